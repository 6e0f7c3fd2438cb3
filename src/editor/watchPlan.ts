import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Minds } from './minds.ts';

/** Reads the plan of a repository again after one of its files changed. */
export function watchPlan(minds: Minds): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/.product/*.yaml');
  const reread = (uri: vscode.Uri): void => void minds.reread(dirname(dirname(uri.fsPath)));
  return vscode.Disposable.from(
    files,
    files.onDidChange(reread),
    files.onDidCreate(reread),
    files.onDidDelete(reread),
  );
}
