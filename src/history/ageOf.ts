import type { Age } from './age.ts';
import type { Stretch } from './lineageOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';

const mostCounted = 10_000;

const held = `path = ?2 AND commit_ > ?3 AND commit_ <= ?4 AND ${heldByHead('touch.commit_')}`;
const ageOfStretch: Query<readonly [count: number, last: number | null, first: number | null]> = {
  sql: `
SELECT n, (SELECT authored FROM commits WHERE id = newest),
  (SELECT authored FROM commits WHERE id =
    (SELECT commit_ FROM touch WHERE ${held} ORDER BY commit_ DESC LIMIT 1))
FROM (SELECT count(*) AS n, min(commit_) AS newest
  FROM (SELECT commit_ FROM touch WHERE ${held} ORDER BY commit_ LIMIT ?5))`,
};

/**
 * How many commits a file has, and when its first and last were authored; `undefined` without one.
 * Which are the first and the last is told by when they were committed.
 */
export function ageOf(index: LookUps, lineage: readonly Stretch[]): Age | undefined {
  let commits = 0;
  let firstAt: number | null = null;
  let lastAt: number | null = null;
  for (const { path, above, upTo } of lineage) {
    const [counted = 0, last = null, first = null] =
      index.row(
        ageOfStretch,
        index.worktree,
        path,
        above,
        upTo,
        // One at least, which says when.
        Math.max(1, mostCounted - commits),
      ) ?? [];
    commits = Math.min(mostCounted, commits + counted);
    lastAt ??= last;
    firstAt = first ?? firstAt;
  }
  if (firstAt === null || lastAt === null) return undefined;
  // Who rebases keeps the dates, so that the last one may be the oldest.
  const [early, late] = [Math.min(firstAt, lastAt), Math.max(firstAt, lastAt)];
  return { commits, firstAt: early * 1000, lastAt: late * 1000 };
}
