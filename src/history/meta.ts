import type { DatabaseSync } from 'node:sqlite';

/** What an index notes about itself. */
export interface Noted {
  /** How many commits it holds. */
  readonly commits: number;
  /** Committed time of the oldest, in seconds. */
  readonly oldest: number;
  /** The number of the next commit of a pass that was not finished. */
  readonly next: number;
  /** 1: the tips have changed, and what no tip holds any more was not taken away yet. */
  readonly unsettled: number;
  /** 1: the clone is cut off somewhere. */
  readonly shallow: number;
  /** 1: the clone has no trees. */
  readonly treeless: number;
  /** `exact-only` where git would have to fetch to recognise files that were moved and edited. */
  readonly moves: string;
  /** Of the files that say where history ends or is joined otherwise. */
  readonly grafts: string;
  /** Of the `.mailmap` that people were told apart by. */
  readonly mailmap: string;
  /** What references mean, a `ReferenceContext` as JSON: the same text for the same meaning. */
  readonly references: string;
  /** The number of the first commit whose tickets were found while references meant something else. */
  readonly reread: number;
  /** Committed time of the newest commit that is newer than a child of it, in seconds. */
  readonly skewed: number;
  /** Who writes; see `Lease`. */
  readonly lease: string;
}

export function noted<Key extends keyof Noted>(
  database: DatabaseSync,
  key: Key,
): Noted[Key] | undefined {
  return database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] as
    Noted[Key] | undefined;
}

/** Notes something, or with `undefined` takes it away. */
export function note<Key extends keyof Noted>(
  database: DatabaseSync,
  key: Key,
  value: Noted[Key] | undefined,
): void {
  if (value === undefined) database.prepare('DELETE FROM meta WHERE key = ?').run(key);
  else database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);
}
