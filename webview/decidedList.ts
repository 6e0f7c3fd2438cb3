import type { Decided, PageWords } from '../src/protocol/picture.ts';
import { commitRow } from './commitRow.ts';
import { foldButton } from './fold.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

const listId = 'decided-list';

/** The recent commits that were not asked about, each with its reason and a way to answer anyway. */
export function decidedList(
  decided: readonly Decided[],
  closed: boolean,
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  if (decided.length === 0) return undefined;
  const header = { name: 'decided', label: words.decidedTitle, closed, body: listId } as const;
  const items = decided.map((commit) => decidedItem(commit, words, hands));
  return piece('div', { key: 'decided', attributes: { class: 'decided' } }, [
    piece('h3', {}, [foldButton(header, hands)]),
    closed ? undefined : piece('ul', { key: listId, attributes: { id: listId } }, items),
  ]);
}

function decidedItem(commit: Decided, words: PageWords, hands: Hands): Piece {
  const { sha, shortSha, text } = commit;
  const name = `${words.answerAnyway}: ${shortSha}`;
  return piece('li', { key: sha }, [
    commitRow(commit, words, hands),
    piece('div', { attributes: { class: 'row' } }, [
      piece('bdi', { attributes: { class: 'reason', title: text } }, text),
      linkButton(`open:${sha}`, words.answerAnyway, () => hands.ask('open', { sha }), { name }),
    ]),
  ]);
}
