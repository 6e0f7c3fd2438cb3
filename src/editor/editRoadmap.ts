import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TextEdit } from '../model/textEdit.ts';
import { planNames } from '../plan/planPaths.ts';

/** What became of an edit of the roadmap file; all but the first three changed nothing. */
export type RoadmapEdited =
  /** It is in the file. */
  | 'saved'
  /** Somebody was editing the file, and saves it. */
  | 'unsaved'
  /** It is in the open document, which could not be saved. */
  | 'not-saved'
  /** There was nothing to change. */
  | 'same'
  | 'in-conflict'
  /** The text cannot be changed by itself. */
  | 'not-possible'
  /** There is no such file, or it cannot be written. */
  | 'read-only';

/** What git leaves in a file that a merge could not join. */
const conflict = /^(?:<{7}|>{7})(?: |$)/m;

/**
 * Changes the roadmap file of a repository in the editor, so that it can be undone there; saves it
 * unless somebody was editing it. `edit` returns `undefined` for a text that it cannot change.
 */
export async function editRoadmap(
  root: string,
  edit: (text: string) => readonly TextEdit[] | undefined,
): Promise<RoadmapEdited> {
  const document = await openRoadmap(root);
  if (!document) return 'read-only';
  const wasDirty = document.isDirty;
  const before = document.getText();
  if (conflict.test(before)) return 'in-conflict';
  const edits = edit(before);
  if (!edits) return 'not-possible';
  if (edits.length === 0) return 'same';
  const change = new vscode.WorkspaceEdit();
  for (const { offset, length, text } of edits) {
    const [start, end] = [document.positionAt(offset), document.positionAt(offset + length)];
    change.replace(document.uri, new vscode.Range(start, end), text);
  }
  if (!(await vscode.workspace.applyEdit(change))) return 'read-only';
  if (wasDirty) return 'unsaved';
  return (await document.save()) ? 'saved' : 'not-saved';
}

async function openRoadmap(root: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.file(join(root, planNames.roadmap)));
  } catch {
    // It was deleted a moment ago, or cannot be read.
    return undefined;
  }
}
