import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { existingIndex } from './indexFile.ts';
import type { IndexPlace } from './indexFile.ts';
import { kindOfFile } from './kindOfFile.ts';
import { isLeased } from './lease.ts';
import { isClosedPlace, isDamage, sqlite } from './sqlite.ts';

/** What somebody finds who looks at the file of an index closely. */
export interface Inspection {
  /** `foreign`: another program's, or of another version. */
  readonly state: 'sound' | 'damaged' | 'foreign';
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
  readonly isBeingWritten: boolean;
}

/** Milliseconds that somebody waits who is in no hurry. */
const patience = 5000;

/**
 * Looks at the whole file, which takes seconds where it is large, and changes nothing; `undefined`
 * when there is none. Throws `no-sqlite`.
 */
export function inspectIndex(place: IndexPlace): Inspection | undefined {
  const { DatabaseSync } = sqlite();
  const file = existingIndex(place);
  if (file === undefined) return undefined;
  const bytes = statSync(file).size;
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: patience });
    try {
      return { file, bytes, ...verdictOn(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return { state: 'damaged', file, bytes, isBeingWritten: false };
    // Nobody can write beside it, not even what a reader needs: whoever asks it reads it as it is.
    if (isClosedPlace(error)) return { state: 'sound', file, bytes, isBeingWritten: false };
    throw error;
  }
}

function verdictOn(database: DatabaseSync): Pick<Inspection, 'state' | 'isBeingWritten'> {
  if (kindOfFile(database) !== 'ours') return { state: 'foreign', isBeingWritten: false };
  const isBeingWritten = isLeased(database);
  const [verdict] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  return { state: verdict === 'ok' ? 'sound' : 'damaged', isBeingWritten };
}
