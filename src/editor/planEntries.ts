import type { ListName } from '../plan/listsIn.ts';
import type { PlacedEntry } from '../plan/planPlaces.ts';
import { fieldOf, idOf, listIn } from '../plan/planPlaces.ts';
import type { PlanText } from './planTexts.ts';
import { shownText } from './shownText.ts';

/** An entry of a plan, as it is shown beside others. */
export interface ShownEntry {
  readonly id: string;
  /** Its name, title or text; empty while there is none. */
  readonly name: string;
  readonly entry: PlacedEntry;
}

const nameKeys: Readonly<Record<ListName, string>> = {
  personas: 'name',
  teams: 'name',
  outcomes: 'text',
  items: 'title',
};

/** The entries of one kind in all files of a plan, each id once. */
export function entriesOf(list: ListName, texts: readonly PlanText[]): readonly ShownEntry[] {
  const found = new Map<string, ShownEntry>();
  for (const { places } of texts) {
    for (const entry of listIn(places, list)?.entries ?? []) {
      const id = idOf(entry)?.value;
      if (id === undefined || id === '' || found.has(id)) continue;
      found.set(id, { id, name: valueOf(entry, nameKeys[list]), entry });
    }
  }
  return [...found.values()];
}

/** What stands behind a key, in one line; empty when nothing does. */
export function valueOf(entry: PlacedEntry, key: string): string {
  return shownText(fieldOf(entry, key)?.values[0]?.value ?? '', 300);
}
