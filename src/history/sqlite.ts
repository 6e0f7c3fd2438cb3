import type * as nodeSqlite from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProductError } from '../base/productError.ts';
import type { Reason } from '../base/productError.ts';

type Sqlite = typeof nodeSqlite;

let loaded: Sqlite | undefined;

/** SQLite as Node.js and newer editors have it built in. Throws `no-sqlite` where they do not. */
export function sqlite(): Sqlite {
  // Loaded only when it is needed, in whichever way the bundle is loaded itself.
  loaded ??= process.getBuiltinModule('node:sqlite') as Sqlite | undefined;
  if (!loaded) throw new ProductError('no-sqlite', 'node:sqlite is not there');
  return loaded;
}

/** Result codes of SQLite (sqlite.org/rescode.html), the lowest byte of the extended ones. */
const codes = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  constraint: 19,
  mismatch: 20,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return Number(error.errcode) & 0xff;
}

/** Whether the file is damaged, or is no index at all. */
export function isDamage(error: unknown): boolean {
  // A number that cannot be one of ours.
  if (error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE') return true;
  const { corrupt, notADatabase, constraint, mismatch } = codes;
  return [corrupt, notADatabase, constraint, mismatch].some((code) => code === codeOf(error));
}

/** Whether the file cannot be written or opened where it is. */
export function isClosedPlace(error: unknown): boolean {
  const code = codeOf(error);
  if (code === codes.readOnly || code === codes.cannotOpen) return true;
  const system = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    system === 'EACCES' ||
    system === 'EROFS' ||
    system === 'EPERM' ||
    system === 'ENOTDIR' ||
    system === 'EEXIST' ||
    system === 'ERR_FS_EISDIR'
  );
}

/** A failure of SQLite or of the file system as a `ProductError`; anything else as it is. */
export function indexFailure(error: unknown): unknown {
  const reason = reasonFor(error);
  if (!reason || !(error instanceof Error)) return error;
  return new ProductError(reason, `the index: ${error.message}`, { cause: error });
}

function reasonFor(error: unknown): Reason | undefined {
  if (isClosedPlace(error)) return 'read-only';
  const code = codeOf(error);
  const system = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === codes.full || system === 'ENOSPC' || system === 'EDQUOT') return 'disk-full';
  // What a limit on the size of files looks like, and a file system that is gone.
  if (code === codes.ioError) return 'disk-full';
  if (code === codes.busy) return 'contended';
  return undefined;
}

/** Runs `work` as one transaction: all of it, or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/**
 * The same for work in pieces of some milliseconds: between them this thread does other things, but
 * writes nothing else into the database.
 */
export async function inTransactionByPieces<T>(
  database: DatabaseSync,
  work: () => Generator<undefined, T>,
): Promise<T> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const pieces = work();
    let piece = pieces.next();
    for (; piece.done !== true; piece = pieces.next()) await nextTurn();
    database.exec('COMMIT');
    return piece.value;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function rollBack(database: DatabaseSync): void {
  // SQLite has rolled back by itself where it had to, such as on a full disk.
  if (database.isTransaction) database.exec('ROLLBACK');
}
