import { LineCounter, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import type { PlanProblem } from '../model/plan.ts';
import type { Fault } from './conflicts.ts';
import { tellLikelySlips } from './likelySlips.ts';
import { parsedYaml } from './parsedYaml.ts';
import { placeOf, spanOf, spanOfMissing } from './placeOf.ts';
import type { Span } from './placeOf.ts';
import { plainReader } from './plainOf.ts';
import type { EntrySchema } from './schemas.ts';
import { validated } from './validated.ts';

/** Larger files are not read, in UTF-16 units, and no more problems than these are told. */
const largest = 400_000;
const mostProblems = 50;

/** An entry that can be used, as far as it can. */
export interface Entry<T> {
  readonly value: T;
  /** Tells that a text in one of its fields, or in the list there, is not right. */
  complainOf(field: string, text: string, detail: string): void;
}

export interface Entries<T> {
  readonly usable: readonly Entry<T>[];
  /** The ids of all that are there, usable or not. */
  readonly ids: ReadonlySet<string>;
}

/** One `.product/` file that is being read. */
export interface PlanFile {
  /** What was found so far, in the order of their places; of one place one problem. */
  readonly problems: readonly PlanProblem[];
  /** All of it could be parsed: what is not found in it is not there. */
  readonly isWhole: boolean;
  /** The entries of the list under a key, or of the file itself. */
  entries<T extends { readonly id: string }>(
    schema: EntrySchema<T>,
    key: string,
    isWhole: boolean,
  ): Entries<T>;
  /** Looks for keys at the top that are likely slips of those in the schema. */
  checkTop(schema: object): void;
}

const nothing = { usable: [], ids: new Set<string>() } as const;

/** Reads the text of a file. Never fails: what cannot be used is among its problems. */
export function planFile(file: string, written: string): PlanFile {
  const text = written.replace(/^\uFEFF/, '');
  const lines = linesOf(text);
  const found = new Map<number, PlanProblem>();
  const tell = ([start, end]: Span, detail: string): void => {
    if (found.has(start) || found.size >= mostProblems) return;
    found.set(start, { file, ...placeOf(lines, start, end), detail });
  };
  const tellNode = (node: Node, detail: string): void => tell(spanOf(node, [], text), detail);
  const isTooLarge = text.length > largest;
  if (isTooLarge) tell([0, 1], `the file is too large: ${largest} letters are read at most`);
  const { document, faults } = isTooLarge ? unread : parsedYaml(text);
  for (const { start, end, detail } of faults) tell(wordAt(text, start, end), detail);
  const plainOf = document && plainReader(document, tellNode);
  const isReadable = document !== undefined && isVersionKnown(document, tellNode);

  return {
    get problems() {
      return [...found].toSorted(([one], [other]) => one - other).map(([, problem]) => problem);
    },
    isWhole: isReadable && faults.length === 0,
    entries(schema, key, isWholeFile) {
      const list = isReadable ? listIn(document, key, isWholeFile, tellNode) : undefined;
      if (!isSeq(list) || !plainOf) return nothing;
      const ids = new Set<string>();
      const usable = list.items.flatMap((node) => {
        if (!isNode(node)) return [];
        const data = plainOf(node);
        const written = idIn(data);
        const { value, flaws } = validated(schema, data);
        for (const { keys, detail, isMissing, isEmpty } of flaws) {
          if ((isMissing || isEmpty) && isTorn(node, faults)) continue;
          tell((isMissing ? spanOfMissing : spanOf)(node, keys, text), detail);
        }
        tellLikelySlips(node, schema, tellNode);
        if (written === undefined || !ids.has(written)) {
          if (written !== undefined) ids.add(written);
          return value === undefined ? [] : [entryOf(node, value, text, tell)];
        }
        tell(spanOf(node, ['id'], text), `id ${written} is there twice; the first one counts`);
        return [];
      });
      return { usable, ids };
    },
    checkTop(schema) {
      if (!isReadable) return;
      tellTwice(document.contents, tellNode);
      tellLikelySlips(document.contents, schema, tellNode);
    },
  };
}

/** A part of the entry could not be parsed: what is missing may be in there. */
function isTorn({ range }: Node, faults: readonly Fault[]): boolean {
  const [start = 0] = range ?? [];
  return faults.some(({ entry }) => entry && entry[0] <= start && start < entry[1]);
}

const unread = { document: undefined, faults: [] } as const;

/** A parser stumbles over the first letter; people see words. */
function wordAt(text: string, start: number, end: number): Span {
  const word = /^[^\s,[\]{}]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  return [start, Math.max(end, start + word.length)];
}

function tellTwice(node: unknown, tell: (node: Node, detail: string) => void): void {
  const names = new Set<unknown>();
  for (const { key } of isMap(node) ? node.items : []) {
    if (!isScalar(key)) continue;
    if (names.has(key.value))
      tell(key, `${String(key.value)} is there twice; the first one counts`);
    names.add(key.value);
  }
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines.addNewLine(at + 1);
  }
  return lines;
}

/** Another version may mean anything by the same words; what is no version at all is only told. */
function isVersionKnown(
  { contents }: Document.Parsed,
  tell: (node: Node, detail: string) => void,
): boolean {
  const node: unknown = isMap(contents) ? contents.get('version', true) : undefined;
  if (!isNode(node) || (isScalar(node) && node.value === 1)) return true;
  const isOther = isScalar(node) && typeof node.value === 'number';
  tell(
    node,
    isOther
      ? 'version must be 1: this file is for a newer or another extension'
      : 'version must be 1',
  );
  return !isOther;
}

/** The list of a name: where it should be, or where people put it too, which is told. */
function listIn(
  { contents }: Document.Parsed,
  key: string,
  isWholeFile: boolean,
  tell: (node: Node, detail: string) => void,
): Node | undefined {
  if (!isNode(contents) || (isScalar(contents) && contents.value === null)) return undefined;
  const keyed = isMap(contents) ? contents.items.find((pair) => isNamed(pair.key, key)) : undefined;
  if (isWholeFile) {
    if (isSeq(contents)) return contents;
    const at = isNode(keyed?.key) ? keyed.key : contents;
    const without = keyed ? ` without "${key}:" around it` : '';
    tell(at, `the file must be a list of ${key}${without}, each behind a "- "`);
    return isSeq(keyed?.value) ? keyed.value : undefined;
  }
  if (isSeq(contents)) {
    if (key !== 'items') return undefined;
    tell(contents, 'the file must have the keys outcomes and items, with the lists below them');
    return contents;
  }
  if (!isMap(contents)) {
    tell(contents, 'the file must have the keys outcomes and items');
    return undefined;
  }
  if (!keyed || !isNode(keyed.value) || (isScalar(keyed.value) && keyed.value.value === null)) {
    return undefined;
  }
  if (isSeq(keyed.value)) return keyed.value;
  const at = isNode(keyed.key) ? keyed.key : keyed.value;
  tell(at, `${key} must be a list, each entry behind a "- "`);
  return undefined;
}

function isNamed(key: unknown, name: string): boolean {
  return isScalar(key) && key.value === name;
}

function idIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('id' in data)) return undefined;
  return typeof data.id === 'string' ? data.id : undefined;
}

function entryOf<T>(
  node: Node,
  value: T,
  text: string,
  tell: (span: Span, detail: string) => void,
): Entry<T> {
  return {
    value,
    complainOf(field, wrong, detail) {
      const list = isMap(node) ? node.get(field, true) : undefined;
      const place = isSeq(list)
        ? list.items.findIndex((item) => isScalar(item) && String(item.value).trim() === wrong)
        : -1;
      tell(spanOf(node, place < 0 ? [field] : [field, place], text), detail);
    },
  };
}
