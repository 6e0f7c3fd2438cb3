import type { DatabaseSync } from 'node:sqlite';

/** The tips of an index by their names; see the tables. */
export function tipsIn(database: DatabaseSync): ReadonlyMap<string, string> {
  const rows = database.prepare('SELECT worktree, lower(hex(sha)) AS sha FROM tip').all();
  return new Map(rows.map(({ worktree, sha }) => [worktree as string, sha as string]));
}

const formerPrefix = 'former/';

/** Whether a tip is one that was left. */
export function isFormer(name: string): boolean {
  return name.startsWith(formerPrefix);
}

/** Moves a tip, or with `undefined` takes it away; where it was is kept as a former one. */
export function moveTip(database: DatabaseSync, name: string, sha: string | undefined): void {
  const old = tipsIn(database).get(name);
  if (old === sha) return;
  if (old !== undefined) setTip(database, `${formerPrefix}${old}`, old);
  if (sha === undefined) dropTip(database, name);
  else setTip(database, name, sha);
}

/** Forgets a tip that was left. */
export function dropFormer(database: DatabaseSync, sha: string): void {
  dropTip(database, `${formerPrefix}${sha}`);
}

function setTip(database: DatabaseSync, name: string, sha: string): void {
  database.prepare('INSERT OR REPLACE INTO tip VALUES (?, ?)').run(name, Buffer.from(sha, 'hex'));
}

export function dropTip(database: DatabaseSync, name: string): void {
  database.prepare('DELETE FROM tip WHERE worktree = ?').run(name);
}

/** Names of commits in a table that has nothing else: `frontier` or `base`. */
export function shasIn(database: DatabaseSync, table: 'frontier' | 'base'): readonly string[] {
  const rows = database.prepare(`SELECT lower(hex(sha)) AS sha FROM ${table}`).all();
  return rows.map(({ sha }) => sha as string);
}

export function setShas(
  database: DatabaseSync,
  table: 'frontier' | 'base',
  shas: Iterable<string>,
): void {
  database.exec(`DELETE FROM ${table}`);
  const insert = database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (?)`);
  for (const sha of shas) insert.run(Buffer.from(sha, 'hex'));
}

/** Finds the numbers of commits by their names. */
export function commitFinder(database: DatabaseSync): (sha: string) => number | undefined {
  const find = database.prepare('SELECT id FROM commits WHERE sha = ?');
  return (sha) => find.get(Buffer.from(sha, 'hex'))?.['id'] as number | undefined;
}

/** Says anew which commits of the index the HEAD of a work tree does not hold. */
export function setBeyond(database: DatabaseSync, worktree: string, shas: readonly string[]): void {
  const idOf = commitFinder(database);
  const insert = database.prepare('INSERT OR IGNORE INTO beyond VALUES (?, ?)');
  database.prepare('DELETE FROM beyond WHERE worktree = ?').run(worktree);
  for (const sha of shas) {
    const id = idOf(sha);
    if (id !== undefined) insert.run(worktree, id);
  }
}
