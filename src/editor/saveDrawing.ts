import * as vscode from 'vscode';
import type { Outcome } from '../protocol/messages.ts';
import { done, failed } from './outcomes.ts';
import { isDrawing } from './isDrawing.ts';
import { signalTabWording } from './signalTabWording.ts';
import { wording } from './wording.ts';

/** Saves a drawing where the person says; `name` is proposed, without its ending. */
export async function saveDrawing(folder: vscode.Uri, name: string, svg: string): Promise<Outcome> {
  if (!isDrawing(svg)) return failed(wording.failure('bad-input'));
  const place = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${name}.svg`),
    filters: { [signalTabWording.drawings()]: ['svg'] },
  });
  if (!place) return done('');
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(svg));
  return done(signalTabWording.saved(vscode.workspace.asRelativePath(place)));
}
