import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { isCommitDocument } from './commitDocuments.ts';
import type { Minds } from './minds.ts';

/** How long after start-up git is first looked for, in milliseconds. */
const afterStartUp = 2000;

/** Starts the minds a little after the editor, or at once when a person looks at something of ours. */
export interface Start extends Disposable {
  now(): void;
}

export function startSoon(minds: Minds): Start {
  let started = false;
  const now = (): void => {
    if (started) return;
    started = true;
    void minds.start();
  };
  const timer = setTimeout(now, afterStartUp);
  const writing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (isCommitDocument(document)) now();
  });
  return {
    now,
    dispose() {
      clearTimeout(timer);
      writing.dispose();
    },
  };
}
