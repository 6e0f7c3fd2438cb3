import { randomUUID } from 'node:crypto';
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, writeFailure } from '../sharing/writeFailure.ts';
import type { Month } from '../model/vote.ts';
import type { OwnEvent } from './ownEvent.ts';
import { ownEventLineOf, ownEventsIn } from './ownEvent.ts';

/**
 * The own votes of this clone, a file for each month. A file only grows, by one write in append mode
 * for each thing that is said: two windows and a terminal need no lock, and a kill loses nothing.
 */
export interface OwnFile {
  /** Oldest first. Rejects `read-only` or `git-failed`. */
  read(month: Month): Promise<readonly OwnEvent[]>;
  /** Rejects `read-only`, `disk-full` or `git-failed`. */
  append(month: Month, events: readonly OwnEvent[]): Promise<void>;
  /** The months that there are files of, oldest first. */
  months(): Promise<readonly Month[]>;
  /** Removes a file for good. What cannot be removed stays. */
  remove(month: Month): Promise<void>;
}

/** In bytes; more than a person can have said in a month is not from us. */
const largest = 4 * 1024 * 1024;
const ending = '.jsonl';

/** The files in a folder, `<git common directory>/product-mindset/votes`, which is made when needed. */
export function ownFile(folder: string): OwnFile {
  const fileOf = (month: Month): string => join(folder, `${month}${ending}`);
  return {
    async read(month) {
      const file = fileOf(month);
      if (!(await isOwn(file))) return [];
      return ownEventsIn(await readFile(file, 'utf8').catch(failed));
    },
    async append(month, events) {
      const file = fileOf(month);
      try {
        // Whoever reads along learns which vote is whose: nobody else may.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (!(await isOwn(file))) await setAside(file);
        // The line end before it ends what a kill broke off.
        const text = `\n${events.map(ownEventLineOf).join('\n')}\n`;
        await appendFile(file, text, { mode: 0o600, flush: true });
      } catch (cause) {
        throw writeFailure(cause);
      }
    },
    async months() {
      const names = await readdir(folder).catch(() => []);
      return names
        .flatMap((name) => /^(\d{4}-\d\d)\./.exec(name)?.[1] ?? [])
        .filter((month, index, all) => all.indexOf(month) === index)
        .sort() as Month[];
    },
    async remove(month) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => one.startsWith(`${month}.`))) {
        await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
      }
    },
  };
}

/** A pipe would never end, and a link could lead anywhere; what is still to be made is ours. */
async function isOwn(file: string): Promise<boolean> {
  try {
    const found = await lstat(file);
    return found.isFile() && found.size <= largest;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return true;
    throw writeFailure(cause);
  }
}

/** What is in the way of the file is kept beside it. */
async function setAside(file: string): Promise<void> {
  await rename(file, `${file.slice(0, -ending.length)}.aside-${randomUUID()}`).catch(
    (cause: unknown) => {
      // Another window was faster.
      if (codeOf(cause) !== 'ENOENT') throw cause;
    },
  );
}

function failed(cause: unknown): string {
  // It went away since it was looked at.
  if (codeOf(cause) === 'ENOENT') return '';
  throw writeFailure(cause);
}
