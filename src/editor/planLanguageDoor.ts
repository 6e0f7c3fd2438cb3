import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { isPlanDocument } from './planDocuments.ts';

/** Loads what helps to write a plan when the first file of one is opened. */
export function helpWithPlans(open: () => Promise<Disposable>, log: Log): Disposable {
  const life = new Lifetime();
  let isOpening = false;
  const look = (document: vscode.TextDocument): void => {
    if (isOpening || !isPlanDocument(document)) return;
    isOpening = true;
    open().then(
      (opened) => life.own(opened),
      (error: unknown) => {
        isOpening = false;
        log.error('Nothing helps with the plan', error);
      },
    );
  };
  life.own(vscode.workspace.onDidOpenTextDocument(look));
  vscode.workspace.textDocuments.forEach(look);
  return life;
}
