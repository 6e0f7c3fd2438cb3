import * as vscode from 'vscode';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';

/** Calls back with every repository in which a commit may just have been made. */
export function watchCommits(
  minds: Minds,
  mayHaveCommitted: (entry: OpenRepository) => void,
): vscode.Disposable {
  const watch = (entry: OpenRepository): void => {
    const { life, repository } = entry;
    const { state } = repository;
    const headNow = (): string => `${state.HEAD?.commit ?? ''} ${state.HEAD?.name ?? ''}`;
    let head = headNow();
    // Fires for every change of the work tree as well: only a HEAD that moved counts.
    life.own(
      state.onDidChange(() => {
        if (headNow() === head) return;
        head = headNow();
        mayHaveCommitted(entry);
      }),
    );
    life.own(repository.onDidCommit(() => mayHaveCommitted(entry)));
    mayHaveCommitted(entry);
  };

  return vscode.Disposable.from(
    minds.onDidOpen(watch),
    // A commit in the integrated terminal is known here before git's own watcher sees it.
    vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      if (exitCode !== 0 || !/\bgit\b/.test(execution.commandLine.value)) return;
      for (const entry of minds.all) mayHaveCommitted(entry);
    }),
    // Only the focused window asks, so what came in the meantime is looked at on return.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const entry of minds.all) mayHaveCommitted(entry);
    }),
  );
}
