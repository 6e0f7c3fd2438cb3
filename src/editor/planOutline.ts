import * as vscode from 'vscode';
import type { ListPlaces } from '../plan/planPlaces.ts';
import { placed } from '../plan/planPlaces.ts';
import { definitionsIn } from '../plan/standingAt.ts';
import { planDocuments } from './planDocuments.ts';
import { entriesOf } from './planEntries.ts';
import type { PlanText, PlanTexts } from './planTexts.ts';
import { planWording } from './planWording.ts';
import { wording } from './wording.ts';

/** Lists the entries of a file of the plan in the outline and in the breadcrumbs. */
export function outlinePlans(texts: PlanTexts): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    planDocuments,
    {
      provideDocumentSymbols(document) {
        const text = texts.of(document);
        return text.places.lists.flatMap((list) => {
          const entries = entrySymbols(list, text);
          return list.key === undefined ? entries : [listSymbol(list, entries, text)];
        });
      },
    },
    { label: wording.source() },
  );
}

function entrySymbols({ name, entries }: ListPlaces, text: PlanText): vscode.DocumentSymbol[] {
  const { places, rangeOf } = text;
  const names = new Map(entriesOf(name, [text]).map((entry) => [entry.id, entry.name]));
  const kind = vscode.SymbolKind.Object;
  return entries.length === 0
    ? []
    : definitionsIn(places)
        .filter(({ list }) => list === name)
        .map(({ id, entry }) => {
          const detail = names.get(id.value) ?? '';
          return new vscode.DocumentSymbol(id.value, detail, kind, rangeOf(entry), rangeOf(id));
        });
}

function listSymbol(
  { name, key, value, entries }: ListPlaces,
  children: vscode.DocumentSymbol[],
  { rangeOf }: PlanText,
): vscode.DocumentSymbol {
  const own = key ?? value;
  const last = entries.at(-1);
  const end = last ? placed(last.entry, last).end : own.end;
  const symbol = new vscode.DocumentSymbol(
    planWording.list(name),
    '',
    vscode.SymbolKind.Array,
    rangeOf({ start: own.start, end: Math.max(own.end, end) }),
    rangeOf(own),
  );
  symbol.children = children;
  return symbol;
}
