import { foldButton } from './fold.ts';
import type { Hands } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { FoldName } from './state.ts';
import { badge } from './ui/toolkit.ts';

/** A section of the page with the header that folds it; `content` is not asked for while it is folded. */
export function section(
  given: {
    readonly name: FoldName;
    readonly label: string;
    readonly closed: boolean;
    /** A count, and the same in words where it says more than the words beside it. */
    readonly badge?: { readonly count: number; readonly words?: string };
  },
  content: () => readonly (Piece | undefined)[],
  hands: Hands,
): Piece {
  const { name, label, closed } = given;
  const [title, body] = [`${name}-title`, `${name}-body`];
  return piece('section', { key: name, attributes: { 'aria-labelledby': title } }, [
    piece('div', { key: 'header', attributes: { class: 'section-header' } }, [
      piece('h2', { attributes: { id: title } }, [
        foldButton({ name, label, closed, body }, hands),
      ]),
      given.badge?.words === undefined
        ? undefined
        : piece('span', { key: 'more', attributes: { class: 'for-readers' } }, given.badge.words),
      given.badge ? badge(given.badge.count) : undefined,
    ]),
    closed
      ? undefined
      : piece('div', { key: body, attributes: { id: body, class: 'section-body' } }, content()),
  ]);
}
