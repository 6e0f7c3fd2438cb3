import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ItemId } from '../model/ids.ts';
import type { ItemStatus, RoadmapItem } from '../model/plan.ts';
import { planNames } from '../plan/planPaths.ts';
import type { Outcome } from '../protocol/messages.ts';
import { done, failed } from './outcomes.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';

/** Where an item goes: to the end of a horizon, or before another item of it. */
export interface Destination {
  readonly status: ItemStatus;
  readonly before?: ItemId;
}

/** What changes the text of a roadmap and keeps its comments, order and style. */
export interface PlanEditing {
  /** `undefined` where the text cannot be changed by itself: it is broken, or in conflict. */
  moveItem(
    text: string,
    item: ItemId,
    to: Destination,
  ):
    | readonly { readonly offset: number; readonly length: number; readonly text: string }[]
    | undefined;
}

/** What git leaves in a file that a merge could not join. */
const conflict = /^(?:<{7}|>{7})(?: |$)/m;

/**
 * Moves an item in the roadmap file of a repository, so that it can be undone there; saves the file
 * unless somebody was editing it.
 */
export async function moveRoadmapItem(
  root: string,
  item: RoadmapItem,
  to: Destination,
  editing: PlanEditing,
): Promise<Outcome> {
  if (item.origin) return failed(roadmapWording.notFromHere());
  const document = await openRoadmap(root);
  if (!document) return failed(roadmapWording.isReadOnly());
  const wasDirty = document.isDirty;
  const before = document.getText();
  if (conflict.test(before)) return failed(roadmapWording.inConflict());
  const edits = editing.moveItem(before, item.id, to);
  if (!edits) return failed(roadmapWording.notMovable());
  if (edits.length === 0) return done('');
  const change = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of edits) {
    const [start, end] = [document.positionAt(offset), document.positionAt(offset + length)];
    change.replace(document.uri, new vscode.Range(start, end), text);
  }
  if (!(await vscode.workspace.applyEdit(change))) return failed(roadmapWording.isReadOnly());
  const names = [shownText(item.title, 60), roadmapWording.horizon(to.status)] as const;
  if (wasDirty) return done(roadmapWording.movedUnsaved(...names));
  if (!(await document.save())) return failed(roadmapWording.movedNotSaved());
  return done(roadmapWording.moved(...names));
}

async function openRoadmap(root: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.file(join(root, planNames.roadmap)));
  } catch {
    // It was deleted a moment ago, or cannot be read.
    return undefined;
  }
}
