import * as vscode from 'vscode';
import type { Plan } from '../model/plan.ts';
import { atMostEvery } from './atMostEvery.ts';
import { showFileLens } from './fileLens.ts';
import { showFileMarks } from './fileMarks.ts';
import type { Later } from './later.ts';
import type { Minds } from './minds.ts';
import { onSettingsChanged, setting } from './settings.ts';

/** In milliseconds: a plan that is being written changes with each save. */
const pause = 500;

/** Shows what owns files, above them and in lists of them, while the settings say so. */
export function keepFileHints(
  minds: Pick<Minds, 'all' | 'onDidChange'>,
  later: Later,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const telling = atMostEvery(pause, () => changed.fire(), later);
  const shown = new Map<keyof typeof features, vscode.Disposable>();
  const features = {
    'roadmap.codeLens': () => showFileLens(minds, changed.event),
    'roadmap.decorations': () => showFileMarks(minds, changed.event),
  } as const;
  const reconsider = (): void => {
    for (const name of Object.keys(features) as (keyof typeof features)[]) {
      const before = shown.get(name);
      if (setting(name)) {
        if (!before) shown.set(name, features[name]());
      } else {
        before?.dispose();
        shown.delete(name);
      }
    }
  };
  // Minds change with every commit, what owns files only with a plan.
  let plans: readonly (Plan | undefined)[] = [];
  const look = (): void => {
    const now = minds.all.map(({ mind }) => mind.facts()?.plan);
    const isSame = now.length === plans.length && now.every((plan, index) => plan === plans[index]);
    plans = now;
    if (!isSame) telling.call();
  };
  reconsider();
  return vscode.Disposable.from(
    changed,
    telling,
    minds.onDidChange(look),
    onSettingsChanged(reconsider),
    { dispose: () => shown.forEach((feature) => void feature.dispose()) },
  );
}
