import type { ItemId } from '../model/ids.ts';
import type { TextEdit } from '../model/textEdit.ts';
import type { FieldPlace } from './entryPlaces.ts';
import { endOfLine, lineEndOf } from './itemLines.ts';
import { isMeant } from './isMeant.ts';
import { planKeys } from './planKeys.ts';
import type { ListPlaces, PlacedEntry } from './planPlaces.ts';
import { entryWith, fieldOf, idOf, listIn, placed } from './planPlaces.ts';
import { placesReader } from './placesReader.ts';
import { edited, insertion } from '../model/textEdit.ts';
import { scalarText } from './scalarText.ts';

/**
 * The edits of a `roadmap.yaml` that give an item one more path, in the style of those that it has;
 * none when it has this one. `undefined` where the text does not allow it: the item is not there, is
 * broken, or its paths are those of others too.
 */
export function addPath(
  text: string,
  item: ItemId,
  pattern: string,
): readonly TextEdit[] | undefined {
  const read = placesReader();
  const list = listIn(read('roadmap', text), 'items');
  const entry = entryWith(list, item);
  if (!list || !entry || entry.entry.isBroken) return undefined;
  const field = fieldOf(entry, 'paths');
  if (field?.values.some(({ value }) => value === pattern)) return [];
  const edits = field ? inField(text, list, entry, pattern) : asNewField(text, entry, pattern);
  if (!edits) return undefined;
  const after = entryWith(listIn(read('roadmap', edited(text, edits)), 'items'), item);
  const values = after && !after.entry.isBroken ? fieldOf(after, 'paths')?.values : undefined;
  const expected = [...(field?.form === 'value' ? [] : (field?.values ?? [])), { value: pattern }];
  const isAsWished =
    values?.length === expected.length &&
    values.every(({ value }, index) => value === expected[index]?.value);
  return isAsWished ? edits : undefined;
}

function inField(
  text: string,
  list: ListPlaces,
  entry: PlacedEntry,
  pattern: string,
): readonly TextEdit[] | undefined {
  const found = fieldOf(entry, 'paths');
  if (!found) return undefined;
  if (found.anchor !== undefined && isMeant(list, found.anchor)) return undefined;
  const field = { ...found, value: placed(found.value, entry) };
  const own = text.slice(field.value.start, field.value.end);
  switch (field.form) {
    case 'nothing':
      return [insertion(field.value.start, ` [${scalarText(pattern, '"')}]`)];
    case 'flow':
      return own.startsWith('[') ? inBrackets(text, entry, field, pattern) : undefined;
    case 'block':
      return onNewLine(text, entry, field, pattern);
    case 'value':
      return /^(?:~|null)$/i.test(own)
        ? [{ offset: field.value.start, length: own.length, text: `[${scalarText(pattern, '"')}]` }]
        : undefined;
    case 'text':
    case 'alias':
      return undefined;
  }
}

function inBrackets(
  text: string,
  entry: PlacedEntry,
  { value, values }: FieldPlace,
  pattern: string,
): readonly TextEdit[] {
  const last = values.at(-1);
  if (!last) return [insertion(value.start + 1, scalarText(pattern, '"'))];
  const { start, end } = placed(last, entry);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const margin = text.slice(lineStart, start);
  const written = scalarText(pattern, last.quote);
  if (margin.trim() !== '') return [insertion(end, `, ${written}`)];
  // One on each line: with the comma of the last, in front of its comment.
  const lineEnd = endOfLine(text, end);
  const hasComma = /^\s*,/.test(text.slice(end, value.end));
  const isClosed = lineEnd > value.end;
  if (isClosed) return [insertion(end, `, ${written}`)];
  return [
    ...(hasComma ? [] : [insertion(end, ',')]),
    insertion(lineEnd, `${lineEndOf(text)}${margin}${written}${hasComma ? ',' : ''}`),
  ];
}

function onNewLine(
  text: string,
  entry: PlacedEntry,
  { values }: FieldPlace,
  pattern: string,
): readonly TextEdit[] | undefined {
  const last = values.at(-1);
  if (!last) return undefined;
  const { start, end } = placed(last, entry);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const margin = /^ *- +/.exec(text.slice(lineStart, start))?.[0];
  if (margin === undefined) return undefined;
  const written = scalarText(pattern, last.quote);
  return [insertion(endOfLine(text, end), `${lineEndOf(text)}${margin}${written}`)];
}

/** Behind the keys that one writes in front of it. */
function asNewField(
  text: string,
  entry: PlacedEntry,
  pattern: string,
): readonly TextEdit[] | undefined {
  const order = planKeys.items.map(({ key }) => key);
  const inFront = order.slice(0, order.indexOf('paths'));
  const simple = entry.entry.fields.filter(
    ({ form, value }) => form === 'value' || (form === 'flow' && value.end > value.start),
  );
  const behind = simple.findLast(({ key }) => inFront.includes(key.value)) ?? simple.at(-1);
  if (!behind || !idOf(entry)) return undefined;
  const key = behind.key.quote === '' ? 'paths' : `${behind.key.quote}paths${behind.key.quote}`;
  const line = `${key}: [${scalarText(pattern, '"')}]`;
  const { end } = placed(behind.value, entry);
  if (entry.entry.isFlow) return [insertion(end, `, ${line}`)];
  const { start } = placed(behind.key, entry);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const margin = text.charCodeAt(0) === 0xfeff && start === column ? column - 1 : column;
  return [insertion(endOfLine(text, end), `${lineEndOf(text)}${' '.repeat(margin)}${line}`)];
}
