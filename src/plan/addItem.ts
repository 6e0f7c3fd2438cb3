import type { RoadmapItem } from '../model/plan.ts';
import type { TextEdit } from '../model/textEdit.ts';
import { edited, insertion } from '../model/textEdit.ts';
import type { Quote } from './entryPlaces.ts';
import { endOfLine, entryLines, lineEndOf } from './itemLines.ts';
import { planKeys } from './planKeys.ts';
import type { ListPlaces, PlacedEntry, PlanPlaces } from './planPlaces.ts';
import { entryWith, fieldOf, listIn, placed } from './planPlaces.ts';
import { placesReader } from './placesReader.ts';
import { idTrouble } from './renameId.ts';
import { scalarText } from './scalarText.ts';

/** What an item that is added says; what is left out or empty is not written. */
export type NewItem = Pick<RoadmapItem, 'id' | 'title' | 'status'> &
  Partial<Omit<RoadmapItem, 'origin'>>;

/**
 * The edits of a `roadmap.yaml`, or of an empty text, that add an item behind the last of its status,
 * in the style of that one. `undefined` where the text does not allow it: the id is none or is taken,
 * or there is no place for a list of items.
 */
export function addItem(text: string, item: NewItem): readonly TextEdit[] | undefined {
  const read = placesReader();
  const places = read('roadmap', text);
  if (idTrouble('items', item.id, [places])) return undefined;
  const list = listIn(places, 'items');
  const edits = list ? inList(text, list, item) : withNewList(places, item);
  if (!edits) return undefined;
  const now = listIn(read('roadmap', edited(text, edits)), 'items');
  const added = entryWith(now, item.id);
  const isAsWished =
    added?.entry.isBroken === false &&
    now?.entries.length === (list?.entries.length ?? 0) + 1 &&
    fieldOf(added, 'status')?.values[0]?.value === item.status;
  return isAsWished ? edits : undefined;
}

function inList(text: string, list: ListPlaces, item: NewItem): readonly TextEdit[] | undefined {
  const isOfStatus = (entry: PlacedEntry): boolean =>
    fieldOf(entry, 'status')?.values[0]?.value === item.status;
  const at = list.entries.findLastIndex(isOfStatus);
  const index = at === -1 ? list.entries.length - 1 : at;
  const neighbour = list.entries[index];
  if (!neighbour) return inEmptyList(text, list, item);
  if (neighbour.entry.isBroken) return undefined;
  const quote = neighbour.entry.fields[0]?.key.quote ?? '';
  if (list.indent === undefined) {
    const { end } = placed(neighbour.entry, neighbour);
    return [insertion(end, `, ${inBraces(item, quote)}`)];
  }
  if (list.entries.length !== list.chunks.length) return undefined;
  return asLines(text, { ...list, indent: list.indent }, { index, neighbour }, item);
}

function asLines(
  text: string,
  list: ListPlaces & { readonly indent: number },
  { index, neighbour }: { readonly index: number; readonly neighbour: PlacedEntry },
  item: NewItem,
): readonly TextEdit[] | undefined {
  const lines = entryLines(text, list);
  const own = lines[index];
  if (!own) return undefined;
  const newline = lineEndOf(text);
  const [first] = neighbour.entry.fields;
  const quote = first?.key.quote ?? '';
  const isAlone = index === lines.length - 1;
  const gap = (isAlone ? lines[index - 1] : own)?.blank;
  const blank = gap ? text.slice(gap.start, gap.end) : '';
  const dash = ' '.repeat(list.indent) + '-';
  const added = neighbour.entry.isFlow
    ? `${dash} ${inBraces(item, quote)}${newline}`
    : inLines(item, { dash, column: columnOf(text, neighbour), quote, newline });
  const isOpen = !text.slice(own.start, own.end).endsWith('\n');
  const put = isOpen ? `${newline}${blank}${added.slice(0, -newline.length)}` : `${blank}${added}`;
  return [insertion(own.end, put)];
}

/** Where the keys of an entry stand in their lines; two behind the dash where that cannot be said. */
function columnOf(text: string, { at, chunk, entry }: PlacedEntry): number {
  const dash = /^\uFEFF? *-/.exec(text.slice(chunk.start, chunk.end))?.[0].length ?? 1;
  const start = at + entry.start;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return Math.max(column, dash + 1);
}

function inEmptyList(
  text: string,
  list: ListPlaces,
  item: NewItem,
): readonly TextEdit[] | undefined {
  const { start, end } = list.value;
  const whole = text.slice(start, end);
  if (list.isInside || list.chunks.length > 1) {
    const place = list.isInside ? /["']?items["']?\s*:\s*\[/.exec(whole) : undefined;
    return place
      ? [insertion(start + place.index + place[0].length, inBraces(item, '"'))]
      : undefined;
  }
  const newline = lineEndOf(text);
  const nothing = /^[ \t]*(?:\[\s*\]|~|null)?(?=\s|$)/.exec(whole)?.[0] ?? '';
  const lineEnd = endOfLine(text, start + nothing.length);
  const rest = text.slice(start + nothing.length, lineEnd).trim();
  if (list.chunks.length === 1 && nothing.trim() === '') return undefined;
  if (rest !== '' && !rest.startsWith('#')) return undefined;
  const key = list.key?.start ?? 0;
  const margin = ' '.repeat(key - (text.lastIndexOf('\n', key - 1) + 1) + 2);
  const added = inLines(item, {
    dash: `${margin}-`,
    column: margin.length + 2,
    quote: '',
    newline,
  });
  return [
    ...(nothing.trim() === '' ? [] : [{ offset: start, length: nothing.length, text: '' }]),
    insertion(lineEnd, `${newline}${added.slice(0, -newline.length)}`),
  ];
}

/** Behind all that is there; an empty text becomes a whole file. */
function withNewList({ text, lists }: PlanPlaces, item: NewItem): readonly TextEdit[] | undefined {
  const newline = lineEndOf(text);
  const content = text
    .replace(/^\uFEFF/, '')
    .replace(/^(?:[ \t]*(?:#.*)?\r?\n|[ \t]*#.*$|---[ \t]*\r?\n)+/, '');
  const isEmpty = content.trim() === '';
  // Only a map, written line by line from the beginning of the line, can have one more key.
  if (!isEmpty && !/^[\w"'-]+ *:(?:\s|$)/.test(content)) return undefined;
  if (!isEmpty && (/^(?:---|\.\.\.)/m.test(content) || lists.some(({ isInside }) => isInside)))
    return undefined;
  const added = inLines(item, { dash: '  -', column: 4, quote: '', newline });
  const head = isEmpty ? `version: 1${newline}items:${newline}` : `items:${newline}`;
  const isOpen = text !== '' && text !== '\uFEFF' && !text.endsWith('\n');
  return [insertion(text.length, `${isOpen ? newline : ''}${head}${added}`)];
}

interface Style {
  /** The dash with all that stands in front of it. */
  readonly dash: string;
  /** Where keys begin. */
  readonly column: number;
  /** Of the keys. */
  readonly quote: Quote;
  readonly newline: string;
}

function inLines(item: NewItem, { dash, column, quote, newline }: Style): string {
  const margin = ' '.repeat(column);
  return pairsOf(item, quote)
    .map((pair, index) => `${index === 0 ? dash.padEnd(column) : margin}${pair}${newline}`)
    .join('');
}

function inBraces(item: NewItem, quote: Quote): string {
  return `{ ${pairsOf(item, quote).join(', ')} }`;
}

function pairsOf(item: NewItem, quote: Quote): readonly string[] {
  const values: Readonly<Record<string, unknown>> = { ...item };
  return planKeys.items.flatMap(({ key }) => {
    const value = values[key];
    const name = `${quote}${key}${quote}`;
    if (typeof value === 'string')
      return value === '' ? [] : [`${name}: ${scalarText(value, quote)}`];
    if (!Array.isArray(value) || value.length === 0) return [];
    const isQuoted = key === 'paths' || key === 'tickets';
    const texts = value.map((each) => scalarText(String(each), isQuoted ? '"' : quote));
    return [`${name}: [${texts.join(', ')}]`];
  });
}
