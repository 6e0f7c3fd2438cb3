import type { PageWords } from '../src/protocol/picture.ts';
import type { ShownWhy } from '../src/protocol/shownContext.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { shortList } from './shortList.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';

const shownAtFirst = 3;

/** What people said about why it changed, each with who it was for, where that is said, and when. */
export function whyList(
  state: State,
  path: string,
  whys: readonly ShownWhy[],
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  return shortList(
    state,
    {
      list: 'whys',
      path,
      title: words.whysTitle,
      more: words.showMore,
      items: whys.map((why, index) => ({ ...why, index })),
      shownAtFirst,
      keyOf: ({ index }) => keys.why(index),
      show: (why) => whyPiece(why, words, hands),
    },
    hands,
  );
}

function whyPiece(
  { sha, text, who, from, age, date, index }: ShownWhy & { readonly index: number },
  words: PageWords,
  hands: Hands,
): Piece {
  const said = [...(who === undefined ? [] : [who]), from];
  return piece('li', { key: String(index), attributes: { class: 'why-item' } }, [
    piece(
      'button',
      {
        key: keys.why(index),
        on: pressed(() => hands.ask('showCommit', { sha })),
        attributes: { class: 'subject-link', type: 'button', title: words.showCommit },
      },
      [piece('bdi', { attributes: { title: text } }, text)],
    ),
    piece('p', { key: 'said', attributes: { class: 'small', dir: 'auto' } }, [
      ...said.flatMap((one, place) => [
        piece('bdi', { key: `said:${place}` }, one),
        piece('span', { key: `then:${place}` }, ' · '),
      ]),
      piece('span', { key: 'age', attributes: { title: date } }, age),
    ]),
  ]);
}
