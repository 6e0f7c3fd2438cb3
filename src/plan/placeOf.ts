import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { LineCounter, Node } from 'yaml';
import type { PlanProblem } from '../model/plan.ts';
import { isMerge } from './plainOf.ts';

export type Place = Pick<PlanProblem, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Lines and columns of a part of a text, which has at least one letter. */
export function placeOf(lines: LineCounter, start: number, end: number): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(end, start + 1));
  return {
    line: from.line || 1,
    column: from.col || 1,
    endLine: to.line || 1,
    endColumn: to.col || 1,
  };
}

/** A part of a text, in UTF-16 units from its beginning, the end exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * Where a value stands. What takes several lines is marked at its key, or by its first line; so is what
 * is empty, and what came with `<<` at that.
 */
export function spanOf(entry: Node, keys: readonly unknown[], text: string): Span {
  let node = entry;
  let owner: Node = entry;
  for (const key of keys) {
    const step = stepInto(node, key);
    if (!step) return firstKeyOf(node, owner, text);
    [node, owner] = [step.value ?? step.owner, step.owner];
  }
  return marked(node, owner, text);
}

/** Where something would have to stand that is missing: the first key around it. */
export function spanOfMissing(entry: Node, keys: readonly unknown[], text: string): Span {
  let node = entry;
  let owner: Node = entry;
  for (const key of keys) {
    const step = stepInto(node, key);
    if (!step?.value) break;
    [node, owner] = [step.value, step.owner];
  }
  return firstKeyOf(node, owner, text);
}

/** The key of a map, or the place in a list, and what is there. */
function stepInto(
  node: Node,
  key: unknown,
): { readonly value: Node | undefined; readonly owner: Node } | undefined {
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return isNode(item) ? { value: item, owner: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items.filter(({ key: one }) => isScalar(one));
  const pair =
    pairs.find(({ key: one }) => isScalar(one) && one.value === key) ??
    pairs.find(({ key: one }) => isScalar(one) && isMerge(one));
  if (!pair || !isNode(pair.key)) return undefined;
  return { value: isNode(pair.value) ? pair.value : undefined, owner: pair.key };
}

function firstKeyOf(node: Node, owner: Node, text: string): Span {
  const first = isMap(node) ? node.items[0]?.key : undefined;
  if (isNode(first)) return rangeOf(first);
  return marked(node, owner, text);
}

function marked(node: Node, owner: Node, text: string): Span {
  if (!isWide(node, text)) return rangeOf(node);
  const [start, end] = firstLine(owner, text);
  // Of what is empty at the end of a line there is only the sign in front of it.
  const isNothing = end <= start && !/\S/.test(text.charAt(start));
  return isNothing ? [Math.max(0, start - 1), start] : [start, end];
}

/** It is empty, or takes several lines. */
function isWide(node: Node, text: string): boolean {
  const [start, end] = rangeOf(node);
  return end <= start || text.slice(start, end).includes('\n');
}

function firstLine(node: Node, text: string): Span {
  const [start, end] = rangeOf(node);
  const line = text.slice(start, end).split('\n', 1)[0] ?? '';
  return [start, start + line.trimEnd().length];
}

function rangeOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
