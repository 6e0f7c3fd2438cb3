/** Longest text of a field of a line, in characters. */
const longestText = 500;

const plainText = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * A text as one line of at most `longest` characters, without what could move a cursor or turn the
 * direction of reading; `''` when nothing is left.
 */
export function lineText(text: string, longest = longestText): string {
  // Nearly all texts are fine as they are, and there may be very many of them.
  if (plainText.test(text) && text.length <= longest && !text.includes('  ')) return text;
  const folded = text
    .slice(0, longest * 2)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
  return Array.from(folded).slice(0, longest).join('').trimEnd();
}
