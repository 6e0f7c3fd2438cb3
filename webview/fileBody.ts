import type { FileSection, LookedAt, Notice } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import { pastCommits } from './pastCommits.ts';
import { pastTickets } from './pastTickets.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { trackerNotes } from './trackerNotes.ts';

/** What is known of the file that the person looks at, and how the reading of its past comes along. */
export function fileBody(
  state: State,
  { file, notice, past, trackers = [], remark }: FileSection,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  return [
    notice?.busy ? piece('div', { key: 'progress', attributes: { class: 'progress' } }) : undefined,
    file ? fileName(file) : undefined,
    noticeOf(notice, hands),
    past && quiet('age', past.age, past.ageInFull),
    file && past && pastCommits(state, file.path, past.commits, words, hands),
    file && past && pastTickets(state, file.path, past.tickets, words, hands),
    trackerNotes(trackers, hands),
    remark === undefined ? undefined : quiet('remark', remark),
  ];
}

function fileName({ name, path, repository }: LookedAt): Piece {
  return piece('p', { key: 'file', attributes: { class: 'row file-name', title: path } }, [
    piece('bdi', { attributes: { class: 'name', 'aria-hidden': 'true' } }, name),
    piece('bdi', { attributes: { class: 'for-readers' } }, path),
    repository === undefined
      ? undefined
      : piece('bdi', { attributes: { class: 'repository', title: repository } }, repository),
  ]);
}

/**
 * Readers hear what is said about the history, but neither each step of it nor something about every
 * file that is opened.
 */
function noticeOf(notice: Notice | undefined, hands: Hands): Piece {
  const { about, text = '', detail, ways = [] } = notice ?? {};
  const said = text === '' ? [] : [quiet('text', text)];
  const live = { role: 'status', 'aria-live': 'polite' };
  return piece('div', { key: 'notice', attributes: { class: notice && 'notice' } }, [
    piece('div', { key: 'heard', attributes: live }, about === 'history' ? said : []),
    ...(about === 'file' ? said : []),
    detail === undefined ? undefined : quiet('detail', detail),
    ways.length === 0
      ? undefined
      : piece(
          'div',
          { key: 'ways', attributes: { class: 'links' } },
          ways.map(({ label, id }, index) =>
            linkButton(`file:way:${index}`, label, () => hands.ask('go', { way: id })),
          ),
        ),
  ]);
}

function quiet(key: string, text: string, title?: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto', title } }, text);
}
