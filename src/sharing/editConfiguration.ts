import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProductError } from '../base/productError.ts';
import { codeOf, writeFailure } from './writeFailure.ts';

const tries = 10;

/**
 * Changes the repository's own configuration file, all or nothing: `edit` changes a copy, which is
 * put in place as git does it, under git's own lock, and only if nobody changed the file meanwhile.
 * Rejects with `contended`, `read-only`, `disk-full`, `git-failed`, and with what `edit` rejects with.
 */
export async function editConfiguration<T>(
  commonDirectory: string,
  folder: string,
  edit: (copy: string) => Promise<T>,
): Promise<T> {
  const file = join(commonDirectory, 'config');
  const path = await realpath(file).catch(() => file);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(50 * attempt);
    const done = await edited(path, folder, edit);
    if (done) return done.value;
  }
  throw new ProductError('contended', 'the configuration was locked');
}

async function edited<T>(
  path: string,
  folder: string,
  edit: (copy: string) => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const copy = join(folder, `configuration-${randomUUID()}`);
  try {
    const before = await readFile(path).catch(unlessMissing);
    await mkdir(folder, { recursive: true }).catch(failedWrite);
    // It may hold passwords in addresses, as the file itself does.
    await writeFile(copy, before, { mode: 0o600 }).catch(failedWrite);
    const value = await edit(copy);
    const after = await readFile(copy);
    if (after.equals(before)) return { value };
    return (await putInPlace(path, before, after)) ? { value } : undefined;
  } finally {
    await rm(copy, { force: true }).catch(() => undefined);
  }
}

/** Git takes the same lock; it is held for one write and one rename. */
async function putInPlace(path: string, before: Buffer, after: Buffer): Promise<boolean> {
  const lock = `${path}.lock`;
  const mode = await stat(path).then(
    (found) => found.mode & 0o777,
    () => 0o644,
  );
  try {
    const handle = await open(lock, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(after);
    } finally {
      await handle.close();
    }
    const isAsBefore = before.equals(await readFile(path).catch(unlessMissing));
    if (!isAsBefore) await rm(lock);
    else await rename(lock, path);
    return isAsBefore;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    await rm(lock, { force: true }).catch(() => undefined);
    throw writeFailure(cause);
  }
}

function unlessMissing(cause: unknown): Buffer {
  if (codeOf(cause) === 'ENOENT') return Buffer.alloc(0);
  throw writeFailure(cause);
}

function failedWrite(cause: unknown): never {
  throw writeFailure(cause);
}
