import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { isCommitDocument } from './commitDocuments.ts';
import type { Minds } from './minds.ts';

/** How long after start-up git is first looked for, in milliseconds. */
const afterStartUp = 2000;

/** Starts the minds a little after the editor, or at once when a person writes a commit message. */
export function startSoon(minds: Minds): Disposable {
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    void minds.start();
  };
  const timer = setTimeout(start, afterStartUp);
  const writing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (isCommitDocument(document)) start();
  });
  return {
    dispose() {
      clearTimeout(timer);
      writing.dispose();
    },
  };
}
