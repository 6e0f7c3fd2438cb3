import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** A button without the toolkit, whose styles a strict policy does not let in. */
export function plainButton(
  key: string,
  label: string,
  press: () => void,
  given: {
    readonly primary?: boolean;
    readonly pressed?: boolean;
    readonly expanded?: boolean;
    /** For readers, where the label alone says too little. */
    readonly name?: string;
  } = {},
): Piece {
  const { primary = false, name } = given;
  const flag = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : String(value);
  return piece(
    'button',
    {
      key,
      on: pressed(press),
      attributes: {
        class: primary ? 'plain primary' : 'plain',
        type: 'button',
        'aria-label': name,
        'aria-pressed': flag(given.pressed),
        'aria-expanded': flag(given.expanded),
      },
    },
    label,
  );
}
