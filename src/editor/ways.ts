import * as vscode from 'vscode';
import { commandIds, settingsPrefix } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { WayId } from '../protocol/picture.ts';
import type { Gestures } from './gestures.ts';
import type { Asker } from './asker.ts';
import type { Minds } from './minds.ts';
import { done, failed } from './outcomes.ts';
import { wording } from './wording.ts';

const quietly = done('');

/** Opens what a state of the panel offers as its way on. */
export async function goWay(way: WayId, gestures: Gestures): Promise<Outcome> {
  if (way === 'askAgain') return gestures.askAgain();
  const [command, ...given] = commandOf(way);
  await vscode.commands.executeCommand(command, ...given);
  return quietly;
}

function commandOf(way: Exclude<WayId, 'askAgain'>): readonly [string, ...unknown[]] {
  switch (way) {
    case 'openFolder':
      return ['workbench.action.files.openFolder'];
    case 'manageTrust':
      return ['workbench.trust.manage'];
    case 'showLog':
      return [commandIds.showLog];
    case 'openSettings':
      return ['workbench.action.openSettings', `${settingsPrefix}.`];
    case 'enableGit':
      return ['workbench.action.openSettings', 'git.enabled git.path'];
    case 'initializeRepository':
      return ['git.init'];
  }
}

/** Shows what a commit changed, in an editor. */
export async function showCommit(minds: Minds, asker: Asker, sha: string): Promise<Outcome> {
  const shown = [...asker.cards, ...asker.notAsked].find(({ story }) => story.commit.sha === sha);
  const entry = shown?.entry ?? (minds.all.length === 1 ? minds.all[0] : undefined);
  if (!entry) return failed(wording.gone());
  await vscode.commands.executeCommand('git.viewCommit', entry.repository.rootUri, sha);
  return quietly;
}
