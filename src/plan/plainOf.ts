import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document, Node, Scalar, YAMLMap } from 'yaml';

/** What stands for a value that cannot be used and has been told; no schema accepts it. */
export const unusable = Symbol('unusable');

/** What repeats itself more often than this through aliases is an attack, in values of a file. */
const mostRepeated = 50_000;
const deepest = 50;

/** Says what is wrong with a node. */
type Tell = (node: Node, detail: string) => void;

/**
 * Makes plain data of the nodes of a document: maps have no prototype, keys of `<<` are taken over, and
 * of a key that stands twice the first one counts. What cannot be used is told and `unusable`.
 */
export function plainReader(document: Document.Parsed, tell: Tell): (node: unknown) => unknown {
  const named = anchored(document);
  let repeated = 0;

  const ofAlias = (alias: Alias, around: readonly Node[]): unknown => {
    const target = named.get(alias);
    if (!target) {
      const isName = /^[\p{L}\p{N}_-]+$/u.test(alias.source);
      const quotes = 'what begins with * must be in quotes';
      tell(alias, isName ? `nothing above is called &${alias.source}; ${quotes}` : quotes);
      return unusable;
    }
    if (around.includes(target)) {
      tell(alias, `*${alias.source} is a part of itself`);
      return unusable;
    }
    const value = plainOf(target, [...around, alias]);
    if (repeated < mostRepeated) return value;
    // Where it is used, not where it is wound up.
    if (!around.some(isAlias)) tell(alias, 'the file repeats itself too often');
    return unusable;
  };

  const ofMap = (map: YAMLMap, around: readonly Node[]): unknown => {
    const plain = Object.create(null) as Record<string, unknown>;
    const merged: unknown[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      if (isMerge(key)) merged.push(value);
      else if (key.value in plain) tell(key, `${key.value} is there twice; the first one counts`);
      else plain[key.value] = plainOf(value, around);
    }
    for (const value of merged) takeOver(plain, value, around);
    return plain;
  };

  const takeOver = (
    plain: Record<string, unknown>,
    value: unknown,
    around: readonly Node[],
  ): void => {
    const sources = isSeq(value) ? value.items : [value];
    for (const source of sources) {
      const taken = plainOf(source, around);
      if (taken === unusable) continue;
      if (typeof taken === 'object' && taken !== null && !Array.isArray(taken)) {
        for (const [key, one] of Object.entries(taken)) if (!(key in plain)) plain[key] = one;
      } else if (isNode(source)) tell(source, 'what << takes over must have keys');
    }
  };

  const plainOf = (node: unknown, around: readonly Node[]): unknown => {
    if (around.some(isAlias) && (repeated += 1) >= mostRepeated) return unusable;
    if (isAlias(node)) return ofAlias(node, around);
    if (isScalar(node)) return isForeign(node) ? unusable : node.value;
    if (!isMap(node) && !isSeq(node)) return null;
    if (isForeign(node)) return unusable;
    if (around.length >= deepest) {
      tell(node, 'is nested too deeply');
      return unusable;
    }
    const inside = [...around, node];
    return isMap(node) ? ofMap(node, inside) : node.items.map((item) => plainOf(item, inside));
  };

  return (node) => plainOf(node, []);
}

export function isMerge(key: Scalar): boolean {
  return key.value === '<<' && key.type === 'PLAIN';
}

/** It has a tag that nobody here knows, which was told when it was parsed. */
function isForeign({ tag }: Node): boolean {
  return tag !== undefined && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(tag);
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

/** What each alias stands for: the last thing of that name in front of it. */
function anchored(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const named = new Map<string, Node>();
  const found = new Map<Alias, Node>();
  visit(document, {
    Alias(_, alias) {
      const target = named.get(alias.source);
      if (target) found.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return found;
}
