import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { KeyOfMap } from '../plan/planKeys.ts';
import { planWords } from '../plan/planKeys.ts';
import { scalarText } from '../plan/scalarText.ts';
import type { Wanted } from '../plan/wantedAt.ts';
import { wantedAt } from '../plan/wantedAt.ts';
import { itemSnippets, keySnippet } from './planSnippets.ts';
import { isPlanDocument, planDocuments } from './planDocuments.ts';
import { entriesOf } from './planEntries.ts';
import { pathsIn } from './offeredPaths.ts';
import type { PlanTexts } from './planTexts.ts';
import { folderOf } from './planTexts.ts';
import { planWording } from './planWording.ts';

/** A ticket that somebody worked on lately. */
export interface OfferedTicket {
  readonly key: string;
  readonly title?: string;
}

interface Parts {
  readonly texts: PlanTexts;
  readonly tickets: (folder: string) => Promise<readonly OfferedTicket[]>;
  readonly clock: Clock;
}

/** A value that could stand there. */
interface Choice {
  readonly value: string;
  readonly detail?: string;
  readonly kind: vscode.CompletionItemKind;
  /** There is more to choose behind it. */
  readonly goesOn?: boolean;
}

type WantedValue = Extract<Wanted, { kind: 'value' }>;

const mostChoices = 500;

/** Completes ids, words, tickets, paths and keys in the files of a plan. */
export function offerPlanCompletions(parts: Parts): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    planDocuments,
    {
      async provideCompletionItems(document, position, token) {
        if (!isPlanDocument(document)) return undefined;
        const { places } = parts.texts.of(document);
        const offset = document.offsetAt(position);
        const wanted = wantedAt(places, offset);
        if (!wanted) return undefined;
        const range = rangesOf(document, wanted, position);
        switch (wanted.kind) {
          case 'entry':
            return itemSnippets(wanted.of, range);
          case 'key':
            return wanted.missing.map((key, rank) => keyItem(wanted, key, { rank, range }));
          case 'value': {
            const choices = await choicesFor(parts, document, wanted);
            if (token.isCancellationRequested) return undefined;
            const form = { document, wanted, range };
            return choices
              .filter(({ value }) => !wanted.present.includes(value))
              .slice(0, mostChoices)
              .map((choice, rank) => valueItem(choice, rank, form));
          }
        }
      },
    },
    ' ',
    '[',
    '"',
    "'",
    '/',
    '#',
    ',',
  );
}

interface Ranges {
  readonly inserting: vscode.Range;
  readonly replacing: vscode.Range;
}

function rangesOf(
  document: vscode.TextDocument,
  { token }: Wanted,
  position: vscode.Position,
): Ranges {
  const start = document.positionAt(token.start);
  return {
    inserting: new vscode.Range(start, position),
    replacing: new vscode.Range(start, document.positionAt(token.end)),
  };
}

async function choicesFor(
  { texts, tickets, clock }: Parts,
  document: vscode.TextDocument,
  wanted: WantedValue,
): Promise<readonly Choice[]> {
  const { sought } = wanted;
  const { uri } = document;
  const kinds = vscode.CompletionItemKind;
  switch (sought) {
    case 'personas':
    case 'teams':
    case 'outcomes':
      return entriesOf(sought, await texts.all(uri)).map(({ id, name }) => ({
        value: id,
        detail: name,
        kind: kinds.Reference,
      }));
    case 'ticket':
      return (await tickets(folderOf(uri))).map(({ key, title }) => ({
        value: key,
        kind: kinds.Value,
        ...(title === undefined ? {} : { detail: title }),
      }));
    case 'path': {
      const written = document.getText().slice(wanted.token.start, wanted.token.end);
      const root = vscode.Uri.from({ scheme: 'file', path: folderOf(uri) });
      return (await pathsIn(root, written)).map(({ path, isFolder, isWhole }) => ({
        value: path,
        kind: isFolder ? kinds.Folder : kinds.File,
        ...(isWhole ? { detail: planWording.everything() } : {}),
        ...(isFolder && !isWhole ? { goesOn: true } : {}),
      }));
    }
    case 'day':
      return [{ value: new Date(clock()).toISOString().slice(0, 10), kind: kinds.Value }];
    case 'status':
    case 'stage':
    case 'kind':
    case 'confidence':
      return planWords[sought].map((value) => ({ value, kind: kinds.EnumMember }));
  }
}

function valueItem(
  { value, detail, kind, goesOn }: Choice,
  rank: number,
  form: {
    readonly document: vscode.TextDocument;
    readonly wanted: WantedValue;
    readonly range: Ranges;
  },
): vscode.CompletionItem {
  const { wanted, range } = form;
  const item = new vscode.CompletionItem(
    { label: value, ...(detail === undefined || detail === '' ? {} : { description: detail }) },
    kind,
  );
  item.range = range;
  item.sortText = String(rank).padStart(4, '0');
  item.filterText = [value, detail].join(' ').trim();
  item.insertText = `${leadOf(form.document, wanted)}${writtenOf(value, wanted)}`;
  if (goesOn === true) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** A dash, or the space behind a colon, where one is missing. */
function leadOf(document: vscode.TextDocument, { isBare, token }: WantedValue): string {
  if (isBare) return '- ';
  const before = document.getText().charAt(token.start - 1);
  return before === ':' ? ' ' : '';
}

function writtenOf(value: string, { quote, sought, token }: WantedValue): string {
  if (quote !== '') return scalarText(value, quote).slice(1, -1);
  // What goes on after a slash would be outside of the quotes, and what was begun without has none.
  const isBegun = value.endsWith('/') || token.end > token.start;
  const isQuoted = sought === 'ticket' || (sought === 'path' && !isBegun);
  return scalarText(value, isQuoted ? '"' : '');
}

function keyItem(
  { of, hasColon }: Extract<Wanted, { kind: 'key' }>,
  key: KeyOfMap,
  { rank, range }: { readonly rank: number; readonly range: Ranges },
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(key.key, vscode.CompletionItemKind.Property);
  item.range = range;
  item.sortText = String(rank).padStart(4, '0');
  item.insertText = hasColon ? key.key : keySnippet(key, of);
  const detail = planWording.key(of, key);
  if (detail !== undefined) item.detail = detail;
  if (key.sought !== 'text' && !hasColon) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}
