import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Asks, Outcome } from '../protocol/messages.ts';
import { contextNow } from './contextNow.ts';
import { contextWording } from './contextWording.ts';
import { done, failed } from './outcomes.ts';
import type { ShownInRepository } from './shown.ts';
import type { ShownFile } from './shownFile.ts';
import { wording } from './wording.ts';

interface Acted {
  readonly shownFile: ShownFile;
  readonly clock: Clock;
}

const refused = (): Outcome => failed(wording.failure('bad-input'));

/** Shows one of the items that are shown as served, and no other, instead of the file. */
export function showItem(
  { shownFile, clock }: Acted,
  { item }: Asks['showItem']['takes'],
): Promise<Outcome> {
  const shown = shownIn(shownFile);
  const served = shown?.gathering && contextNow(shown.gathering, clock()).items;
  const found = served?.find((one) => one.item.id === item);
  if (!shown || !found) return Promise.resolve(refused());
  shownFile.show(shown.entry, { kind: 'item', item: found.item.id });
  return Promise.resolve(done(''));
}

/** Shows again what was shown before. */
export function goBack({ shownFile }: Acted): Promise<Outcome> {
  shownFile.back();
  return Promise.resolve(done(''));
}

/** Lets what is shown stay while other files are opened, or lets it go. */
export function pinShown({ shownFile }: Acted, { on }: Asks['pin']['takes']): Promise<Outcome> {
  shownFile.pin(on);
  return Promise.resolve(done(on ? contextWording.pinned() : contextWording.following()));
}

/** Opens one of the files that are shown, and no other. */
export async function openFile(
  { shownFile, clock }: Acted,
  { path }: Asks['openFile']['takes'],
): Promise<Outcome> {
  const shown = shownIn(shownFile);
  const files = shown?.gathering && contextNow(shown.gathering, clock()).files;
  if (!shown || !files?.some((one) => one.path === path)) return refused();
  const uri = vscode.Uri.file(join(shown.entry.mind.root, path));
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!isThere) return failed(contextWording.fileGone());
  await vscode.commands.executeCommand('vscode.open', uri);
  return done('');
}

function shownIn({ shown }: ShownFile): ShownInRepository | undefined {
  return shown.kind === 'in-repository' ? shown : undefined;
}
