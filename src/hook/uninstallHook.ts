import { readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import { failedToWrite } from './failedToWrite.ts';
import type { HookRemoval } from './hook.ts';
import { callsUs, heldIn, withUsers } from './hookBlock.ts';
import { hookFileAt, hookName, keptName } from './hookFile.ts';
import { hooksFolder } from './hooksFolder.ts';
import { userOf } from './installHook.ts';
import { hookFolder, placesIn, unprepare } from './prepared.ts';
import { writeWhole } from './writeWhole.ts';

/** Takes the hook out of every folder where it is, and what was prepared with it. */
export async function uninstallHook(git: Git): Promise<HookRemoval> {
  const prepared = hookFolder(git.commonDirectory);
  const places = await placesIn(prepared);
  const current = (await hooksFolder(git)).path;
  const folders = new Set([current, ...places.map(({ file }) => dirname(file))]);
  const restored: string[] = [];
  const left: string[] = [];
  try {
    for (const folder of folders) {
      // Other tools take a hook that they find aside, under a name of their own.
      for (const name of await hookNamesIn(folder)) {
        const file = join(folder, name);
        const done = await takenOut(file, userOf(git));
        if (done === 'restored') restored.push(file);
        else if (done === 'left') left.push(file);
      }
      const { back, kept } = await putBack(folder);
      restored.push(...back);
      left.push(...kept);
    }
    for (const { file, madeFolder } of places) {
      // Only an empty folder goes.
      if (madeFolder) await rmdir(dirname(file)).catch(() => undefined);
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

async function takenOut(file: string, user: string): Promise<'restored' | 'left' | undefined> {
  const found = await hookFileAt(file);
  if (found.kind !== 'script') return undefined;
  const held = heldIn(found.text);
  if (!held) return callsUs(found.text) ? 'left' : undefined;
  const others = held.users.filter((one) => one !== user);
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
