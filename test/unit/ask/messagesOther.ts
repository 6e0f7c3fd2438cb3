import { known, silent, trivial } from './row.ts';
import type { Row } from './row.ts';

const seed = 20_261;

/** Bytes that are no text, as git hands them over: the same in every run. */
function garbage(length: number): string {
  let state = seed;
  const codes = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 0xffff;
  });
  return codes.map((code) => String.fromCharCode(code)).join('');
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

/** Other languages, other line ends, other sizes. */
export const other: readonly Row[] = [
  silent('Fotos behalten'),
  silent('Fotos behalten, weil im Keller kein Netz ist', 'cue-word'),
  silent('Fotos behalten, damit nichts verloren geht', 'cue-word'),
  silent('Garder les photos'),
  silent('Garder les photos parce que le réseau manque', 'cue-word'),
  silent('Garder les photos afin de les envoyer plus tard', 'cue-word'),
  silent('Guardar las fotos'),
  silent('Guardar las fotos porque no hay red', 'cue-word'),
  silent('Guardar fotos para que nada se pierda', 'cue-word'),
  silent('Guardar as fotos em vez de descartar', 'cue-word'),
  silent('写真を保存する'),
  silent('オフラインで使うため写真を保存する', 'cue-word'),
  silent('写真を保存する\n\n地下室では電波が届かず一日分の写真が失われる', 'long-body'),
  silent('写真を保存する\n\n地下室の写真'),
  known('persona-named', null, 'Q2', 'サポート担当の一覧'),
  silent('保存照片'),
  silent('保存照片，因为地下室没有网络', 'cue-word'),
  silent('保存照片，以便稍后发送', 'cue-word'),
  silent('사진 보관'),
  silent('네트워크가 없기 때문에 사진 보관', 'cue-word'),
  silent('Хранить фотографии'),
  silent('Хранить фотографии, потому что в подвале нет сети', 'cue-word'),
  silent('Хранить фотографии, чтобы отправить позже', 'cue-word'),
  known('persona-named', null, 'Q2', 'Список для интегратор'),
  silent('Список для интеграторов'),
  silent(
    'Хранить фотографии\n\nФотографии одного дня лежат на диске и уходят вечером из дома техника.',
    'long-body',
  ),
  silent('Ταξινόμηση φωτογραφιών'),
  silent('حفظ الصور'),
  trivial('typo', '修正错别字'),
  trivial('typo', 'Tippfehler'),
  known('who-line', 'why-line', 'nothing-missing', 'Keep\r\n\r\nWho: tech\r\nWhy: cellars\r\n'),
  silent('Keep photos\r\n\r\none\r\ntwo\r\n'),
  known('who-line', null, 'Q2', '\uFEFFKeep photos\n\nWho: tech'),
  trivial('typo', '\uFEFF\n\n  Fix typo\n'),
  known(
    'who-line',
    'long-body',
    'nothing-missing',
    `Keep\n\n${lines(10_000, 'a line')}\nWho: tech`,
  ),
  silent(`Keep\n\n${lines(10_000, '--')}`),
  silent(`Keep\n\n${lines(10_000, 'Signed-off-by: Ana <a@b.test>')}`),
  known('who-line', null, 'Q2', `Keep\n\n${lines(10_000, 'Who: tech')}`),
  silent(`Keep ${'x'.repeat(10_000_000)}`),
  silent(`Keep\n\n${'-a'.repeat(5_000_000)}`),
  silent(`Keep\n\n${'x '.repeat(5_000_000)}`, 'long-body'),
  trivial('empty', garbage(0)),
  trivial('empty', '\u0000\u0001\uFFFD\uFFFD'),
  silent('\uFFFD\uFFFDx\uFFFD\n\n\u0000\uFFFD\u0000'),
  silent(`Keep\n\n${'\uFFFD '.repeat(5_000)}`),
  silent(`x${garbage(20_000).replaceAll(/[\s\p{L}\p{N}]/gu, '\uFFFD')}`),
];
