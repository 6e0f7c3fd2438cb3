import type { PageWords } from '../src/protocol/picture.ts';
import type { SharingOffer } from '../src/protocol/sharingPart.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { shareKey } from './shareKeys.ts';
import { repositoryWords, shownLines } from './sharingNote.ts';
import type { State } from './state.ts';
import { button } from './ui/toolkit.ts';

/** The question whether to share something: why, what will be written and sent, and the two answers. */
export function shareOffer(
  state: State,
  shown: SharingOffer,
  words: PageWords,
  hands: Hands,
): Piece {
  const { of, offer, text, detail, repository, remotes, remarks, lines, sends } = shown;
  const textId = shareKey(of, 'offer-text');
  const notNow = (): void => hands.ask('notShare', { of, offer });
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
    event.preventDefault();
    notNow();
  };
  return piece(
    'div',
    {
      key: shareKey(of, 'offer'),
      on: { keydown },
      attributes: { class: 'offer', role: 'group', 'aria-labelledby': textId },
    },
    [
      piece('h3', { key: 'text', attributes: { id: textId, dir: 'auto' } }, text),
      repositoryWords(repository),
      remotes.length > 0 ? remoteChips(shown, words, hands) : undefined,
      detail === undefined ? undefined : quiet('detail', detail),
      ...remarks.map((remark, index) => quiet(`remark:${index}`, remark)),
      sends && shownLines(state, 'voteSends', sends, hands),
      shownLines(state, of === 'answers' ? 'lines' : 'voteLines', lines, hands),
      piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
        button(shareKey(of, 'share'), shown.share, () => hands.ask('share', { of, offer })),
        button(shareKey(of, 'notShare'), shown.notNow, notNow, 'secondary'),
      ]),
    ],
  );
}

function quiet(key: string, text: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto' } }, text);
}

function remoteChips(
  { of, offer, remotes }: SharingOffer,
  { remotes: label }: PageWords,
  hands: Hands,
): Piece {
  const chips = remotes.map(({ name, on }) =>
    piece(
      'button',
      {
        key: shareKey(of, `remote:${name}`),
        on: pressed(() => hands.ask('shareWith', { of, offer, remote: name, on: !on })),
        attributes: { class: 'chip', type: 'button', 'aria-pressed': String(on), title: name },
      },
      // In some themes the border alone says too little.
      [on ? glyph('check') : undefined, piece('bdi', {}, name)],
    ),
  );
  return piece(
    'div',
    { key: 'remotes', attributes: { class: 'chips', role: 'group', 'aria-label': label } },
    chips,
  );
}
