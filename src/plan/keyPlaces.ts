import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A line and a column of a file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a key of an entry stands in a file of a plan, or a value of the list under it: else the
 * key itself, else the entry's id; `undefined` where there is no such entry. `list` is the key that the
 * list stands under, if any.
 */
export function keyPlaces(
  text: string,
  list: string | undefined,
): (id: string, key: string, value?: string) => Position | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const found = list === undefined ? document.contents : document.get(list, true);
  const entries = isSeq(found) ? found.items.filter(isMap) : [];
  return (id, key, value) => {
    const entry = entries.find((one) => String(one.get('id')) === id);
    if (!entry) return undefined;
    const keyOf = (name: string) =>
      entry.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key;
    const values = entry.get(key);
    const among = isSeq(values) ? values.items.filter(isScalar) : [];
    const exact = value === undefined ? undefined : among.find((one) => one.value === value);
    const node = exact ?? keyOf(key) ?? keyOf('id') ?? entry;
    const { line, col } = lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
    return { line, column: col };
  };
}
