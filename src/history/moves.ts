import type { DatabaseSync } from 'node:sqlite';
import { reasonOf } from '../base/productError.ts';
import { inexactMoves } from './inexactMoves.ts';
import type { MovesOf } from './inexactMoves.ts';
import { noted } from './meta.ts';
import { storedPath } from './pathName.ts';
import type { Session } from './session.ts';
import { write } from './session.ts';
import { commitFinder } from './tips.ts';

/** So many commits are noted at once. */
const atOnce = 200;

/**
 * Recognises files that were moved and edited in one commit, newest first. In a partial clone, where
 * git would have to fetch for it, it is left.
 */
export async function recogniseMoves(session: Session): Promise<void> {
  const { database, source, signal } = session;
  if (noted(database, 'moves') === 'exact-only') return;
  const shas = database
    .prepare('SELECT lower(hex(sha)) AS sha FROM todo JOIN commits ON id = commit_ ORDER BY id')
    .all()
    .map(({ sha }) => sha as string);
  if (shas.length === 0) return;
  const waiting: MovesOf[] = [];
  const store = (): void => {
    write(session, () => storeMoves(database, waiting));
    waiting.length = 0;
    session.onProgress?.({
      phase: 'moves',
      commits: noted(database, 'commits') ?? 0,
      oldestAt: (noted(database, 'oldest') ?? 0) * 1000,
    });
  };
  try {
    for await (const found of inexactMoves(source.git, shas, signal)) {
      waiting.push(found);
      if (waiting.length >= atOnce) store();
    }
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    // The content of a file is not there: the rest of the index is right, and the next time will tell.
  }
  store();
}

function storeMoves(database: DatabaseSync, found: readonly MovesOf[]): void {
  const idOf = commitFinder(database);
  const pathOf = database.prepare('SELECT id FROM path WHERE name = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO rename VALUES (?, ?, ?, ?)');
  const done = database.prepare('DELETE FROM todo WHERE commit_ = ?');
  const numberOf = (path: Buffer): number | undefined =>
    pathOf.get(storedPath(path))?.['id'] as number | undefined;
  for (const { sha, moves } of found) {
    const commit = idOf(sha);
    if (commit === undefined) continue;
    for (const { from, to, score } of moves) {
      const [path, old] = [numberOf(to), numberOf(from)];
      if (path !== undefined && old !== undefined) insert.run(path, commit, old, score);
    }
    done.run(commit);
  }
}
