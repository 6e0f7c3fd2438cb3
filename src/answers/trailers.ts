import { blockIn } from './trailerBlock.ts';
import type { Block, MessageForm } from './trailerBlock.ts';

/** A line that is put below a message. */
export interface TrailerLine {
  readonly key: string;
  /** Line breaks in it become blanks. */
  readonly value: string;
}

/** Takes `length` characters away at `offset` of the message as it was, and puts `text` there. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The message with the lines in its last block, placed by the rules of git-interpret-trailers(1). */
export function withTrailers(
  message: string,
  lines: readonly TrailerLine[],
  form?: MessageForm,
): string {
  return changed(message, trailerEdits(message, lines, form));
}

/** The one edit that turns a message into `withTrailers` of it; empty when it says all already. */
export function trailerEdit(
  message: string,
  lines: readonly TrailerLine[],
  form?: MessageForm,
): Edit {
  const edits = trailerEdits(message, lines, form);
  const offset = edits[0]?.offset ?? message.length;
  const last = edits.at(-1);
  const end = last ? last.offset + last.length : offset;
  const within = edits.map((edit) => ({ ...edit, offset: edit.offset - offset }));
  return { offset, length: end - offset, text: changed(message.slice(offset, end), within) };
}

function changed(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (all, { offset, length, text: put }) => all.slice(0, offset) + put + all.slice(offset + length),
    text,
  );
}

/**
 * The smallest edits that put the lines in the last block of a message; by offset, none overlap. An
 * empty line of the same key is filled where it stands, and a line that is there already is not
 * repeated. Unlike git: lines that are there are never rewritten, and `:` is used where it may be.
 */
function trailerEdits(
  message: string,
  lines: readonly TrailerLine[],
  form: MessageForm = { commentChar: '#', separators: ':' },
): readonly Edit[] {
  const block = blockIn(message, form);
  const separator = form.separators.includes(':') ? ':' : (form.separators[0] ?? ':');
  const filled = new Set<number>();
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const { key, value: given } of lines) {
    const value = given.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
    const same = block.trailers.filter((one) => one.key.toLowerCase() === key.toLowerCase());
    if (same.some((one) => one.value.toLowerCase() === value.toLowerCase())) continue;
    const empty = same.find((one) => one.value === '' && !filled.has(one.offset));
    const line = `${key}${separator} ${value}`;
    if (empty) {
      filled.add(empty.offset);
      edits.push({ offset: empty.valueOffset, length: empty.blanks, text: ` ${value}` });
    } else if (!added.some((one) => one.toLowerCase() === line.toLowerCase())) {
      added.push(line);
    }
  }
  if (added.length > 0) edits.push({ offset: block.end, length: 0, text: inserted(block, added) });
  return edits.toSorted((one, other) => one.offset - other.offset);
}

function inserted({ eol, before }: Block, added: readonly string[]): string {
  return eol.repeat(before) + added.map((line) => line + eol).join('');
}
