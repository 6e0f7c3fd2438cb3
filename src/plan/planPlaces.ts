import type { Span } from '../model/textEdit.ts';
import type { EntryPlace, FieldPlace, ValuePlace } from './entryPlaces.ts';
import type { ListName, ListText, PlanFileName } from './listsIn.ts';

/** Where everything stands in a file of the plan, as far as it can be read. */
export interface PlanPlaces {
  readonly file: PlanFileName;
  readonly text: string;
  readonly lists: readonly ListPlaces[];
}

export interface ListPlaces extends ListText {
  readonly entries: readonly PlacedEntry[];
}

/** An entry, and where the piece of text begins that its offsets count from. */
export interface PlacedEntry {
  readonly at: number;
  readonly chunk: Span;
  readonly entry: EntryPlace;
}

/** The same stretch, counted from the beginning of the file. */
export function placed<Stretch extends Span>(stretch: Stretch, { at }: PlacedEntry): Stretch {
  return { ...stretch, start: stretch.start + at, end: stretch.end + at };
}

/** The key of an entry, the first where it stands twice. */
export function fieldOf({ entry }: PlacedEntry, key: string): FieldPlace | undefined {
  return entry.fields.find((field) => field.key.value === key);
}

/** The id of an entry, counted from the beginning of its piece. */
export function idOf(entry: PlacedEntry): ValuePlace | undefined {
  const field = fieldOf(entry, 'id');
  return field?.form === 'value' ? field.values[0] : undefined;
}

/** The first entry with an id: the one that counts. */
export function entryWith(list: ListPlaces | undefined, id: string): PlacedEntry | undefined {
  return list?.entries.find((entry) => idOf(entry)?.value === id);
}

export function listIn(places: PlanPlaces, name: ListName): ListPlaces | undefined {
  return places.lists.find((list) => list.name === name);
}
