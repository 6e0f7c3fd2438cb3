import type { PastCommit } from '../model/past.ts';
import { decidedOnce } from './footprint.ts';
import { matcherOf } from './globs.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, heldByHead } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';

const usually = 50;
const mostCommits = 10_000;
const mostTouches = 200_000;
const mostOfOneCommit = 1000;

const recent: Query<readonly [id: number]> = {
  sql: `
SELECT c.id FROM (
  SELECT id, committed FROM commits AS c WHERE ${heldByHead('c.id')} ORDER BY id LIMIT ${mostCommits}) AS c
WHERE c.committed >= ?2`,
};
const touchedBy: Query<readonly [path: number]> = {
  sql: `SELECT path FROM touch WHERE commit_ = ?1 LIMIT ${mostOfOneCommit}`,
};
const oneCommit: Query<PastRow> = {
  sql: `SELECT ${pastColumns} FROM commits AS c ${pastJoins} WHERE c.id = ?1`,
};

/**
 * Commits, newest first, that were committed since a time (milliseconds) and touched a path of the
 * patterns, which are those of a plan. Among the newest 10,000 commits and 200,000 touches, the first
 * 1,000 of each: 50, or as many as told.
 */
export function commitsTouching(
  index: LookUps,
  globs: readonly string[],
  since: number,
  limit?: number,
): readonly PastCommit[] {
  const wanted = atMost(limit, mostCommits, usually);
  const isWanted = decidedOnce(index, matcherOf(globs));
  const found: PastCommit[] = [];
  let left = mostTouches;
  const seconds = Math.ceil(since / 1000);
  for (const [id] of index.rows(recent, index.worktree, seconds)) {
    if (found.length >= wanted || left <= 0) break;
    const touched = index.rows(touchedBy, id);
    left -= touched.length;
    if (!touched.some(([path]) => isWanted(path) === true)) continue;
    const row = index.row(oneCommit, id);
    if (row) found.push(pastCommitOf(row));
  }
  return found;
}
