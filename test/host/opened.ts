import { join } from 'node:path';
import * as vscode from 'vscode';
import type { GitApi } from '../../src/editor/gitExtension.ts';
import { settingsPrefix } from '../../src/protocol/ids.ts';
import type { Settings } from '../../src/protocol/ids.ts';
import type { TestRepository } from '../support/repository.ts';

const extensionId = 'product-mindset.product-mindset';

/** What is offered depends on the personas that a plan names. */
export const personas = `- { id: field-technician, name: Field technician, kind: external }
- { id: dispatcher, name: Dispatcher, kind: internal }
`;

/** Opens a repository in this window; it is known to the extension when this resolves. */
export async function openInWindow(repository: TestRepository): Promise<void> {
  await vscode.extensions.getExtension(extensionId)?.activate();
  await vscode.commands.executeCommand('git.openRepository', repository.directory);
  const document = await openMessage(repository, 'COMMIT_EDITMSG', 'Let uploads resume\n');
  await untilMarked(document);
}

/** Opens a message file of the repository's own git directory, with this text in it. */
export async function openMessage(
  repository: TestRepository,
  name: string,
  text: string,
): Promise<vscode.TextDocument> {
  const file = join(repository.git('rev-parse', '--absolute-git-dir'), name);
  const uri = vscode.Uri.file(file);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await write(document, text);
  return document;
}

/** Makes this text the whole of a document, with the line ends that the text has. */
export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const whole = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const { CRLF, LF } = vscode.EndOfLine;
  await editor.edit((edit) => {
    edit.setEndOfLine(text.includes('\r\n') ? CRLF : LF);
    edit.replace(whole, text);
  });
}

/** The marks of this extension on a document. */
export function marksOn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Product Mindset');
}

/** Resolves once a document carries a mark. */
export function untilMarked(document: vscode.TextDocument): Promise<void> {
  return untilMarks(document, (marks) => marks.length > 0);
}

/** Resolves once a document carries no mark. */
export function untilUnmarked(document: vscode.TextDocument): Promise<void> {
  return untilMarks(document, (marks) => marks.length === 0);
}

/** Resolves once the marks on a document are as wanted. */
export function untilMarks(
  document: vscode.TextDocument,
  isWanted: (marks: readonly vscode.Diagnostic[]) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isWanted(marksOn(document))) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Labels of the completions of this extension at the end of a line of a document. */
export async function completionsAt(
  document: vscode.TextDocument,
  line: number,
): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(line).range.end,
  );
  const { Keyword, Value } = vscode.CompletionItemKind;
  return items
    .filter(({ kind }) => kind === Keyword || kind === Value)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The words of the hover over the start of a line; empty when there is none. */
export async function hoverAt(document: vscode.TextDocument, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(line, 0),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '))
    .join('\n');
}

/** Titles of the chips above a message. */
export async function chipsAbove({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return lenses.map(({ command }) => command?.title ?? '');
}

/** The quick fixes on the first line of a message. */
export async function fixesOn({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  const fixes = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(0, 0, 0, 1),
    vscode.CodeActionKind.QuickFix.value,
  );
  return fixes.filter(({ command }) => command?.command.startsWith(`${settingsPrefix}.`));
}

/** Changes a setting of the extension for this window, or takes the change back. */
export async function set<Name extends keyof Settings>(
  name: Name,
  value?: Settings[Name],
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsPrefix);
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
}

/** VS Code's own view of an open repository. */
export function boxOf(directory: string): { value: string } {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  const open = git?.exports.getAPI(1).repositories ?? [];
  const found = open.find(({ rootUri }) => rootUri.fsPath === directory);
  if (!found) throw new Error('This repository is not open.');
  return found.inputBox;
}

/** Resolves once the text of a document is this one. */
export function untilText(document: vscode.TextDocument, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.getText() !== text) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}
