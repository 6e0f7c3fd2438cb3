/** What could move a cursor, start an escape sequence or turn the direction of reading. */
const unruly = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu;
const unrulyInJson = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside as one line that a terminal shows and does not obey. */
export function plainLine(text: string): string {
  return text.replaceAll(unruly, ' ').trim();
}

/** JSON on one line, the same value to a parser, in characters that a terminal does not obey. */
export function jsonLine(value: unknown): string {
  return safeJson(JSON.stringify(value));
}

/** The same of what is JSON on one line already. */
export function safeJson(json: string): string {
  return json.replaceAll(
    unrulyInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
