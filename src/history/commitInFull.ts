import type { Sha } from '../model/ids.ts';
import type { CommitInFull } from '../model/past.ts';
import { idOfSha } from './idOfSha.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, heldByHead } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { changeOf, pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';
import type { StoredPath } from './pathName.ts';
import { pathText } from './pathName.ts';
import { commitFlags } from './schema.ts';

const mostTouched = 1000;
const usually = 50;
const most = 1000;
/** In one answer, whatever the number of its commits. */
const mostPaths = 20_000;

type FullRow = readonly [id: number, files: number, flags: number, ...PastRow];

const columns = `c.id, c.files, c.flags, ${pastColumns}`;
const byId: Query<FullRow> = {
  sql: `
SELECT ${columns} FROM commits AS c ${pastJoins} WHERE c.id = ?`,
};
const newer: Query<FullRow> = {
  sql: `
SELECT ${columns} FROM commits AS c ${pastJoins}
WHERE c.id < ?2 AND ${heldByHead('c.id')} ORDER BY c.id LIMIT ?3`,
};

/** A file has thousands of names to sort only where a commit has thousands of files. */
const touchedBy: Query<readonly [path: StoredPath, change: number, old: StoredPath | null]> = {
  sql: `
SELECT p.name, t.change, o.name
FROM (SELECT path, commit_, change FROM touch WHERE commit_ = ?1 LIMIT ?2) AS t
CROSS JOIN path AS p ON p.id = t.path
LEFT JOIN rename AS r ON r.path = t.path AND r.commit_ = t.commit_
LEFT JOIN path AS o ON o.id = r.old
ORDER BY p.name`,
};

/** One commit with what it touched; `undefined` where HEAD does not hold it, as far as is known. */
export function commitInFull(index: LookUps, sha: Sha): CommitInFull | undefined {
  const id = idOfSha(index, sha);
  const row = id === undefined ? undefined : index.row(byId, id);
  return row && inFull(index, row, mostTouched);
}

/**
 * The commits that are newer than this one: 50, or up to 1,000, with at most 20,000 paths in all.
 * `undefined` when HEAD does not hold it, as far as is known.
 */
export function commitsSince(
  index: LookUps,
  sha: Sha,
  limit?: number,
): readonly CommitInFull[] | undefined {
  const id = idOfSha(index, sha);
  if (id === undefined) return undefined;
  let left = mostPaths;
  return index.rows(newer, index.worktree, id, atMost(limit, most, usually)).map((row) => {
    const commit = inFull(index, row, Math.min(mostTouched, left));
    left -= commit.touched.length;
    return commit;
  });
}

function inFull(index: LookUps, row: FullRow, limit: number): CommitInFull {
  const [id, files, flags, ...past] = row;
  return {
    ...pastCommitOf(past),
    isMerge: (flags & commitFlags.merge) !== 0,
    files,
    touched: index.rows(touchedBy, id, limit).map(([path, change, old]) => ({
      path: pathText(path),
      change: changeOf(change),
      ...(old === null ? {} : { movedFrom: pathText(old) }),
    })),
  };
}
