import type { Role } from '../model/ticket.ts';
import type { TicketRef } from '../model/ids.ts';

/** A reference at its place in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** `null`: a number that counts something else, such as steps. */
  readonly ref: TicketRef | null;
  /** Absent: the words before it tell. */
  readonly role?: Role;
}

/** A message with more references is a log or a list of changes; the first ones say what it is about. */
export const mostFound = 300;

/** A part of a text, from and before which character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text without these parts, which are in order and apart; everything else keeps its place. */
export function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let at = 0;
  let rest = '';
  for (const { start, end } of spans) {
    // No white space, so that nothing seems to follow what stood before it.
    rest += text.slice(at, start) + '\0'.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}
