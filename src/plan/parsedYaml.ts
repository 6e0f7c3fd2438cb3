import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { blanked, withoutConflicts } from './conflicts.ts';
import type { Fault } from './conflicts.ts';
import { withoutDepths } from './depths.ts';
import { entryPieces } from './entryPieces.ts';
import type { Piece } from './entryPieces.ts';
import { missedWords, syntaxWords, tabWords } from './syntaxWords.ts';

/** In a text with more errors nothing is looked for in between, and so many entries are told at most. */
const mostFaults = 1000;
const mostBroken = 20;
const mostTags = 50;

/** What could be made of a text, and what could not. */
export interface ParsedYaml {
  /** Its places are those of the text without a byte order mark. */
  readonly document: Document.Parsed | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Parses the text of a file of lists. An entry that is not YAML is told once, at the first place where
 * it stops being so, and left out of the document; so it hides nothing of the others.
 */
export function parsedYaml(written: string): ParsedYaml {
  const binary = written.search(/\0/);
  if (binary >= 0) {
    const detail = 'is not text in UTF-8';
    return { document: undefined, faults: [{ start: binary, end: binary + 1, detail }] };
  }
  const { text: agreed, faults: conflicts } = withoutConflicts(written);
  const { text, faults: depths } = withoutDepths(agreed);
  const known = [...conflicts, ...depths];
  const whole = parse(text);
  if (whole.count === 0) return { document: whole.document, faults: [...known, ...whole.tags] };
  const { second } = whole;
  const own = second ? text.slice(0, second.start) : text;
  const broken = whole.count > mostFaults ? [] : brokenEntries(own);
  const told = [...known, ...(second ? [second] : []), ...broken.map(({ fault }) => fault)];
  const isAsBefore = broken.length === 0 && !second;
  const left = without(own, broken);
  const rest = isAsBefore ? whole : parse(left);
  const { document, tags } = withoutLine(left, rest) ?? rest;
  // What follows from one error is no other one.
  return { document, faults: [...told, ...(rest.first ? [rest.first] : []), ...tags] };
}

/** When a line that is in no entry is all that is wrong, and hides some: the same without it. */
function withoutLine(text: string, { document, first, count }: Parsed): Parsed | undefined {
  if (!first || count > mostFaults) return undefined;
  const parsed = parse(lineTakenOut(text, first.start));
  const isBetter = entriesIn(parsed.document) > entriesIn(document);
  return isBetter && parsed.count === 0 ? parsed : undefined;
}

function entriesIn({ contents }: Document.Parsed): number {
  const lists = isMap(contents) ? contents.items.map(({ value }) => value) : [contents];
  return lists.reduce((sum, list) => sum + (isSeq(list) ? list.items.filter(isMap).length : 0), 0);
}

function lineTakenOut(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end);
  return text.slice(0, start) + blanked(line) + text.slice(start + line.length);
}

interface Parsed {
  readonly document: Document.Parsed;
  /** How many errors there are, and the first of them. */
  readonly count: number;
  readonly first: Fault | undefined;
  /** A second document. */
  readonly second: Fault | undefined;
  /** What was taken for a tag, which a pattern with a `!` is. */
  readonly tags: readonly Fault[];
}

function parse(text: string): Parsed {
  const document = parseDocument(text, {
    prettyErrors: false,
    // Days and numbers mean the same whatever version of YAML a file asks for.
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // The parser looks for keys that stand twice in quadratic time.
    uniqueKeys: false,
  });
  const { errors, warnings } = document;
  const other = errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  const [error] = errors;
  return {
    document,
    count: errors.length,
    first: error && faultOf(error, text),
    second: other && faultOf(other, text),
    tags: warnings.slice(0, mostTags).map((warning) => faultOf(warning, text)),
  };
}

function faultOf(error: YAMLError, text: string): Fault {
  const [start, end] = error.pos;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1);
  const tab = /^ *\t[ \t]*\S?$/.test(indent)
    ? start + indent.indexOf('\t') + 1 - indent.length
    : -1;
  if (tab >= 0) return { start: tab, end: tab + 1, detail: tabWords };
  const detail = syntaxWords(error);
  // What is missing is missed in the next line, which is not to blame.
  const isMissed = error.code !== 'MULTIPLE_DOCS' && detail.endsWith(missedWords);
  const last = isMissed && /^\s*\S?$/.test(indent) ? lastSign(text, start) : start;
  return { start: last, end: last < start ? last + 1 : Math.max(end, start + 1), detail };
}

/** Where the last sign in front of a place is that is no blank. */
function lastSign(text: string, before: number): number {
  let at = before - 1;
  while (at > 0 && /\s/.test(text.charAt(at))) at -= 1;
  return Math.max(at, 0);
}

interface Broken {
  readonly fault: Fault;
  /** What has to go, so that the rest is YAML. */
  readonly piece: Pick<Piece, 'start' | 'end'>;
}

/** The entries that are not YAML by themselves, and those that are no part of their list. */
function brokenEntries(text: string): readonly Broken[] {
  const broken: Broken[] = [];
  const seek = (pieces: readonly Piece[]): void => {
    if (broken.length >= mostBroken) return;
    const [piece] = pieces;
    const { first } = parse(pieces.map(({ start, end }) => text.slice(start, end)).join(''));
    if (!piece || !first) return;
    if (pieces.length > 1) {
      const middle = Math.ceil(pieces.length / 2);
      seek(pieces.slice(0, middle));
      seek(pieces.slice(middle));
      return;
    }
    const { start, end, detail } = first;
    broken.push({
      piece: brokenPart(text, piece, start),
      fault: {
        start: piece.start + start,
        end: piece.start + end,
        detail,
        entry: [piece.start, piece.end],
      },
    });
  };
  const pieces = entryPieces(text);
  const askew = pieces.filter(({ isAskew }) => isAskew).slice(0, mostBroken);
  for (const straight of Map.groupBy(pieces, ({ list }) => list).values()) {
    seek(straight.filter(({ isAskew }) => !isAskew));
  }
  for (const piece of askew) {
    const start = text.indexOf('-', piece.start);
    const detail = 'must begin in the same column as the entries above it';
    broken.push({ piece, fault: { start, end: start + 1, detail } });
  }
  return broken;
}

/** The line with the error when the entry is whole without it, else the entry. */
function brokenPart(text: string, piece: Piece, at: number): Pick<Piece, 'start' | 'end'> {
  const entry = text.slice(piece.start, piece.end);
  const start = entry.lastIndexOf('\n', at - 1) + 1;
  if (start === 0 || parse(lineTakenOut(entry, at)).count > 0) return piece;
  const end = entry.indexOf('\n', at);
  return { start: piece.start + start, end: end < 0 ? piece.end : piece.start + end };
}

/** The text with blanks for what is broken. */
function without(text: string, broken: readonly Broken[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { piece } of broken.toSorted((one, other) => one.piece.start - other.piece.start)) {
    parts.push(text.slice(at, piece.start), blanked(text.slice(piece.start, piece.end)));
    at = piece.end;
  }
  return parts.join('') + text.slice(at);
}
