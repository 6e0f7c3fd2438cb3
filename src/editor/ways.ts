import * as vscode from 'vscode';
import { commandIds, settingsPrefix } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { WayId } from '../protocol/ways.ts';
import type { PathAdding } from './addToRoadmap.ts';
import { addToRoadmap } from './addToRoadmap.ts';
import type { Gestures } from './gestures.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import type { Known } from './pictureOf.ts';
import { wording } from './wording.ts';

const quietly = done('');

interface Going extends Known {
  readonly gestures: Gestures;
  /** What changes the text of a roadmap. */
  readonly editing: () => Promise<PathAdding>;
}

/** Opens what a state of the panel offers as its way on. */
export async function goWay(way: WayId, { gestures, editing, ...known }: Going): Promise<Outcome> {
  if (way === 'askAgain') return gestures.askAgain();
  if (way === 'stopReading') known.indexer.stop();
  else if (way === 'readHistory') readShown(known);
  else if (way === 'addToRoadmap') return addShown(known, editing);
  else {
    const [command, ...given] = commandOf(way);
    await vscode.commands.executeCommand(command, ...given);
  }
  return quietly;
}

/** Nobody waits for it: how it comes along is shown. */
function readShown(known: Known): void {
  const entry = shownIn(known);
  if (entry) void known.indexer.read(entry);
}

async function addShown(
  { shownFile: { shown } }: Known,
  editing: Going['editing'],
): Promise<Outcome> {
  if (shown.kind !== 'in-repository') return failed(wording.failure('bad-input'));
  return addToRoadmap(shown, editing);
}

function shownIn({ shownFile: { shown } }: Known): OpenRepository | undefined {
  return shown.kind === 'in-repository' ? shown.entry : undefined;
}

function commandOf(
  way: Exclude<WayId, 'askAgain' | 'readHistory' | 'stopReading' | 'addToRoadmap'>,
): readonly [string, ...unknown[]] {
  switch (way) {
    case 'openFolder':
      return ['workbench.action.files.openFolder'];
    case 'manageTrust':
      return ['workbench.trust.manage'];
    case 'showLog':
      return [commandIds.showLog];
    case 'openSettings':
      return ['workbench.action.openSettings', `${settingsPrefix}.`];
    case 'historySettings':
      return ['workbench.action.openSettings', `@id:${settingsPrefix}.history.*`];
    case 'trackerSettings':
      return ['workbench.action.openSettings', `@id:${settingsPrefix}.tickets.*`];
    case 'setUp':
      return [commandIds.setUp];
    case 'showSignal':
      return [commandIds.showSignal];
    case 'enableGit':
      return ['workbench.action.openSettings', 'git.enabled git.path'];
    case 'initializeRepository':
      return ['git.init'];
  }
}

/** Shows what a commit changed, in an editor. */
export async function showCommit(known: Known, sha: string): Promise<Outcome> {
  const { minds, asker, shownFile } = known;
  const asked = [...asker.cards, ...asker.notAsked].find(({ story }) => story.commit.sha === sha);
  const ofFile = commitsOf(shownFile).includes(sha) ? shownIn(known) : undefined;
  const only = minds.all.length === 1 ? minds.all[0] : undefined;
  const entry = asked?.entry ?? ofFile ?? only;
  if (!entry) return failed(wording.gone());
  await vscode.commands.executeCommand('git.viewCommit', entry.repository.rootUri, sha);
  return quietly;
}

function commitsOf({ shown }: Known['shownFile']): readonly string[] {
  const told = shown.kind === 'in-repository' ? shown.gathering?.commits : undefined;
  return told?.map(({ commit }) => commit.sha) ?? [];
}
