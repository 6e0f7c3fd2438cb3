import type { TicketRef } from '../model/ids.ts';
import type { Reference } from '../model/ticket.ts';

/** Where a line refers to a ticket, in UTF-16 units from its beginning. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly ref: TicketRef;
}

/** Longer lines were not written by hand. */
const longestLine = 2000;
const mostMarks = 20;
const mostCandidates = 60;

/** What may be a reference by itself; the grammar decides. */
const candidate =
  /https?:\/\/[^\s<>"'()[\]{}]{1,500}[^\s<>"'()[\]{}.,;:!?]|(?<![\w./-])(?:[\w.-]{1,100}(?:\/[\w.-]{1,100}){0,8})?[#!&]\d{1,10}|(?<![\w./#-])[A-Za-z]\w{0,15}-\d{1,10}(?:\.\d{1,4}){0,3}/g;

/** The references in one line of a message or a plan that stand in it as words of their own. */
export function marksIn(
  line: string,
  referencesIn: (text: string) => readonly Reference[],
): readonly Mark[] {
  if (line.length > longestLine) return [];
  const found = new Set(referencesIn(line).map(({ ref }) => ref));
  if (found.size === 0) return [];
  const marks: Mark[] = [];
  let candidates = 0;
  for (const { 0: text, index: start } of line.matchAll(candidate)) {
    candidates += 1;
    if (candidates > mostCandidates) break;
    const [only, another] = referencesIn(text);
    if (!only || another || !found.has(only.ref)) continue;
    marks.push({ start, end: start + text.length, ref: only.ref });
    if (marks.length === mostMarks) break;
  }
  return marks;
}
