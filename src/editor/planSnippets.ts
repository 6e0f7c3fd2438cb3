import * as vscode from 'vscode';
import type { ListName } from '../plan/listsIn.ts';
import type { KeyOfMap, MapName } from '../plan/planKeys.ts';
import { planWords } from '../plan/planKeys.ts';
import { planWording } from './planWording.ts';

const snippets: Readonly<Record<ListName, string>> = {
  items: [
    '- id: ${1}',
    '  title: ${2}',
    `  status: \${3|${planWords.status.join(',')}|}`,
    '  personas: [${4}]',
    '  paths: ["${5}"]',
  ].join('\n'),
  outcomes: ['- id: ${1}', '  text: ${2}'].join('\n'),
  personas: ['- id: ${1}', '  name: ${2}', `  kind: \${3|${planWords.kind.join(',')}|}`].join('\n'),
  teams: ['- id: ${1}', '  name: ${2}'].join('\n'),
};

/** A whole new entry, to be filled in from place to place. */
export function itemSnippets(
  list: ListName,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem[] {
  const item = new vscode.CompletionItem(
    { label: '- id:', description: planWording.newEntry(list) },
    vscode.CompletionItemKind.Snippet,
  );
  item.range = range;
  item.sortText = '0000';
  item.insertText = new vscode.SnippetString(snippets[list]);
  return [item];
}

/** A key with its colon, and the brackets that its value usually has. */
export function keySnippet(
  { key, sought, isList, map }: KeyOfMap,
  of: MapName,
): vscode.SnippetString {
  if (of === 'roadmap') {
    return new vscode.SnippetString(key === 'version' ? 'version: 1' : `${key}:\n  $0`);
  }
  if (map === 'metric') {
    return new vscode.SnippetString('metric: { name: $1, baseline: $2, target: $3 }');
  }
  if (map === 'readings') return new vscode.SnippetString('readings: [{ at: $1, value: $2 }]');
  if (isList !== true) return new vscode.SnippetString(`${key}: $0`);
  const isQuoted = sought === 'path' || sought === 'ticket' || sought === 'text';
  return new vscode.SnippetString(isQuoted ? `${key}: ["$1"]` : `${key}: [$1]`);
}
