import { LineCounter } from 'yaml';
import type { ListName, PlanFileName } from './listsIn.ts';
import { placesReader } from './placesReader.ts';
import { entryWith, fieldOf, listIn, placed } from './planPlaces.ts';

/** A line and a column of a file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a key of an entry stands in the text of a file, or a value of the list under it: else the
 * key itself, else the entry's id; `undefined` where there is no such entry.
 */
export function keyPlaces(
  file: PlanFileName,
  text: string,
): (list: ListName, id: string, key: string, value?: string) => Position | undefined {
  const places = placesReader()(file, text);
  const lines = linesOf(text);
  return (name, id, key, value) => {
    const entry = entryWith(listIn(places, name), id);
    if (!entry) return undefined;
    const field = fieldOf(entry, key);
    const exact = field?.values.find((one) => one.value === value);
    const found = exact ?? field?.key ?? fieldOf(entry, 'id')?.key;
    if (!found) return undefined;
    const { line, col } = lines.linePos(placed(found, entry).start);
    return { line, column: col };
  };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at);
  return lines;
}
