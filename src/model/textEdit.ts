/** A stretch of a text, from `start` up to `end` and without it; offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * So many units of a text, from an offset, become another text. Of several edits all offsets are those
 * of the text before any of them; they do not overlap, and what stands at one offset goes in their order.
 */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text after all edits. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.offset - other.offset)) {
    done += text.slice(at, edit.offset) + edit.text;
    at = edit.offset + edit.length;
  }
  return done + text.slice(at);
}

export function insertion(offset: number, text: string): TextEdit {
  return { offset, length: 0, text };
}
