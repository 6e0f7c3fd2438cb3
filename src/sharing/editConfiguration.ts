import { randomUUID } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProductError } from '../base/productError.ts';
import { codeOf, writeFailure } from './writeFailure.ts';

const tries = 10;
/** Milliseconds after which nobody is at a copy any more. */
const longestEdit = 10 * 60_000;
const copies = /^configuration-[0-9a-f-]{36}(?:\.lock)?$/;

/**
 * Changes the repository's own configuration file, all or nothing: `edit` changes a copy, which is
 * put in place as git does it, under git's own lock, and only if nobody changed the file meanwhile.
 * `underLock` is done right before that, with what `edit` answered; not where nothing changed.
 * Rejects with `contended`, `read-only`, `disk-full`, `git-failed`, and with what `edit` rejects with.
 */
export async function editConfiguration<T>(
  commonDirectory: string,
  folder: string,
  edit: (copy: string) => Promise<T>,
  underLock: (value: T) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  await removeLeft(folder);
  const file = join(commonDirectory, 'config');
  const path = await realpath(file).catch(() => file);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(50 * attempt);
    const done = await edited(path, folder, edit, underLock);
    if (done) return done.value;
  }
  throw new ProductError('contended', 'the configuration was locked');
}

async function edited<T>(
  path: string,
  folder: string,
  edit: (copy: string) => Promise<T>,
  underLock: (value: T) => Promise<void>,
): Promise<{ readonly value: T } | undefined> {
  const before = await readFile(path).catch(unlessMissing);
  const { value, after } = await inCopy(before, folder, edit);
  if (after.equals(before)) return { value };
  return (await putInPlace(path, before, after, () => underLock(value))) ? { value } : undefined;
}

async function inCopy<T>(
  before: Buffer,
  folder: string,
  edit: (copy: string) => Promise<T>,
): Promise<{ readonly value: T; readonly after: Buffer }> {
  const copy = join(folder, `configuration-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true }).catch(failedWrite);
    // It may hold passwords in addresses, as the file itself does.
    await writeFile(copy, before, { mode: 0o600 }).catch(failedWrite);
    return { value: await edit(copy), after: await readFile(copy) };
  } finally {
    await rm(copy, { force: true }).catch(() => undefined);
  }
}

/** Copies of editors that were killed. */
async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => copies.test(one))) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > longestEdit) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Git takes the same lock; it is held for two small writes and one rename. */
async function putInPlace(
  path: string,
  before: Buffer,
  after: Buffer,
  underLock: () => Promise<void>,
): Promise<boolean> {
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
    if (!isAsBefore) {
      await rm(lock);
      return false;
    }
    await underLock();
    await rename(lock, path);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    await rm(lock, { force: true }).catch(() => undefined);
    throw cause instanceof ProductError ? cause : writeFailure(cause);
  }
}

function unlessMissing(cause: unknown): Buffer {
  if (codeOf(cause) === 'ENOENT') return Buffer.alloc(0);
  throw writeFailure(cause);
}

function failedWrite(cause: unknown): never {
  throw writeFailure(cause);
}
