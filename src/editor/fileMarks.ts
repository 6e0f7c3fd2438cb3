import * as vscode from 'vscode';
import type { ItemStatus } from '../model/plan.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import type { Minds } from './minds.ts';
import { servedBy } from './servedBy.ts';

/** Git has the letters, and a dot would be a file that is not saved. The setting explains them. */
const badges: Readonly<Record<ItemStatus, string>> = {
  now: '◆',
  next: '◈',
  later: '◇',
  launched: '✓',
  upkeep: '↻',
  dropped: '',
};

/** How a file is marked that items own; from the plan alone. */
export function fileMark(
  uri: vscode.Uri,
  repositories: Minds['all'],
): vscode.FileDecoration | undefined {
  const served = uri.scheme === 'file' ? servedBy(uri.fsPath, repositories) : undefined;
  const [first] = served?.items ?? [];
  if (!served || !first) return undefined;
  const tooltip = served.words.map(({ title, whom }) => contextAnswerWording.owns(title, whom));
  const mark = new vscode.FileDecoration(badges[first.status], tooltip.join(' · '));
  // A folder would be marked by whatever is somewhere in it.
  mark.propagate = false;
  return mark;
}

/** Marks the files that items own; VS Code asks for each that it shows. */
export function showFileMarks(
  minds: Pick<Minds, 'all'>,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  return vscode.Disposable.from(
    changed,
    onDidChange(() => changed.fire(undefined)),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => fileMark(uri, minds.all),
    }),
  );
}
