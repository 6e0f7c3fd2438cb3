import type { ShownCommit, ShownPast, ShownSaying } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import { menuContext } from './menuContext.ts';
import { shortList } from './shortList.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';
import { ticketsOfCommit } from './ticketPieces.ts';

const shownAtFirst = 6;

/** The latest commits, each with who it was for, why, and its tickets; and how old a file is. */
export function pastCommits(
  state: State,
  path: string,
  { commits, age, ageInFull }: ShownPast,
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  return shortList(
    state,
    {
      list: 'commits',
      path,
      title: words.commitsTitle,
      ...(age === undefined
        ? {}
        : { remark: { text: age, ...(ageInFull === undefined ? {} : { title: ageInFull }) } }),
      more: words.showMore,
      items: commits,
      shownAtFirst,
      keyOf: ({ sha }) => keys.commit(sha),
      show: (commit) => pastCommit(commit, words, hands),
    },
    hands,
  );
}

function pastCommit(commit: ShownCommit, words: PageWords, hands: Hands): Piece {
  const { sha, subject, age, date, said, tickets, moved } = commit;
  const attributes = menuContext({ webviewSection: 'commit', commit: sha });
  return piece('li', { key: sha, attributes }, [
    piece('div', { key: 'row', attributes: { class: 'row' } }, [
      piece(
        'button',
        {
          key: keys.commit(sha),
          on: pressed(() => hands.ask('showCommit', { sha })),
          attributes: { class: 'subject-link', type: 'button', title: subject },
        },
        [piece('bdi', {}, subject)],
      ),
      piece('span', { attributes: { class: 'age', title: date } }, age),
    ]),
    said.length === 0
      ? undefined
      : piece('p', { key: 'said', attributes: { class: 'said', dir: 'auto' } }, sayings(said)),
    moved === undefined
      ? undefined
      : piece(
          'p',
          { key: 'moved', attributes: { class: 'moved', dir: 'auto', title: moved } },
          moved,
        ),
    ...ticketsOfCommit(tickets, ({ ticket }) => ({ key: `file:${sha}:${ticket}`, words, hands })),
  ]);
}

function sayings(said: readonly ShownSaying[]): readonly Piece[] {
  return said.flatMap(({ field, text, from }, index) => [
    ...(index === 0 ? [] : [piece('span', { attributes: { 'aria-hidden': 'true' } }, ' · ')]),
    piece('bdi', { attributes: { class: field, title: `${text} (${from})` } }, text),
    piece('span', { attributes: { class: 'for-readers' } }, ` (${from}) `),
  ]);
}
