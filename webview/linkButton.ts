import type { MenuContext } from '../src/protocol/menuContext.ts';
import { pressed } from './hands.ts';
import { menuContext } from './menuContext.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

interface LinkOptions {
  readonly name?: string;
  readonly title?: string;
  /** The key of what gets focus when this had it and is gone. */
  readonly after?: string;
  /** What its context menu is about. */
  readonly menu?: MenuContext;
}

/** A button that looks like a link; `name` is for readers where the label alone says too little. */
export function linkButton(
  key: string,
  label: string,
  press: () => void,
  { name, title, after, menu }: LinkOptions = {},
): Piece {
  return piece(
    'button',
    {
      key,
      on: pressed(press),
      attributes: {
        class: 'link',
        type: 'button',
        'aria-label': name,
        title,
        'data-after': after,
        ...(menu ? menuContext(menu) : {}),
      },
    },
    label,
  );
}
