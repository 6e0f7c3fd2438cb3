import * as vscode from 'vscode';
import type { ContextSubject } from '../model/context.ts';
import type { ItemId } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { TextEdit } from '../model/textEdit.ts';
import type { Outcome } from '../protocol/messages.ts';
import { chooseItem } from './chooseItem.ts';
import { editRoadmap } from './editRoadmap.ts';
import { escapedIcons } from './escapedIcons.ts';
import { escapedPattern } from './escapedPattern.ts';
import { done, failed } from './outcomes.ts';
import { repositoryName } from './repositoryName.ts';
import { roadmapWording } from './roadmapWording.ts';
import type { Target } from './shown.ts';
import { shownText } from './shownText.ts';

/** What adds a path to the text of a roadmap and keeps its comments, order and style. */
export interface PathAdding {
  /** `undefined` where the text cannot be changed by itself: it is broken, or in conflict. */
  addPath(text: string, item: ItemId, pattern: string): readonly TextEdit[] | undefined;
}

/**
 * Gives the file or folder that is shown to an item that the person chooses, in the roadmap file; the
 * items whose paths are nearest come first. Says in the status bar what became of it.
 */
export async function addToRoadmap(
  { entry: { mind }, subject }: Target,
  load: () => Promise<PathAdding>,
): Promise<Outcome> {
  const pattern = patternOf(subject);
  const { items } = mind.facts()?.plan ?? emptyPlan;
  if (pattern === undefined || items.length === 0) return failed(roadmapWording.noItems());
  const { root } = mind;
  const row = await chooseItem([
    { root, name: repositoryName(root), items: nearestFirst(items, pattern) },
  ]);
  if (!row) return done('');
  const outcome = await added(root, row.item, pattern, await load());
  vscode.window.setStatusBarMessage(escapedIcons(outcome.text), 8000);
  return outcome;
}

async function added(
  root: string,
  { id, title }: RoadmapItem,
  pattern: string,
  editing: PathAdding,
): Promise<Outcome> {
  const edited = await editRoadmap(root, (text) => editing.addPath(text, id, pattern));
  const names = [shownText(pattern, 120), shownText(title, 60)] as const;
  switch (edited) {
    case 'saved':
    case 'same':
      return done(roadmapWording.pathAdded(...names));
    case 'unsaved':
      return done(roadmapWording.pathAddedUnsaved(...names));
    case 'not-saved':
    case 'in-conflict':
    case 'not-possible':
    case 'read-only':
      return failed(roadmapWording.notEdited(edited));
  }
}

/** The pattern that matches it and nothing else: without a slash it would match in every folder. */
function patternOf(subject: ContextSubject): string | undefined {
  if (subject.kind !== 'file' && subject.kind !== 'folder') return undefined;
  if (subject.path === '') return undefined;
  const path = escapedPattern(subject.path);
  if (subject.kind === 'folder') return `${path}/**`;
  return path.includes('/') ? path : `/${path}`;
}

/** Those with a path that has most folders in common; else as the roadmap has them. */
function nearestFirst(items: readonly RoadmapItem[], pattern: string): readonly RoadmapItem[] {
  const nearness = ({ paths }: RoadmapItem): number =>
    Math.max(0, ...paths.map((one) => foldersInCommon(one, pattern)));
  return items
    .filter(({ status }) => status !== 'dropped')
    .map((item) => ({ item, nearness: nearness(item) }))
    .toSorted((one, other) => other.nearness - one.nearness)
    .map(({ item }) => item);
}

function foldersInCommon(one: string, other: string): number {
  const foldersOf = (pattern: string): readonly string[] =>
    pattern.replace(/^\//, '').split('/').slice(0, -1);
  const [folders, others] = [foldersOf(one), foldersOf(other)];
  const different = folders.findIndex((folder, index) => folder !== others[index]);
  return different === -1 ? folders.length : different;
}
