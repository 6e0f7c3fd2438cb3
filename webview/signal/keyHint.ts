import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';

/** The key that does the same as a button, small beside its label; readers hear it as its shortcut. */
export function keyHint(key: string | undefined): Piece | undefined {
  if (key === undefined) return undefined;
  return piece('kbd', { key: 'hint', attributes: { 'aria-hidden': 'true' } }, key.toUpperCase());
}
