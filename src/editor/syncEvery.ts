import * as vscode from 'vscode';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { onSettingsChanged, setting } from './settings.ts';

/** Nobody's server is asked more often than that, in minutes. */
const least = 5;
const aMinute = 60_000;

/** Calls back for each repository in the rhythm that the person set; never without one. */
export function syncEvery(
  minds: Minds,
  isTime: (entry: OpenRepository) => void,
): vscode.Disposable {
  let minutes = 0;
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const wished = setting('sharing.syncEvery');
    if (wished === minutes) return;
    minutes = wished;
    clearInterval(timer);
    if (minutes === 0) return;
    timer = setInterval(() => minds.all.forEach(isTime), Math.max(least, minutes) * aMinute);
  };
  follow();
  return vscode.Disposable.from(onSettingsChanged(follow), {
    dispose: () => clearInterval(timer),
  });
}
