import type { Span } from '../model/textEdit.ts';
import type { ListPlaces } from './planPlaces.ts';

/** The lines that belong to one entry of a list: with the comments right above it, and its own. */
export interface EntryLines extends Span {
  /** Empty lines behind it, up to the next entry or a comment that stands alone. */
  readonly blank: Span;
}

/**
 * The lines of each entry of a list that is written line by line. A comment right above an entry is
 * about it; one above the first may be about all, and stays where it is.
 */
export function entryLines(text: string, list: ListPlaces): readonly EntryLines[] {
  const indent = list.indent ?? 0;
  const ends = list.chunks.map((chunk) => contentEnd(text, chunk, indent));
  const starts = list.chunks.map(({ start }, index) => {
    const before = ends[index - 1];
    return before === undefined ? start : commentsAbove(text, before, start);
  });
  return ends.map((end, index) => {
    const limit = starts[index + 1] ?? list.value.end;
    return {
      start: starts[index] ?? end,
      end,
      blank: { start: end, end: blankUntil(text, end, limit) },
    };
  });
}

/** Behind the last line of an entry that holds something, or a comment as deep as its content. */
function contentEnd(text: string, chunk: Span, indent: number): number {
  let end = chunk.start;
  let isInside = true;
  for (const line of linesIn(text, chunk)) {
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') {
      isInside = false;
      continue;
    }
    const column = content.search(/\S/);
    const isComment = content[column] === '#';
    if (!isComment || (column > indent && isInside)) {
      end = line.end;
      isInside = true;
    } else isInside = false;
  }
  return end;
}

function commentsAbove(text: string, from: number, to: number): number {
  let start = to;
  for (const line of [...linesIn(text, { start: from, end: to })].reverse()) {
    if (!/^ *#/.test(text.slice(line.start, line.end))) break;
    start = line.start;
  }
  return start;
}

function blankUntil(text: string, start: number, limit: number): number {
  let end = start;
  for (const line of linesIn(text, { start, end: limit })) {
    if (text.slice(line.start, line.end).trim() !== '') break;
    end = line.end;
  }
  return end;
}

function* linesIn(text: string, { start, end }: Span): Generator<Span> {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    yield { start: at, end: next };
    at = next;
  }
}

/** The line end that a text uses. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/** In front of the line end that follows an offset. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}
