import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ProductError } from '../base/productError.ts';
import { kindOfFile } from './kindOfFile.ts';
import { noted } from './meta.ts';
import { applicationId, schemaVersion, tables } from './schema.ts';
import { inTransaction, isClosedPlace, isDamage, sqlite } from './sqlite.ts';

/** Where an index may be. */
export interface IndexPlace {
  /** `<git common dir>/product-mindset`. */
  readonly folder: string;
  /** Where indexes go whose repository cannot be written; a folder for all of them. */
  readonly cacheFolder?: string;
}

const fileName = 'history.sqlite';

/** In the repository, and where it goes when that is read-only. */
function filesOf({ folder, cacheFolder = userCache() }: IndexPlace): readonly [string, string] {
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return [join(folder, fileName), join(cacheFolder, `history-${id}.sqlite`)];
}

/** As the XDG base directory specification has it, which lets only absolute paths count. */
function userCache(): string {
  const wished = process.env['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(wished) ? wished : join(homedir(), '.cache'), 'product-mindset');
}

/** Milliseconds that somebody waits for another one who writes at this moment. */
const patience = 5000;

/** An index that can be written. */
export interface OpenIndex {
  readonly database: DatabaseSync;
  readonly file: string;
  /** It was thrown away, and why. */
  readonly rebuilt?: 'damaged' | 'other-version';
}

/**
 * Opens the index for writing, or makes it: in the repository, or elsewhere when that is read-only.
 * One that is damaged, foreign or of another version is replaced. Throws what SQLite says.
 */
export function openIndex(place: IndexPlace): OpenIndex {
  const [own, elsewhere] = filesOf(place);
  if (!existsSync(dirname(place.folder))) {
    throw new ProductError('not-a-repository', 'the repository is not there any more');
  }
  try {
    const index = openFile(own);
    // Once was read-only: what was kept elsewhere meanwhile is old.
    removeIndex(elsewhere);
    return index;
  } catch (error) {
    if (!isClosedPlace(error)) throw error;
    return openFile(elsewhere);
  }
}

/** The file that questions are put to; `undefined` while there is none. */
export function existingIndex(place: IndexPlace): string | undefined {
  return [...filesOf(place)]
    .reverse()
    .find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Takes an index away with all that SQLite keeps beside it. */
export function removeIndex(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

function openFile(file: string): OpenIndex {
  mkdirSync(dirname(file), { recursive: true });
  const found = lstatSync(file, { throwIfNoEntry: false });
  // A link would lead elsewhere, and a pipe nowhere.
  if (found && !found.isFile()) removeIndex(file);
  else if (found) accessSync(file, constants.W_OK);
  const database = new (sqlite().DatabaseSync)(file, { timeout: patience });
  try {
    const kind = kindOfFile(database);
    if (kind === 'ours') {
      // Tells most damage at once.
      noted(database, 'commits');
      return { database: prepared(database), file };
    }
    if (kind === 'empty') return { database: created(database), file };
    return replaced(database, file, 'other-version');
  } catch (error) {
    if (isDamage(error)) return replaced(database, file, 'damaged');
    database.close();
    throw error;
  }
}

function replaced(
  database: DatabaseSync,
  file: string,
  rebuilt: 'damaged' | 'other-version',
): OpenIndex {
  database.close();
  removeIndex(file);
  const fresh = new (sqlite().DatabaseSync)(file, { timeout: patience });
  return { database: created(fresh), file, rebuilt };
}

function created(database: DatabaseSync): DatabaseSync {
  // When the power goes now, there is nothing to lose.
  database.exec('PRAGMA synchronous = OFF');
  prepared(database);
  inTransaction(database, () => {
    // Another process may have made it in this moment.
    if (kindOfFile(database) === 'ours') return;
    database.exec(tables);
    database.exec(`PRAGMA application_id = ${applicationId}`);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
  return database;
}

/**
 * With a write-ahead log readers never wait. Where the file system has no shared memory for it, SQLite
 * keeps or takes another journal, and readers wait for the moment of a commit.
 */
function prepared(database: DatabaseSync): DatabaseSync {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch (error) {
    if (isDamage(error) || isClosedPlace(error)) throw error;
    database.exec('PRAGMA journal_mode = TRUNCATE');
  }
  // A cache may lose its last moments when the power goes, but not its order.
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768');
  database.exec('PRAGMA temp_store = MEMORY');
  return database;
}
