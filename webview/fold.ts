import { glyph } from './glyphs.ts';
import { pressed } from './hands.ts';
import type { Hands } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { FoldName } from './state.ts';

/** The button of a heading that folds what is under it; `body` is the id of what it folds. */
export function foldButton(
  given: {
    readonly name: FoldName;
    readonly label: string;
    readonly closed: boolean;
    readonly body: string;
  },
  hands: Hands,
): Piece {
  const { name, label, closed, body } = given;
  const toggle = (): void => hands.act({ kind: 'fold', name, closed: !closed });
  return piece(
    'button',
    {
      key: `${name}:header`,
      on: pressed(toggle),
      attributes: {
        class: 'fold',
        type: 'button',
        'aria-expanded': String(!closed),
        'aria-controls': closed ? undefined : body,
      },
    },
    [glyph('chevron'), piece('span', {}, label)],
  );
}
