import { linesOf } from './conflicts.ts';

/** A part of a text, in UTF-16 units from its beginning, the end exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Pieces of one list have the same. */
  readonly list: number;
  /** It begins further to the left or right than the first entry of its list. */
  readonly isAskew: boolean;
}

/**
 * The entries of the lists of a file, by their lines alone, for when it cannot be parsed as a whole:
 * each from a `-` to the next one that is not deeper than what belongs to it.
 */
export function entryPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  /** The column of the `-` of the first entry of the list. */
  let column: number | undefined;
  let list = 0;
  let begun: Omit<Piece, 'end'> | undefined;
  let at = 0;
  const close = (): void => {
    if (begun) pieces.push({ ...begun, end: at });
    begun = undefined;
  };
  for (const line of linesOf(text)) {
    const dash = /^( *)-(?=\s|$)/.exec(line)?.[1]?.length;
    if (dash !== undefined && (column === undefined || dash < column + 2)) {
      close();
      column ??= dash;
      begun = { start: at, list, isAskew: dash !== column };
    } else if (dash === undefined && /^[^\s#]/.test(line)) {
      close();
      column = undefined;
      list += 1;
    }
    at += line.length;
  }
  close();
  return pieces;
}
