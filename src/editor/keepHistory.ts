import * as vscode from 'vscode';
import { onActiveFileChanged } from './activeFile.ts';
import type { Gestures } from './gestures.ts';
import type { Indexer } from './indexer.ts';
import type { Later } from './later.ts';
import type { Minds } from './minds.ts';
import { onSettingsChanged } from './settings.ts';
import type { ShownFile } from './shownFile.ts';

interface Parts {
  readonly minds: Minds;
  readonly gestures: Gestures;
  readonly indexer: Indexer;
  readonly shownFile: ShownFile;
  readonly later: Later;
}

/** After what else is done behind for a repository that was opened, in milliseconds. */
const afterPast = 1000;

/** Lets the index follow the open repositories, and the shown file follow the person and the index. */
export function keepHistory(parts: Parts): vscode.Disposable {
  const { minds, gestures, indexer, shownFile, later } = parts;
  const look = (): void => shownFile.look();
  return vscode.Disposable.from(
    minds.onDidReadPast((entry) => {
      entry.life.own(later(afterPast, () => indexer.begin(entry)));
    }),
    onSettingsChanged(() => {
      indexer.reconsider();
      look();
    }),
    onActiveFileChanged(look),
    minds.onDidChange(look),
    gestures.onDidStore(look),
    indexer.onDidChange(look),
    shownFile.onDidChange(() => {
      const { shown } = shownFile;
      if (shown.kind !== 'in-repository' || shown.isPlanAlone) return;
      if (shown.gathering?.condition.state !== 'absent') return;
      indexer.isLost(shown.entry);
    }),
  );
}
