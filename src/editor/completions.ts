import * as vscode from 'vscode';
import { commitDocuments } from './commitDocuments.ts';
import type { MissingLine } from '../ask/suggestions.ts';
import type { Choice, OfferFor } from './offers.ts';
import { lineOf } from './offers.ts';
import { allWhos, allWhys } from './everything.ts';
import { wording } from './wording.ts';

/** So many entries are given at once; typing on narrows them down. */
const mostEntries = 60;

const startOfLine = /^(who|why)[ \t]*:[ \t]*/i;

/** Completes the values of `Who:` and `Why:` lines, and the names of the lines themselves. */
export function offerCompletions(offerFor: OfferFor): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    commitDocuments,
    {
      provideCompletionItems(document, position) {
        const offer = offerFor(document);
        if (!offer || position.line === 0) return undefined;
        const before = document.lineAt(position).text.slice(0, position.character);
        const start = startOfLine.exec(before);
        if (!start) return namesOfLines(offer.missing, before, position);
        const isWho = start[1]?.toLowerCase() === 'who';
        const typed = before.slice(start[0].length).toLowerCase();
        const choices = isWho ? allWhos(offer) : allWhys(offer);
        const fitting = firstOf(choices, mostEntries + 1, ({ value, label }) =>
          `${label} ${value}`.toLowerCase().includes(typed),
        );
        const range = new vscode.Range(position.with({ character: start[0].length }), position);
        return new vscode.CompletionList(
          fitting.slice(0, mostEntries).map((choice, rank) => entryOf(choice, rank, range)),
          fitting.length > mostEntries,
        );
      },
    },
    ':',
    ' ',
  );
}

/** The first so many that fit; the rest of a long list is not looked at. */
function firstOf<T>(all: readonly T[], most: number, fits: (one: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    if (fits(one)) found.push(one);
    if (found.length >= most) break;
  }
  return found;
}

function entryOf(choice: Choice, rank: number, range: vscode.Range): vscode.CompletionItem {
  const entry = new vscode.CompletionItem(
    { label: choice.label, ...(choice.from === undefined ? {} : { description: choice.from }) },
    vscode.CompletionItemKind.Value,
  );
  entry.insertText = choice.value;
  entry.filterText = `${choice.value} ${choice.label}`;
  entry.sortText = String(rank).padStart(4, '0');
  entry.range = range;
  return entry;
}

function namesOfLines(
  missing: readonly MissingLine[],
  before: string,
  position: vscode.Position,
): vscode.CompletionItem[] | undefined {
  if (!/^\w*$/.test(before)) return undefined;
  const range = new vscode.Range(position.with({ character: 0 }), position);
  return missing.map((line) => {
    const { key } = lineOf(line);
    const entry = new vscode.CompletionItem(`${key}: `, vscode.CompletionItemKind.Keyword);
    entry.detail = line.field === 'who' ? wording.question('Q1') : wording.whyPrompt();
    entry.range = range;
    entry.command = { command: 'editor.action.triggerSuggest', title: '' };
    return entry;
  });
}
