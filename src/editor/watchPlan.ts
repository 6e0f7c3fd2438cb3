import * as vscode from 'vscode';
import type { Minds } from './minds.ts';

/** Reads the plan of a repository again after one of its files changed. */
export function watchPlan(minds: Minds): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/.product/*.{yaml,yml}');
  const reread = (uri: vscode.Uri): void => {
    const owner = minds.all.find(({ mind }) => uri.fsPath.startsWith(mind.root));
    void owner?.mind.refresh();
  };
  return vscode.Disposable.from(
    files,
    files.onDidChange(reread),
    files.onDidCreate(reread),
    files.onDidDelete(reread),
  );
}
