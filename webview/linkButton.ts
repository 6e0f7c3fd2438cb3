import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** A button that looks like a link; `name` is for readers where the label alone says too little. */
export function linkButton(
  key: string,
  label: string,
  press: () => void,
  {
    name,
    title,
    after,
  }: {
    readonly name?: string;
    readonly title?: string;
    /** The key of what gets focus when this had it and is gone. */
    readonly after?: string;
  } = {},
): Piece {
  return piece(
    'button',
    {
      key,
      on: pressed(press),
      attributes: { class: 'link', type: 'button', 'aria-label': name, title, 'data-after': after },
    },
    label,
  );
}
