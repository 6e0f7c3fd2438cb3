import { createHash, randomUUID } from 'node:crypto';
import {
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TrackerPlace } from '../tickets/tickets.ts';

/** Nobody but its owner reads it. */
const mode = 0o600;
/** More than is ever written. */
const largest = 16 * 2 ** 20;
/** A pipe in the place of a file would block whoever opens it. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;
const suffix = '.json';
const unfinished = '.unfinished';
const month = 30 * 24 * 60 * 60_000;

/** A file that is only ever replaced as a whole. */
export interface MemoryFile {
  /** Changes whenever anybody replaces it; nothing while there is none. */
  stamp(): Promise<string | undefined>;
  /** Its text, `undefined` for one that is too large to be ours. Rejects when it cannot be read. */
  read(): Promise<string | undefined>;
  /** Answers its stamp. Rejects when it cannot be written; nothing of the attempt stays. */
  replace(text: string): Promise<string>;
  /** The same two at once, for when there is no later; `undefined` also when there is none. */
  readNow(): string | undefined;
  replaceNow(text: string): void;
  /** Keeps it under another name, so that it can be looked at. */
  setAside(): Promise<void>;
  /** From now on nothing is written any more, also of what is being written. */
  dispose(): void;
}

/** The file of an account at a place. Its name says the host, and neither account nor token. */
export function memoryFileName(
  place: TrackerPlace & { readonly site: string },
  account: string,
): string {
  const text = [place.kind, place.site, account].join('\0');
  return `${place.kind}${partOf(place.host)}${createHash('sha256').update(text).digest('hex').slice(0, 20)}${suffix}`;
}

function partOf(host: string): string {
  return `@${host.replace(/[^a-z\d.-]/g, '_').slice(0, 100)}@`;
}

export function openMemoryFile(path: string): MemoryFile {
  let isOver = false;
  const inWork = new Set<string>();
  const temporary = (): string => `${path}.${randomUUID()}${unfinished}`;
  return {
    stamp: () => stampOf(path),
    async read() {
      await using file = await open(path, readOnly);
      const found = await file.stat();
      return !found.isFile() || found.size > largest ? undefined : await file.readFile('utf8');
    },
    async replace(text) {
      const own = temporary();
      inWork.add(own);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await written(own, text);
        const stamp = (await stampOf(own)) ?? '';
        // At once: a change under way would bring back what is erased meanwhile.
        if (!isOver) renameSync(own, path);
        return stamp;
      } finally {
        inWork.delete(own);
        await rm(own, { force: true });
      }
    },
    readNow() {
      const found = statSync(path, { throwIfNoEntry: false });
      return !found?.isFile() || found.size > largest ? undefined : readFileSync(path, 'utf8');
    },
    replaceNow(text) {
      const own = temporary();
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(own, text, { mode, flag: 'wx' });
        renameSync(own, path);
      } finally {
        rmSync(own, { force: true });
      }
    },
    setAside: () => rename(path, path.replace(/\.json$/, '.broken')),
    dispose() {
      isOver = true;
      for (const own of inWork) rmSync(own, { force: true });
    },
  };
}

async function written(path: string, text: string): Promise<void> {
  await using file = await open(path, 'wx', mode);
  await file.writeFile(text);
}

async function stampOf(path: string): Promise<string | undefined> {
  return stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
    () => undefined,
  );
}

/** Deletes the memories of a host, or all; answers whether none is left. Never rejects. */
export async function eraseMemories(folder: string, host?: string): Promise<boolean> {
  const part = host === undefined ? '@' : partOf(host);
  const doomed = (await namesIn(folder)).filter((name) => name.includes(part));
  const gone = doomed.map((name) => rm(join(folder, name), { force: true, recursive: true }));
  return (await Promise.allSettled(gone)).every(({ status }) => status === 'fulfilled');
}

/** Deletes what nobody has used for a month, and what was left by a process that was killed. */
export async function tidyMemories(folder: string, now: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    const age = now - mtimeMs;
    if (age <= (name.endsWith(unfinished) ? 60_000 : month)) continue;
    // Where nothing can be deleted, nothing is lost by leaving it.
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Only what has the form of our names. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[a-z-]+@[\w.-]+@[\da-f]{20}\./.test(name));
}
