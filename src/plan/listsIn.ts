import type { Span } from '../model/textEdit.ts';
import type { planNames } from './planPaths.ts';

/** A file of the plan, by what it is about. */
export type PlanFileName = keyof typeof planNames;

/** The lists of a plan; those of a file of their own are named after it. */
export type ListName = 'personas' | 'teams' | 'outcomes' | 'items';

/** Where a list stands in a file, found by lines alone: whatever is wrong with an entry stays in it. */
export interface ListText {
  readonly name: ListName;
  /** The key that it stands under; absent where the list is the whole file. */
  readonly key?: Span;
  /** From behind the colon, or the beginning of the file, to where the next key begins, or the file ends. */
  readonly value: Span;
  /** Where each entry begins with its dash, in whole lines, one behind the other. */
  readonly chunks: readonly Span[];
  /** How many columns stand in front of each dash; absent in a list that is no list of lines. */
  readonly indent?: number;
  /** The file is one flow collection, in which the list stands under its name. */
  readonly isInside?: true;
}

/** Larger files are not read, as in `planFile`. */
const largest = 400_000;

const keyLine = /^ *(?:"([^"\\]{0,80})"|'([^']{0,80})'|([\p{L}_][\p{L}\p{N}_-]{0,80})) *:(?=\s|$)/u;

/** The lists of a file, in the order of the text; of two with one name the first. Never throws. */
export function listsIn(file: PlanFileName, text: string): readonly ListText[] {
  if (text.length > largest) return [];
  const lines = linesOf(text);
  const first = lines.find(({ isEmpty }) => !isEmpty);
  const whole = { start: 0, end: lines.at(-1)?.end ?? 0 };
  if (file !== 'roadmap') return [listOf(file, lines, whole)];
  if (!first) return [];
  const isFlow = text.startsWith('{', first.start + first.indent);
  if (isFlow) return rootNames.map((name) => ({ name, value: whole, chunks: [whole], isInside }));
  return keyedLists(text, lines, first.indent);
}

const isInside = true;
const rootNames = ['outcomes', 'items'] as const;

function keyedLists(text: string, lines: readonly Line[], indent: number): readonly ListText[] {
  const found: ListText[] = [];
  const keys = lines.flatMap((line, index) => {
    if (line.isEmpty || line.indent !== indent || text[line.start + indent] === '-') return [];
    const match = keyLine.exec(text.slice(line.start, Math.min(line.end, line.start + 200)));
    return match ? [{ match, index, line }] : [];
  });
  keys.forEach(({ match, index, line }, which) => {
    const name = rootNames.find((each) => each === (match[1] ?? match[2] ?? match[3]));
    if (!name || found.some((list) => list.name === name)) return;
    const next = keys[which + 1];
    const start = line.start + match[0].length;
    const value = { start, end: next?.line.start ?? lines.at(-1)?.end ?? start };
    const rest = text.slice(start, line.end).trim();
    const key = { start: line.start + indent, end: start };
    const isOnNextLines =
      rest === '' || /^(?:[#&!]\S*)(?:\s+#.*)?$/.test(rest) || rest.startsWith('#');
    const inner = lines.slice(index + 1, next?.index);
    const list = isOnNextLines ? listOf(name, inner, value) : { name, value, chunks: [value] };
    found.push({ ...list, key });
  });
  return found;
}

function listOf(name: ListName, lines: readonly Line[], value: Span): ListText {
  const first = lines.find(({ isEmpty, isDash, isOpen }) => !isEmpty && (isDash || isOpen));
  if (!first) return { name, value, chunks: [] };
  if (first.isOpen) return { name, value, chunks: [value] };
  const { indent } = first;
  const starts = lines.filter((line) => line.isDash && line.indent === indent);
  const chunks = starts.map(({ start }, index) => ({
    start,
    end: starts[index + 1]?.start ?? value.end,
  }));
  return { name, value, chunks, indent };
}

interface Line extends Span {
  /** Spaces in front. */
  readonly indent: number;
  /** Nothing but space, or a comment. */
  readonly isEmpty: boolean;
  /** An entry of a list begins here. */
  readonly isDash: boolean;
  /** It begins with a bracket or a brace. */
  readonly isOpen: boolean;
}

/** The lines of the first document of a text, each with its end; a byte order mark is in front of them. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let hasBegun = false;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    let at = start;
    while (text[at] === ' ') at++;
    const isMark = at === start && /^(?:---|\.\.\.)(?=\s|$)/.test(text.slice(start, start + 4));
    if (isMark && hasBegun) break;
    const isDirective = at === start && text[at] === '%' && !hasBegun;
    const isEmpty = isMark || isDirective || /[#\s]/.test(text[at] ?? '\n');
    if (!isEmpty || isMark) hasBegun = true;
    const isDash = text[at] === '-' && /\s/.test(text[at + 1] ?? '\n');
    const isOpen = text[at] === '[' || text[at] === '{';
    lines.push({ start, end, indent: at - start, isEmpty, isDash, isOpen });
    start = end;
  }
  return lines;
}
