import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { ListName, State } from './state.ts';
import { listsInFull } from './state.ts';

interface Listed<Item> {
  readonly list: ListName;
  /** Of the file that the list is about. */
  readonly path: string;
  readonly title: string;
  /** To be heard, where what it says is plain to see. */
  readonly isTitleForReaders?: boolean;
  /** Under the title. */
  readonly remark?: { readonly text: string; readonly title?: string };
  readonly more: string;
  readonly items: readonly Item[];
  readonly shownAtFirst: number;
  /** The key of the element of an item that can have focus. */
  readonly keyOf: (item: Item) => string;
  readonly show: (item: Item) => Piece;
}

/** A list under a title, with its first items and a way to see all; nothing where there are none. */
export function shortList<Item>(
  state: State,
  listed: Listed<Item>,
  hands: Hands,
): Piece | undefined {
  const { list, path, title, isTitleForReaders = false, remark } = listed;
  const { more, items, shownAtFirst, keyOf, show } = listed;
  if (items.length === 0) return undefined;
  const isFull = listsInFull(state, path).includes(list);
  const next = isFull ? undefined : items[shownAtFirst];
  const id = `file-${list}`;
  return piece('div', { key: list, attributes: { class: `past ${list}` } }, [
    piece(
      'h3',
      { key: 'title', attributes: { id, class: isTitleForReaders ? 'for-readers' : 'quiet' } },
      title,
    ),
    remark &&
      piece(
        'p',
        { key: 'remark', attributes: { class: 'quiet', dir: 'auto', title: remark.title } },
        remark.text,
      ),
    piece(
      'ul',
      { key: 'list', attributes: { 'aria-labelledby': id } },
      (isFull ? items : items.slice(0, shownAtFirst)).map(show),
    ),
    next === undefined
      ? undefined
      : linkButton(`file:more:${list}`, more, () =>
          hands.act({ kind: 'showAll', path, list, focus: keyOf(next) }),
        ),
  ]);
}
