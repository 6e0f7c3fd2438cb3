import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TestRepository } from '../support/repository.ts';
import { write } from './opened.ts';

/** A file of the plan, opened with a text in which `|` is where the person is; it is not saved. */
export interface OpenPlan {
  readonly document: vscode.TextDocument;
  readonly at: vscode.Position;
}

/** Opens a file of the plan of a repository; what is in the work tree stays as it was. */
export async function openPlan(
  repository: TestRepository,
  name: string,
  marked: string,
): Promise<OpenPlan> {
  const file = join(repository.directory, '.product', name);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  return put(document, marked);
}

/** Makes a text the whole of a document; `|` in it is where the person is, else the beginning. */
export async function put(document: vscode.TextDocument, marked: string): Promise<OpenPlan> {
  await write(document, marked.replace('|', ''));
  return { document, at: document.positionAt(Math.max(0, marked.indexOf('|'))) };
}

/** What is offered where the person is, each as it would be written, best first. */
export async function offered({ document, at }: OpenPlan): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''))
    .toSorted((one, other) => (one.sortText ?? '').localeCompare(other.sortText ?? ''))
    .map(({ insertText, label }) =>
      insertText instanceof vscode.SnippetString
        ? insertText.value
        : (insertText ?? (typeof label === 'string' ? label : label.label)),
    );
}

/** The words of the hover where the person is; empty when there is none. */
export async function hoverOver({ document, at }: OpenPlan): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value)
    .map((text) => text.replaceAll('&nbsp;', ' ').replace(/\\([^\n])/g, '$1'))
    .join('\n');
}

/** Where a command of VS Code leads to: the name of the file, the line from 1, and the text there. */
export async function placesBy(
  command: string,
  { document, at }: OpenPlan,
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.Location[]>(
    command,
    document.uri,
    at,
  );
  const texts = await Promise.all(
    found.map(async ({ uri, range }) => {
      const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
      return `${uri.path.split('/').at(-1) ?? ''}:${range.start.line + 1} ${text}`;
    }),
  );
  return texts.toSorted();
}
