import { lstat, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import { failedToWrite } from './failedToWrite.ts';
import type { HookRemoval } from './hook.ts';
import { callsUs, heldIn, withUsers } from './hookBlock.ts';
import type { Held } from './hookBlock.ts';
import { hookFileAt, hookName, keptName } from './hookFile.ts';
import { hooksFolder } from './hooksFolder.ts';
import { userOf } from './installHook.ts';
import { refuseForeign } from './ownFolder.ts';
import { ownPlaces } from './ownPlaces.ts';
import { hookFolder, placesIn, unprepare } from './prepared.ts';
import { writeWhole } from './writeWhole.ts';

/** Whose hooks a folder holds: this repository's alone, those of several, or nobody knows whose. */
type Ownership = 'own' | 'shared' | 'remembered';

/** Takes the hook out of every folder where it is, and what was prepared with it. */
export async function uninstallHook(git: Git): Promise<HookRemoval> {
  const prepared = hookFolder(git.commonDirectory);
  await refuseForeign(prepared);
  const places = await placesIn(prepared);
  const current = (await hooksFolder(git)).path;
  const isOwn = await ownPlaces(git);
  const user = userOf(git);
  const restored: string[] = [];
  const left: string[] = [];
  const takeOutOf = async (folder: string, ownership: Ownership): Promise<boolean> => {
    let isOurs = ownership === 'own';
    // Other tools take a hook that they find aside, under a name of their own.
    for (const name of await hookNamesIn(folder)) {
      const file = join(folder, name);
      const done = await takenOut(file, user, ownership);
      if (done === 'restored') restored.push(file);
      else if (done === 'left') left.push(file);
      isOurs ||= done === 'restored';
    }
    return isOurs;
  };
  try {
    for (const folder of new Set([current, ...places.map(({ file }) => dirname(file))])) {
      const ownership = (await isOwn(folder))
        ? 'own'
        : folder === current
          ? 'shared'
          : 'remembered';
      const isOurs = await takeOutOf(folder, ownership);
      if (ownership === 'own') {
        const { back, kept } = await putBack(folder);
        restored.push(...back);
        left.push(...kept);
      }
      const isMade = places.some(({ file, madeFolder }) => madeFolder && dirname(file) === folder);
      // Only an empty folder goes.
      if (isMade && isOurs) await rmdir(folder).catch(() => undefined);
    }
    await unprepare(prepared);
  } catch (error) {
    throw failedToWrite(error);
  }
  return { restored, left };
}

/** What still stands beside: it comes back where nobody has taken its place. */
async function putBack(
  folder: string,
): Promise<{ readonly back: readonly string[]; readonly kept: readonly string[] }> {
  const file = join(folder, hookName);
  const names = await hookNamesIn(folder);
  const kept = names.filter((name) => name.startsWith(keptName)).map((name) => join(folder, name));
  const [first, ...others] = kept;
  if (first === undefined || names.includes(hookName)) return { back: [], kept };
  await rename(first, file);
  return { back: [file], kept: others };
}

async function hookNamesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith(hookName)).sort();
}

async function takenOut(
  file: string,
  user: string,
  ownership: Ownership,
): Promise<'restored' | 'left' | undefined> {
  const found = await hookFileAt(file);
  if (found.kind !== 'script') return undefined;
  const held = heldIn(found.text);
  if (!held) return callsUs(found.text) && ownership !== 'remembered' ? 'left' : undefined;
  const others = await remainingUsers(held, user);
  if (!isToTouch(held, others, user, ownership)) return undefined;
  if (others.length > 0) {
    await writeWhole(file, withUsers(found.text, others), found.mode);
    return 'restored';
  }
  const kept = held.kept === undefined ? undefined : join(dirname(file), held.kept);
  if (held.rest !== '' || held.manner === 'inserted') {
    await writeWhole(file, held.rest, found.mode);
    return 'restored';
  }
  if (kept !== undefined && (await hookFileAt(kept)).kind !== 'none') await rename(kept, file);
  else await rm(file);
  return 'restored';
}

/** What was remembered may be written by anybody; only the block itself says whose it is. */
function isToTouch(
  { users }: Held,
  others: readonly string[],
  user: string,
  ownership: Ownership,
): boolean {
  switch (ownership) {
    case 'own':
      return users.length === 0 || others.length < users.length;
    case 'shared':
      return others.length < users.length;
    case 'remembered':
      return users.includes(user);
  }
}

/** The other users of a block, without those whose repository is gone. */
async function remainingUsers({ users }: Held, user: string): Promise<readonly string[]> {
  const kept = await Promise.all(
    users.map(async (one) => (one === user || (await isGone(one)) ? [] : [one])),
  );
  return kept.flat();
}

/** Only what is said to be missing is gone; what cannot be read may still be there. */
async function isGone(user: string): Promise<boolean> {
  try {
    const path: unknown = JSON.parse(Buffer.from(user, 'latin1').toString());
    if (typeof path !== 'string') return false;
    return await lstat(path).then(
      () => false,
      (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
    );
  } catch {
    return false;
  }
}
