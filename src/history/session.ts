import type { DatabaseSync } from 'node:sqlite';
import type { StreamPlace } from '../git/streamGit.ts';
import type { UpdateOptions } from './history.ts';
import type { Lease } from './lease.ts';
import { inTransaction, inTransactionByPieces } from './sqlite.ts';

/** The repository that is read, and which work tree of it. */
export interface Source {
  readonly git: StreamPlace;
  readonly commonDirectory: string;
  /** `''`, or `worktrees/<name>`. */
  readonly worktree: string;
  readonly isBare: boolean;
}

/** One writer at work on an index. */
export interface Session extends Omit<UpdateOptions, 'rebuild'> {
  readonly database: DatabaseSync;
  readonly source: Source;
  readonly lease: Lease;
}

/** One transaction of whoever still has the lease. Throws `LeaseLost`, or what SQLite says. */
export function write<T>({ database, lease }: Session, work: (database: DatabaseSync) => T): T {
  return inTransaction(database, () => {
    lease.renew();
    return work(database);
  });
}

/** The same for much work, in pieces. */
export function writeByPieces<T>(
  { database, lease }: Session,
  work: () => Generator<undefined, T>,
): Promise<T> {
  return inTransactionByPieces(database, () => {
    lease.renew();
    return work();
  });
}
