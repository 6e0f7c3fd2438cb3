/** Longer words are no slip of a known one. */
const longest = 64;

/** `; did you mean …?` when one of the known words is likely meant, else nothing. */
export function meantOf(written: unknown, known: Iterable<string>): string {
  const meant = typeof written === 'string' ? closestTo(written, known) : undefined;
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/**
 * The known word that a slip of the hand away from the written one: other letters in size, other marks
 * between words, one letter too many, missing, wrong or at its neighbour's place, in long words two.
 */
export function closestTo(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longest) return undefined;
  const wanted = plainly(written);
  if (wanted === '') return undefined;
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const word of known) {
    const plain = plainly(word);
    const allowed = plain.length < 3 ? 0 : plain.length < 8 ? 1 : 2;
    if (Math.abs(plain.length - wanted.length) > 2) continue;
    const slips = isOneOfMany(plain, wanted) ? 1 : slipsBetween(plain, wanted);
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) best = { word, slips };
  }
  return best?.word;
}

/** `alias` and `aliases`. */
function isOneOfMany(one: string, other: string): boolean {
  return `${one}es` === other || `${other}es` === one;
}

function plainly(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The distance of Damerau and Levenshtein, with neighbours exchanged at most once (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isTurned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isTurned ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
