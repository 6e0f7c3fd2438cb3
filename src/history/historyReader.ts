import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Answering } from './answering.ts';
import { answeringOn } from './answering.ts';
import type { QuestionName, Questions } from './history.ts';
import { existingIndex } from './indexFile.ts';
import type { IndexPlace } from './indexFile.ts';
import { kindOfFile } from './kindOfFile.ts';
import { tables } from './schema.ts';
import { isClosedPlace, isDamage, sqlite } from './sqlite.ts';

/** Puts questions to an index as it is on the disk. */
export interface HistoryReader {
  /** Without an index, or with one that cannot be read, the answer is empty. Throws `no-sqlite`. */
  answer<Name extends QuestionName>(
    name: Name,
    takes: Questions[Name]['takes'],
  ): Questions[Name]['gives'];
  close(): void;
}

interface Open {
  readonly file: string;
  /** Tells a file from the one that has taken its place. */
  readonly identity: string;
  readonly database: DatabaseSync;
  readonly answering: Answering;
}

/** Milliseconds that a reader waits where there is no write-ahead log. */
const patience = 2000;

/** `onDamage` is told each time that an index turns out to be damaged. */
export function historyReader(
  place: IndexPlace,
  worktree: string,
  onDamage: () => void,
): HistoryReader {
  let open: Open | undefined;
  const nothing = emptyAnswering(worktree);

  const close = (): void => {
    open?.database.close();
    open = undefined;
  };
  const current = (): Answering => {
    const file = existingIndex(place);
    const identity = file === undefined ? undefined : identityOf(file);
    if (open && open.file === file && open.identity === identity) return open.answering;
    close();
    if (file === undefined || identity === undefined) return nothing();
    const database = opened(file);
    if (!database) return nothing();
    open = { file, identity, database, answering: answeringOn(database, worktree) };
    return open.answering;
  };

  return {
    answer(name, takes) {
      try {
        return current()[name](takes);
      } catch (error) {
        if (!isDamage(error)) throw error;
        close();
        onDamage();
        return nothing()[name](takes);
      }
    },
    close,
  };
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/** Opens an index for reading; `undefined` when it is none of ours, or not ready. */
function opened(file: string): DatabaseSync | undefined {
  const database = openedReadOnly(file);
  try {
    if (kindOfFile(database) === 'ours') return database;
    database.close();
    return undefined;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openedReadOnly(file: string): DatabaseSync {
  const { DatabaseSync } = sqlite();
  const plain = new DatabaseSync(file, { readOnly: true, timeout: patience });
  try {
    plain.prepare('SELECT 1 FROM sqlite_schema').get();
    return plain;
  } catch (error) {
    plain.close();
    // Where nothing can be written, not even beside the file, nothing changes either.
    if (!isClosedPlace(error)) throw error;
    const address = new URL(`file://${file.split('/').map(encodeURIComponent).join('/')}`);
    address.searchParams.set('immutable', '1');
    return new DatabaseSync(address, { readOnly: true });
  }
}

/** Answers of an index with nothing in it, made when they are first needed. */
function emptyAnswering(worktree: string): () => Answering {
  let empty: Answering | undefined;
  return () => {
    if (empty) return empty;
    const database = new (sqlite().DatabaseSync)(':memory:');
    database.exec(tables);
    empty = answeringOn(database, worktree);
    return empty;
  };
}
