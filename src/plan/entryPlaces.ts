import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Span } from '../model/textEdit.ts';
import type { ListName } from './listsIn.ts';

/** A single value, with its quotes. */
export interface ValuePlace extends Span {
  readonly value: string;
  readonly quote: Quote;
}
export type Quote = '' | '"' | "'";

/** A key of an entry and what stands there. */
export interface FieldPlace {
  readonly key: ValuePlace;
  /** Where its value stands; behind the colon, and empty, where there is none. */
  readonly value: Span;
  /** `block` and `flow` are lists and maps; `text` is a value over several lines, after `|` or `>`. */
  readonly form: 'value' | 'text' | 'block' | 'flow' | 'alias' | 'nothing';
  /** The name by which other places mean this value too. */
  readonly anchor?: string;
  /** The value itself, or the values in the list. */
  readonly values: readonly ValuePlace[];
}

/** One entry of a list; offsets count from the beginning of the text that was read. */
export interface EntryPlace extends Span {
  readonly isFlow: boolean;
  /** Something in or around it cannot be read: it is no place to write to. */
  readonly isBroken: boolean;
  readonly fields: readonly FieldPlace[];
  /** Names that are given in it, and names of which it makes use. */
  readonly anchors: readonly string[];
  readonly aliases: readonly string[];
}

/** No entry has more keys than these. */
const mostFields = 100;
/** As in the schema of a list. */
const mostValues = 200;
const mostEntries = 5_000;

/**
 * Reads a piece of a file that holds entries of a list; `under` is its key, where the piece is a
 * whole file in braces. Never throws: what cannot be read has no places.
 */
export function entryPlaces(piece: string, under?: ListName): readonly EntryPlace[] {
  if (!isTame(piece)) return [];
  try {
    const document = parseDocument(piece, {
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const { contents } = document;
    const list = under !== undefined && isMap(contents) ? contents.get(under, true) : contents;
    if (!isSeq(list)) return [];
    return list.items.slice(0, mostEntries).flatMap((node) => entryOf(node, piece, document));
  } catch {
    // Nested deeper than the stack.
    return [];
  }
}

/** More brackets are open at once, or more keys and dashes in a line outside of them, than any plan has. */
const deepest = 100;

/** The parser takes quadratic time for what is nested very deeply. */
function isTame(piece: string): boolean {
  let open = 0;
  let nested = 0;
  for (const [sign] of piece.matchAll(/[[{}\]\n]|[:-](?=[ \n])/g)) {
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    else if (sign === '\n') nested = 0;
    else if (open === 0) nested++;
    if (open > deepest || nested > deepest) return false;
  }
  return true;
}

function entryOf(node: unknown, piece: string, document: Document): readonly EntryPlace[] {
  if (!isMap(node) || !node.range) return [];
  const [start, end] = node.range;
  const names = /[&*]/.test(piece) ? namesIn(node) : { anchors: [], aliases: [] };
  return [
    {
      start,
      end,
      isFlow: node.flow === true,
      isBroken: document.errors.length > 0,
      fields: node.items.slice(0, mostFields).flatMap((pair) => fieldOf(pair, piece)),
      ...names,
    },
  ];
}

function fieldOf({ key, value }: Pair, piece: string): readonly FieldPlace[] {
  const keyPlace = isScalar(key) ? placeOf(key) : undefined;
  if (!keyPlace) return [];
  const node = isNode(value) ? value : undefined;
  if (!node?.range || (isScalar(node) && node.range[0] === node.range[1])) {
    const colon = piece.indexOf(':', keyPlace.end);
    const at = colon === -1 ? keyPlace.end : colon + 1;
    return [{ key: keyPlace, value: { start: at, end: at }, form: 'nothing', values: [] }];
  }
  const [start, end] = node.range;
  const anchor = isAlias(node) ? undefined : node.anchor;
  return [
    {
      key: keyPlace,
      value: { start, end },
      form: formOf(node),
      values: valuesOf(node),
      ...(anchor === undefined ? {} : { anchor }),
    },
  ];
}

function formOf(node: Node): FieldPlace['form'] {
  if (isAlias(node)) return 'alias';
  if (isScalar(node)) return node.type?.startsWith('BLOCK') === true ? 'text' : 'value';
  return (node as YAMLMap).flow === true ? 'flow' : 'block';
}

function valuesOf(node: Node): readonly ValuePlace[] {
  const nodes = isSeq(node) ? node.items.slice(0, mostValues) : [node];
  return nodes.flatMap((each) => (isScalar(each) ? (placeOf(each) ?? []) : []));
}

function placeOf({ value, range, type }: Scalar): ValuePlace | undefined {
  if (typeof value !== 'string' || !range) return undefined;
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
  return { value, start: range[0], end: range[1], quote };
}

function namesIn(node: Node): Pick<EntryPlace, 'anchors' | 'aliases'> {
  const anchors: string[] = [];
  const aliases: string[] = [];
  visit(node, {
    Node: (_key, inner) => {
      if (!isAlias(inner) && inner.anchor !== undefined) anchors.push(inner.anchor);
    },
    Alias: (_key, { source }) => void aliases.push(source),
  });
  return { anchors, aliases };
}
