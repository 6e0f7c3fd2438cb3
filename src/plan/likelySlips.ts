import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { closestTo } from './meant.ts';
import { isMerge } from './plainOf.ts';

/** What of a schema says which keys it knows: of an object, of what is optional, of the values of a list. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
}

/**
 * Keys that nobody here knows, and that are one slip away from one that is known and not there: other
 * keys belong to others. Tells each at its place.
 */
export function tellLikelySlips(
  node: unknown,
  schema: object,
  tell: (key: Node, detail: string) => void,
): void {
  const shape = shapeOf(schema);
  if (isSeq(node) && shape.item) {
    for (const item of node.items) tellLikelySlips(item, shape.item, tell);
  }
  if (!isMap(node) || !shape.entries) return;
  const { entries } = shape;
  const there = new Set(
    node.items.map(({ key }) => (isScalar(key) && typeof key.value === 'string' ? key.value : '')),
  );
  const absent = Object.keys(entries).filter((key) => !there.has(key));
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || isMerge(key)) continue;
    const known = Object.hasOwn(entries, key.value) ? entries[key.value] : undefined;
    if (known) tellLikelySlips(value, known, tell);
    else {
      const meant = closestTo(key.value, absent);
      if (meant !== undefined) tell(key, `${key.value} is not known here; did you mean ${meant}?`);
    }
  }
}

function shapeOf(schema: object): Shape {
  let shape: Shape = schema;
  while (shape.wrapped) shape = shape.wrapped;
  return shape;
}
