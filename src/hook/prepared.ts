import { lstat, mkdir, readFile, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { failedToWrite } from './failedToWrite.ts';
import { hookTable } from './hookTable.ts';
import { linesProgram } from './linesProgram.ts';
import { refuseForeign } from './ownFolder.ts';
import { runScript } from './runScript.ts';
import { writeWhole } from './writeWhole.ts';

const largest = 16 * 1024 * 1024;
const placesFile = 'places.json';

/** What is ours in the folder, with what an interrupted run or write may have left. */
const ownFile = /^(?:(?:table|lines\.awk|run|places\.json)(?:\.[\da-f-]{36})?|message\.\d+)$/;

/** A hook file that was written. */
export interface HookPlace {
  /** Absolute. */
  readonly file: string;
  /** The folder was made for it. */
  readonly madeFolder?: true;
}

/** What is prepared for the hook: what runs, and the plan as it reads it. Shared by all work trees. */
export function hookFolder(commonDirectory: string): string {
  return join(commonDirectory, 'product-mindset', 'hook');
}

/**
 * Writes the plan anew for the hook where it is installed and the plan has changed; starts no process,
 * and reads three small files where nothing changed. Rejects with `read-only` or `disk-full`.
 */
export async function refreshHook(commonDirectory: string, plan: Plan): Promise<void> {
  const folder = hookFolder(commonDirectory);
  if ((await textIn(join(folder, placesFile))) === undefined) return;
  await prepare(folder, plan);
}

/** Makes the folder and writes what has changed in it. Rejects as `refuseForeign` and `refreshHook`. */
export async function prepare(folder: string, plan: Plan): Promise<void> {
  await refuseForeign(folder);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of preparedFor(plan)) {
      const file = join(folder, name);
      if ((await textIn(file)) !== text) await writeWhole(file, text, 0o644);
    }
  } catch (error) {
    throw failedToWrite(error);
  }
}

/** Whether the folder holds what `prepare` would write. */
export async function isPrepared(folder: string, plan: Plan): Promise<boolean> {
  for (const [name, text] of preparedFor(plan)) {
    if ((await textIn(join(folder, name))) !== text) return false;
  }
  return true;
}

/**
 * Takes away what `prepare` and the hook wrote, and the folder, and the one around it, where nothing
 * else is in it. Rejects as `refuseForeign`.
 */
export async function unprepare(folder: string): Promise<void> {
  await refuseForeign(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    if (ownFile.test(name)) await rm(join(folder, name), { force: true });
  }
  // Others may keep something there.
  await rmdir(folder).catch(() => undefined);
  await rmdir(join(folder, '..')).catch(() => undefined);
}

/** Where hooks were written; nothing when it was never installed, or cannot be read. */
export async function placesIn(folder: string): Promise<readonly HookPlace[]> {
  try {
    const text = (await textIn(join(folder, placesFile))) ?? '[]';
    const list: unknown = JSON.parse(Buffer.from(text, 'latin1').toString());
    return Array.isArray(list) ? list.filter(isPlace) : [];
  } catch {
    // What is written by hand counts as nothing: a hook is found where git looks, too.
    return [];
  }
}

/** Remembers where hooks were written. */
export async function keepPlaces(folder: string, places: readonly HookPlace[]): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(places)}\n`).toString('latin1');
  await writeWhole(join(folder, placesFile), text, 0o644);
}

function isPlace(value: unknown): value is HookPlace {
  return (
    typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string'
  );
}

function preparedFor(plan: Plan): readonly (readonly [name: string, text: string])[] {
  const table = Buffer.from(hookTable(plan)).toString('latin1');
  return [
    ['table', table],
    ['lines.awk', linesProgram],
    ['run', runScript],
  ];
}

/** The text of a plain file, one character a byte. */
async function textIn(file: string): Promise<string | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > largest) return undefined;
  return readFile(file, 'latin1').catch(() => undefined);
}
