import type { ItemId } from '../model/ids.ts';
import type { ItemStatus } from '../model/plan.ts';
import type { Span, TextEdit } from '../model/textEdit.ts';
import { edited } from '../model/textEdit.ts';
import type { EntryLines } from './itemLines.ts';
import { entryLines, lineEndOf } from './itemLines.ts';
import type { ListPlaces, PlacedEntry } from './planPlaces.ts';
import { isMeant } from './isMeant.ts';
import { entryWith, fieldOf, idOf, listIn, placed } from './planPlaces.ts';
import { placesReader } from './placesReader.ts';
import type { ReadPlaces } from './placesReader.ts';
import { scalarText } from './scalarText.ts';

interface Wish {
  readonly status: ItemStatus;
  /** The item that it comes to stand in front of; without, it goes behind the last of its status. */
  readonly before?: ItemId;
}

/**
 * The edits of a `roadmap.yaml` that give an item another status and its place among the items of it;
 * none when all is so already. Items of other statuses keep their order, comments right above an item
 * go with it. `undefined` where the text does not allow it: the item or its neighbour is not there, is
 * broken, or shares what would change with other places.
 */
export function moveItem(
  text: string,
  item: ItemId,
  { status, before }: Wish,
): readonly TextEdit[] | undefined {
  const read = placesReader();
  const list = listIn(read('roadmap', text), 'items');
  const entry = entryWith(list, item);
  const next = before === undefined || before === item ? undefined : entryWith(list, before);
  if (!list || !entry || entry.entry.isBroken) return undefined;
  if (before !== undefined && before !== item && !next) return undefined;
  const restated = statusEdits(text, list, entry, status);
  if (!restated) return undefined;
  const order = before === item ? undefined : newOrder(list, { entry, next, status });
  if (!order) return restated;
  if (next?.entry.isBroken === true || !mayMove(list, order)) return undefined;
  const edits =
    list.indent === undefined
      ? movedInBrackets(text, list, order, restated)
      : movedLines(text, list, order, restated);
  return edits && isAsWished(read, list, order, edited(text, edits)) ? edits : undefined;
}

/** From which place in the list to in front of which, as it is before. */
interface Order {
  readonly from: number;
  readonly to: number;
  /** What it comes to stand behind is what counts, rather than what it stands in front of. */
  readonly isBehind: boolean;
}

/** A text that is not what it seems is better left alone. */
function isAsWished(read: ReadPlaces, list: ListPlaces, order: Order, text: string): boolean {
  const now = listIn(read('roadmap', text), 'items');
  const wished = moved(list.entries, order).map((entry) => idOf(entry)?.value);
  const isSame = now?.entries.length === wished.length;
  return isSame && now.entries.every((entry, index) => idOf(entry)?.value === wished[index]);
}

function moved<Entry>(entries: readonly Entry[], { from, to }: Order): readonly Entry[] {
  const others = entries.toSpliced(from, 1);
  return others.toSpliced(from < to ? to - 1 : to, 0, ...entries.slice(from, from + 1));
}

function statusEdits(
  text: string,
  list: ListPlaces,
  entry: PlacedEntry,
  status: ItemStatus,
): readonly TextEdit[] | undefined {
  const field = fieldOf(entry, 'status');
  const [value] = field?.values ?? [];
  if (field?.form === 'alias') {
    const { start, end } = placed(field.value, entry);
    return [{ offset: start, length: end - start, text: status }];
  }
  if (field?.form !== 'value' || !value) return undefined;
  if (value.value === status) return [];
  // Others mean this very value.
  if (field.anchor !== undefined && isMeant(list, field.anchor)) return undefined;
  const { start, end, quote } = placed(value, entry);
  return text.slice(start, end) === ''
    ? undefined
    : [{ offset: start, length: end - start, text: scalarText(status, quote) }];
}

function statusOf(entry: PlacedEntry): string | undefined {
  return fieldOf(entry, 'status')?.values[0]?.value;
}

/** Where the item has to go; `undefined` when it is there among those of its status already. */
function newOrder(
  { entries }: ListPlaces,
  wish: { entry: PlacedEntry; next: PlacedEntry | undefined; status: ItemStatus },
): Order | undefined {
  const { entry, next, status } = wish;
  const from = entries.indexOf(entry);
  const isOfStatus = (index: number): boolean => {
    const other = entries[index];
    return other !== undefined && other !== entry && statusOf(other) === status;
  };
  const indexes = entries.map((_, index) => index);
  if (!next) {
    const last = indexes.findLast(isOfStatus) ?? -1;
    return last > from ? { from, to: last + 1, isBehind: true } : undefined;
  }
  const to = entries.indexOf(next);
  const isThere = from < to && !indexes.slice(from + 1, to).some(isOfStatus);
  return isThere ? undefined : { from, to, isBehind: false };
}

/** What gives a name has to stay in front of all that uses it, and behind what gave it before. */
function mayMove({ entries }: ListPlaces, { from, to }: Order): boolean {
  const own = entries[from]?.entry;
  const passed = from < to ? entries.slice(from + 1, to) : entries.slice(to, from);
  if (!own) return false;
  return passed.every(
    ({ entry }) =>
      !entry.anchors.some((name) => own.anchors.includes(name) || own.aliases.includes(name)) &&
      !entry.aliases.some((name) => own.anchors.includes(name)),
  );
}

/** In brackets what stands at each place changes, and commas and comments stay. */
function movedInBrackets(
  text: string,
  { entries }: ListPlaces,
  order: Order,
  restated: readonly TextEdit[],
): readonly TextEdit[] {
  const texts = entries.map((each, index) => {
    const { start, end } = placed(each.entry, each);
    if (index !== order.from) return text.slice(start, end);
    return edited(text.slice(start, end), shifted(restated, start));
  });
  const reordered = moved(texts, order);
  return entries.flatMap((each, index) => {
    const { start, end } = placed(each.entry, each);
    const now = reordered[index] ?? '';
    return now === text.slice(start, end)
      ? []
      : [{ offset: start, length: end - start, text: now }];
  });
}

function shifted(edits: readonly TextEdit[], start: number): readonly TextEdit[] {
  return edits.map((edit) => ({ ...edit, offset: edit.offset - start }));
}

/** Takes the lines of an entry away, with the empty ones that set it apart, and puts them elsewhere. */
function movedLines(
  text: string,
  list: ListPlaces,
  { from, to, isBehind }: Order,
  restated: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  // A piece that holds no entry, or more than one, is not what it seems.
  if (list.entries.length !== list.chunks.length) return undefined;
  const lines = entryLines(text, list);
  const own = lines[from];
  const target = isBehind ? lines[to - 1] : lines[to];
  if (!own || !target) return undefined;
  const newline = lineEndOf(text);
  const block = edited(text.slice(own.start, own.end), shifted(restated, own.start));
  const gap = gapOf(lines, from);
  const blank = text.slice(gap.start, gap.end);
  const removed = removal(text, own, gap);
  if (!isBehind) {
    const put = `${block.endsWith('\n') ? block : block + newline}${blank}`;
    return [{ offset: target.start, length: 0, text: put }, removed];
  }
  // The last line of a file may have no end.
  const isOpen = !text.slice(target.start, target.end).endsWith('\n');
  const put = isOpen ? `${newline}${blank}${block.replace(/\r?\n$/, '')}` : `${blank}${block}`;
  return [removed, { offset: target.end, length: 0, text: put }];
}

/** The empty lines that set an entry apart: behind it, or in front of the last one. */
function gapOf(lines: readonly EntryLines[], index: number): Span {
  const own = lines[index];
  const start = own?.start ?? 0;
  if (own && index < lines.length - 1) return own.blank;
  const before = lines[index - 1]?.blank;
  return before?.end === start ? before : { start, end: start };
}

function removal(text: string, own: EntryLines, gap: Span): TextEdit {
  let start = Math.min(own.start, gap.start);
  // The line before an open one becomes the last, and is open then.
  const isOpen = !text.slice(own.start, own.end).endsWith('\n');
  if (isOpen) start -= text.slice(0, start).endsWith('\r\n') ? 2 : 1;
  return { offset: start, length: Math.max(own.end, gap.end) - start, text: '' };
}
