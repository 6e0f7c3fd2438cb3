import { lstat, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import type { Plan } from '../model/plan.ts';
import { failedToWrite } from './failedToWrite.ts';
import type { HookStatus } from './hook.ts';
import {
  heldIn,
  insertedText,
  isShellScript,
  ownText,
  withUsers,
  wrapperText,
} from './hookBlock.ts';
import type { HookFile } from './hookFile.ts';
import { hookFileAt, keptName } from './hookFile.ts';
import { hookStatus } from './hookStatus.ts';
import { hookFolder, keepPlaces, placesIn, prepare } from './prepared.ts';
import { writeWhole } from './writeWhole.ts';

/** Installs the hook of a work tree, and answers how it stands then. */
export async function installHook(git: Git, plan: Plan): Promise<HookStatus> {
  const before = await hookStatus(git, plan);
  const { obstacle } = before;
  if (obstacle !== undefined && obstacle !== 'in-work-tree') return before;
  const folder = hookFolder(git.commonDirectory);
  await prepare(folder, plan);
  try {
    const { file, isShared } = before;
    const places = await placesIn(folder);
    const madeFolder = await isMissing(dirname(file));
    const isNew = places.every((place) => place.file !== file);
    const place = { file, ...(madeFolder ? { madeFolder } : {}) };
    // First, so that whatever is written can be found again.
    await keepPlaces(folder, isNew ? [...places, place] : places);
    if (obstacle === undefined && before.manner !== 'called' && before.manner !== 'by-hand') {
      await putIn(file, isShared ? userOf(git) : undefined);
    }
  } catch (error) {
    throw failedToWrite(error);
  }
  return hookStatus(git, plan);
}

/** The name of a repository in a hook that several share. */
export function userOf(git: Git): string {
  return Buffer.from(JSON.stringify(git.commonDirectory)).toString('latin1');
}

async function putIn(file: string, user: string | undefined): Promise<void> {
  const users = user === undefined ? [] : [user];
  const found = await hookFileAt(file);
  if (found.kind === 'none') {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, ownText(users), 0o755);
    return;
  }
  const held = found.kind === 'script' && found.runs ? heldIn(found.text) : undefined;
  if (held && found.kind === 'script') {
    const all = [...new Set([...held.users, ...users])];
    if (all.length > held.users.length) {
      await writeWhole(file, withUsers(found.text, all), found.mode);
    }
  } else if (canHold(found)) {
    await writeWhole(file, insertedText(found.text, users), found.mode);
  } else {
    await putAround(file, users);
  }
}

/** A script that does not run must not begin to, and a link may lead to a file of the team. */
function canHold(found: HookFile): found is Extract<HookFile, { readonly kind: 'script' }> {
  return found.kind === 'script' && found.runs && isShellScript(found.text);
}

async function putAround(file: string, users: readonly string[]): Promise<void> {
  const kept = await freeName(join(dirname(file), keptName));
  await rename(file, kept);
  try {
    await writeWhole(file, wrapperText(basename(kept), users), 0o755);
  } catch (error) {
    await rename(kept, file);
    throw error;
  }
}

async function freeName(name: string, count = 1): Promise<string> {
  const candidate = count === 1 ? name : `${name}-${count}`;
  return (await isMissing(candidate)) ? candidate : freeName(name, count + 1);
}

async function isMissing(path: string): Promise<true | undefined> {
  return lstat(path).then(
    () => undefined,
    () => true,
  );
}
