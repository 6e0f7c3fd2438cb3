import type { Span } from '../model/textEdit.ts';
import type { FieldPlace, ValuePlace } from './entryPlaces.ts';
import type { ListName } from './listsIn.ts';
import type { ListPlaces, PlacedEntry, PlanPlaces } from './planPlaces.ts';
import { fieldOf, idOf, listIn, placed } from './planPlaces.ts';

/** An id that is given to an entry of a list. */
export interface Definition {
  readonly list: ListName;
  readonly id: ValuePlace;
  /** The whole entry, from its first key on. */
  readonly entry: Span;
}

/** A place that means an entry of a list by its id. */
export interface Mention {
  readonly list: ListName;
  readonly id: ValuePlace;
}

/** What stands at an offset and can be asked about. */
export type Standing =
  | { readonly kind: 'definition' | 'mention'; readonly list: ListName; readonly place: ValuePlace }
  | { readonly kind: 'path' | 'ticket'; readonly place: ValuePlace };

/** The keys of an item that mean entries of other lists, or of another file. */
const mentioning: Readonly<Record<string, ListName>> = {
  personas: 'personas',
  teams: 'teams',
  outcome: 'outcomes',
};

/** The ids that entries of a file have, in the order of the text; one that stands twice is there twice. */
export function definitionsIn({ lists }: PlanPlaces): readonly Definition[] {
  return lists.flatMap((list) => list.entries.flatMap((entry) => definitionOf(list, entry)));
}

function definitionOf({ name }: ListPlaces, entry: PlacedEntry): readonly Definition[] {
  const id = idOf(entry);
  if (!id || id.value === '') return [];
  return [{ list: name, id: placed(id, entry), entry: placed(spanOf(entry), entry) }];
}

/** Where ids of other entries stand in a file. */
export function mentionsIn(places: PlanPlaces): readonly Mention[] {
  const items = listIn(places, 'items')?.entries ?? [];
  return items.flatMap((item) => mentionsOf(item));
}

function mentionsOf(item: PlacedEntry): readonly Mention[] {
  return Object.entries(mentioning).flatMap(([key, list]) =>
    (fieldOf(item, key)?.values ?? []).map((value) => ({ list, id: placed(value, item) })),
  );
}

/** What stands at an offset, or ends right in front of it. */
export function standingAt(places: PlanPlaces, offset: number): Standing | undefined {
  for (const list of places.lists) {
    for (const item of list.entries) {
      const at = offset - item.at;
      if (at < item.entry.start || at > item.entry.end) continue;
      const found = standingIn(list, item, at);
      if (found) return { ...found, place: placed(found.place, item) };
    }
  }
  return undefined;
}

function standingIn(list: ListPlaces, item: PlacedEntry, at: number): Standing | undefined {
  for (const field of item.entry.fields) {
    const place = field.values.find(({ start, end }) => start <= at && at <= end);
    if (place) return standingOf(list.name, field, place);
  }
  return undefined;
}

function standingOf(list: ListName, { key }: FieldPlace, place: ValuePlace): Standing | undefined {
  if (key.value === 'id') return { kind: 'definition', list, place };
  if (list !== 'items') return undefined;
  const meant = mentioning[key.value];
  if (meant !== undefined) return { kind: 'mention', list: meant, place };
  if (key.value === 'paths') return { kind: 'path', place };
  return key.value === 'tickets' ? { kind: 'ticket', place } : undefined;
}

/** An entry without what follows its last value. */
function spanOf({ entry }: PlacedEntry): Span {
  if (entry.isFlow) return entry;
  const ends = entry.fields.flatMap(({ key, value, form }) =>
    form === 'text' ? [key.end] : [key.end, value.end],
  );
  return { start: entry.start, end: Math.max(entry.start, ...ends) };
}
