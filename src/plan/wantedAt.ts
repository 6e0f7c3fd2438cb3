import type { Span } from '../model/textEdit.ts';
import type { Quote } from './entryPlaces.ts';
import type { ListName } from './listsIn.ts';
import type { KeyOfMap, MapName, Sought } from './planKeys.ts';
import { planKeys } from './planKeys.ts';
import type { ListPlaces, PlacedEntry, PlanPlaces } from './planPlaces.ts';
import { fieldOf } from './planPlaces.ts';
import { writingAt } from './writingAt.ts';
import type { WritingAt } from './writingAt.ts';

/** What could be written at an offset. */
export type Wanted =
  /** A value; those of the same list that are there already are not wanted again. */
  | (WantedAt & {
      readonly kind: 'value';
      readonly sought: Exclude<Sought, 'text'>;
      readonly quote: Quote;
      /** It stands on a line of its own and needs a dash in front. */
      readonly isBare: boolean;
      readonly present: readonly string[];
    })
  /** A key of a map that it does not have yet. */
  | (WantedAt & {
      readonly kind: 'key';
      readonly of: MapName;
      readonly missing: readonly KeyOfMap[];
      /** It becomes another key; its value is there. */
      readonly hasColon: boolean;
    })
  /** A new entry of a list, with its dash. */
  | (WantedAt & { readonly kind: 'entry'; readonly of: ListName });

interface WantedAt {
  /** What is there of it already. */
  readonly token: Span;
}

/** Says what is wanted at an offset of a file, also where the rest of it is half written. */
export function wantedAt(places: PlanPlaces, offset: number): Wanted | undefined {
  const { text, file } = places;
  const list = places.lists.find(({ value }) => value.start <= offset && offset <= value.end);
  const inRoot = rootKeyAt(places, offset);
  if (inRoot) return inRoot;
  if (!list || list.isInside) return undefined;
  const chunk = list.chunks.findLast(({ start }) => start <= offset);
  const writing = writingAt(
    text,
    chunk?.start ?? (file === 'roadmap' ? list.value.start : 0),
    offset,
  );
  if (!writing) return undefined;
  if (writing.isOutside) return entryWanted(list, writing);
  const entry = list.entries.findLast(
    (each) => each.chunk.start === chunk?.start && each.at + each.entry.start <= offset,
  );
  return wantedIn(list.name, writing, { text, entry });
}

function entryWanted(list: ListPlaces, { token, quote }: WritingAt): Wanted | undefined {
  return quote === '' ? { kind: 'entry', of: list.name, token } : undefined;
}

interface Around {
  readonly text: string;
  readonly entry: PlacedEntry | undefined;
}

function wantedIn(list: ListName, writing: WritingAt, around: Around): Wanted | undefined {
  const { keys, slot, token, quote, isBare } = writing;
  let of: MapName = list;
  let last: KeyOfMap | undefined;
  for (const key of keys) {
    last = planKeys[of].find((each) => each.key === key);
    if (!last) return undefined;
    of = last.map ?? of;
  }
  // A key of the map that the last key holds, or of the entry.
  if (slot !== 'value' && (!last || last.map)) return keyWanted(of, writing, around);
  if (!last || last.map || last.sought === 'text' || slot === 'key') return undefined;
  // A single value does not stand on a line of its own, and the list behind a key has begun.
  if (last.isList ? slot === 'value' : slot !== 'value') return undefined;
  const { sought } = last;
  const present = presentIn(around, last, token);
  return { kind: 'value', sought, token, quote, isBare, present };
}

function keyWanted(of: MapName, { token, quote }: WritingAt, around: Around): Wanted | undefined {
  if (quote !== '') return undefined;
  const { text, entry } = around;
  const isOfEntry = of !== 'metric' && of !== 'readings';
  const fields = isOfEntry ? (entry?.entry.fields ?? []) : [];
  const own = text.slice(token.start, token.end);
  const present = new Set(fields.map(({ key }) => key.value).filter((key) => key !== own));
  const missing = planKeys[of].filter(({ key }) => !present.has(key));
  const hasColon = /^ *:/.test(text.slice(token.end, token.end + 20));
  return { kind: 'key', of, missing, hasColon, token };
}

/** The values of a list but the one that is being written. */
function presentIn({ entry }: Around, { key }: KeyOfMap, token: Span): readonly string[] {
  const values = (entry && fieldOf(entry, key)?.values) ?? [];
  const at = entry?.at ?? 0;
  return values
    .filter(({ start, end }) => at + end < token.start || at + start > token.end)
    .map(({ value }) => value);
}

/** At the beginning of a line of the roadmap, a key of the file. */
function rootKeyAt({ file, text, lists }: PlanPlaces, offset: number): Wanted | undefined {
  if (file !== 'roadmap') return undefined;
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  const rest = /^[\w]*/.exec(text.slice(start, start + 80))?.[0] ?? '';
  if (offset > start + rest.length || lists.some(({ isInside }) => isInside)) return undefined;
  const present = new Set(lists.map(({ name }): string => name).filter((name) => name !== rest));
  if (/^version *:/m.test(text.slice(0, 2_000)) && rest !== 'version') present.add('version');
  const missing = planKeys.roadmap.filter(({ key }) => !present.has(key));
  const token = { start, end: start + rest.length };
  const hasColon = /^ *:/.test(text.slice(token.end, token.end + 20));
  if (missing.length === 0) return undefined;
  return { kind: 'key', of: 'roadmap', missing, hasColon, token };
}
