import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFailure } from './writeFailure.ts';

/** A small file that only this clone has. */
export interface JsonFile<T> {
  /** What is in it; the same as for a new file when it is missing or broken. */
  read(): Promise<T>;
  /** Old or new, never a part. Rejects with `read-only`, `disk-full` or `git-failed`. */
  write(value: T): Promise<void>;
  /** It may be missing. Rejects as `write`. */
  remove(): Promise<void>;
}

/** A file that holds one value; `valueIn` makes one of whatever was parsed, `undefined` too. */
export function jsonFile<T>(path: string, valueIn: (parsed: unknown) => T): JsonFile<T> {
  return {
    async read() {
      try {
        return valueIn(JSON.parse(await readFile(path, 'utf8')));
      } catch {
        // It holds nothing that could not be asked or found out again.
        return valueIn(undefined);
      }
    },
    async write(value) {
      const temporary = `${path}.${randomUUID()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, `${JSON.stringify(value)}\n`);
        await rename(temporary, path);
      } catch (cause) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw writeFailure(cause);
      }
    },
    async remove() {
      await rm(path, { force: true }).catch((cause: unknown) => {
        throw writeFailure(cause);
      });
    },
  };
}
