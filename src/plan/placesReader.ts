import { entryPlaces } from './entryPlaces.ts';
import type { EntryPlace } from './entryPlaces.ts';
import { listsIn } from './listsIn.ts';
import type { ListName, PlanFileName } from './listsIn.ts';
import type { PlanPlaces } from './planPlaces.ts';

/** Says where things stand in the text of a file. */
export type ReadPlaces = (file: PlanFileName, text: string) => PlanPlaces;

/**
 * Makes a reader that remembers the entries of the text that it read last of each file: after a
 * keystroke only the entry is read anew in which it was.
 */
export function placesReader(): ReadPlaces {
  const remembered = new Map<PlanFileName, Map<string, readonly EntryPlace[]>>();
  const last = new Map<PlanFileName, PlanPlaces>();
  return (file, text) => {
    const before = last.get(file);
    if (before?.text === text) return before;
    const known = remembered.get(file);
    const now = new Map<string, readonly EntryPlace[]>();
    const read = (piece: string, under: ListName | undefined): readonly EntryPlace[] => {
      const name = `${under ?? ''}:${piece}`;
      const entries = now.get(name) ?? known?.get(name) ?? entryPlaces(piece, under);
      now.set(name, entries);
      return entries;
    };
    const lists = listsIn(file, text).map((list) => ({
      ...list,
      entries: list.chunks.flatMap((chunk) =>
        read(text.slice(chunk.start, chunk.end), list.isInside ? list.name : undefined).map(
          (entry) => ({ at: chunk.start, chunk, entry }),
        ),
      ),
    }));
    remembered.set(file, now);
    const places = { file, text, lists };
    last.set(file, places);
    return places;
  };
}
