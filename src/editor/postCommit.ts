import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import { commandIds } from '../protocol/ids.ts';
import type { GitApi } from './gitExtension.ts';
import type { Minds } from './minds.ts';
import { setting } from './settings.ts';
import { wording } from './wording.ts';

/** Adds “Commit & Say Who and Why” to the menu of the Commit button. */
export function offerAfterCommit(minds: Minds): vscode.Disposable {
  let known: GitApi | undefined;
  let registered = new Lifetime();
  const follow = (): void => {
    if (minds.api === known) return;
    known = minds.api;
    registered.dispose();
    registered = new Lifetime();
    if (!known) return;
    registered.own(
      known.registerPostCommitCommandsProvider({
        getCommands: () =>
          setting('ask.mode') === 'off'
            ? []
            : [
                {
                  command: commandIds.commitAndSay,
                  title: wording.commitAndSay(),
                  tooltip: wording.commitAndSayTooltip(),
                },
              ],
      }),
    );
  };
  return vscode.Disposable.from(minds.onDidChange(follow), {
    dispose: () => registered.dispose(),
  });
}
