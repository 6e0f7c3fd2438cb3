import type { FileSection, Notice } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import { changedFiles } from './changedFiles.ts';
import { fileName } from './fileName.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import { pastCommits } from './pastCommits.ts';
import { pastTickets } from './pastTickets.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { servedItems } from './servedItems.ts';
import { shareBar } from './shareBar.ts';
import type { State } from './state.ts';
import { trackerNotes } from './trackerNotes.ts';
import { whyList } from './whyList.ts';

/** What is known of what the person looks at, and how the reading of its past comes along. */
export function fileBody(
  state: State,
  section: FileSection,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const { file, notice, trackers = [], remark } = section;
  return [
    notice?.busy ? piece('div', { key: 'progress', attributes: { class: 'progress' } }) : undefined,
    file ? fileName(file, words, hands) : undefined,
    noticeOf(notice, hands),
    ...(file ? pieces(state, file.path, section, words, hands) : []),
    trackerNotes(trackers, hands),
    remark === undefined ? undefined : quiet('remark', remark),
  ];
}

function pieces(
  state: State,
  path: string,
  { context, past }: FileSection,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const { whys = [], personas, teams, owners, files = [] } = context ?? {};
  return [
    ...(context ? servedItems(state, path, context, words, hands) : []),
    past && pastTickets(state, path, past.tickets, words, hands),
    whyList(state, path, whys, words, hands),
    personas && shareBar('personas', words.personasTitle, personas),
    teams && shareBar('teams', words.teamsTitle, teams),
    owners === undefined ? undefined : quiet('owners', owners),
    changedFiles(state, path, files, words, hands),
    past && pastCommits(state, path, past, words, hands),
  ];
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
