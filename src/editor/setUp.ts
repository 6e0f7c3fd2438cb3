import * as vscode from 'vscode';
import { planNames } from '../plan/planPaths.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Draft } from '../roadmap/draft.ts';
import { draftOf } from '../roadmap/draftOf.ts';
import { draftTexts } from '../roadmap/draftText.ts';
import type { Mind } from '../story/mind.ts';
import { done } from './outcomes.ts';
import { setUpWording } from './setUpWording.ts';

/** The roadmap comes last, so that it is in front. */
const names = ['personas', 'teams', 'roadmap'] as const;

/**
 * Proposes the files of a plan that are missing, from what the repository and its tickets say: each is
 * opened as a document that is not saved yet, at its place. Writes nothing. `readPast` brings the index
 * up to date as far as the person's settings let it. Rejects as `Mind.evidence`.
 */
export async function setUp(
  mind: Pick<Mind, 'root' | 'refresh' | 'remember' | 'evidence' | 'tickets'>,
  readPast: () => Promise<unknown>,
): Promise<Outcome> {
  const missing = await missingFiles(mind.root);
  if (missing.length === 0) {
    await vscode.window.showTextDocument(placeOf(mind.root, 'roadmap'));
    return done(setUpWording.isThere());
  }
  const draft = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: setUpWording.gathering() },
    () => drafted(mind, readPast),
  );
  const texts = draftTexts(draft);
  for (const name of missing) await open(placeOf(mind.root, name), texts[name]);
  return done(setUpWording.proposed(draft));
}

async function drafted(
  mind: Pick<Mind, 'refresh' | 'remember' | 'evidence' | 'tickets'>,
  readPast: () => Promise<unknown>,
): Promise<Draft> {
  await readPast();
  await mind.refresh();
  await mind.tickets.load();
  await mind.remember();
  return draftOf(await mind.evidence());
}

type Name = (typeof names)[number];

function placeOf(root: string, name: Name): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.file(root), planNames[name]);
}

async function missingFiles(root: string): Promise<readonly Name[]> {
  const looked = names.map(async (name) => {
    const isThere = await vscode.workspace.fs.stat(placeOf(root, name)).then(
      () => true,
      () => false,
    );
    return isThere ? [] : [name];
  });
  return (await Promise.all(looked)).flat();
}

/** A document that is saved to its place. What somebody has begun to write there stays. */
async function open(place: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.window.showTextDocument(document, { preview: false });
}
