import { dirname, relative } from 'node:path';
import * as vscode from 'vscode';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';

/** Where commit messages are written: the Source Control box and commit message editors. */
const commitBox: vscode.DocumentFilter = { scheme: 'vscode-scm', language: 'scminput' };
export const commitEditor: readonly vscode.DocumentFilter[] = [
  { scheme: 'file', language: 'git-commit' },
  // VS Code takes the message of a squash for plain text.
  { scheme: 'file', pattern: '**/SQUASH_MSG' },
];
export const commitDocuments: readonly vscode.DocumentFilter[] = [commitBox, ...commitEditor];

export function isCommitDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(commitDocuments, document) > 0;
}

/** The repository that a commit message is written for, if it is open. */
export function repositoryOf(
  document: vscode.TextDocument,
  minds: Minds,
): OpenRepository | undefined {
  if (document.uri.scheme === 'vscode-scm') {
    const root = new URLSearchParams(document.uri.query).get('rootUri');
    return root === null ? undefined : minds.byRoot(vscode.Uri.parse(root).fsPath);
  }
  const directory = dirname(document.uri.fsPath);
  // `relative` knows that Windows does not tell `C:` from `c:`.
  return minds.all.find(({ mind }) => relative(mind.gitDirectory, directory) === '');
}
