import type { FolderCommit } from '../model/past.ts';
import { thresholds } from './coupling.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, heldByHead } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';
import type { StoredPath } from './pathName.ts';
import { pathText } from './pathName.ts';
import { changeCodes, commitFlags } from './schema.ts';

const usually = 2_000;
const most = 10_000;

const newest: Query<readonly [id: number, files: number, committed: number, ...PastRow]> = {
  sql: `
SELECT c.id, c.files, c.committed, ${pastColumns}
FROM (SELECT * FROM commits AS c
  WHERE c.flags & ${commitFlags.merge} = 0 AND ${heldByHead('c.id')} ORDER BY c.id LIMIT ?2) AS c
${pastJoins} WHERE c.committed >= ?3 ORDER BY c.id`,
};
const kept: Query<readonly [name: StoredPath]> = {
  sql: `
SELECT p.name FROM touch AS t CROSS JOIN path AS p ON p.id = t.path
WHERE t.commit_ = ?1 AND t.change <> ${changeCodes.deleted} LIMIT ${thresholds.files}`,
};

/**
 * Commits, newest first, that were committed since a time (milliseconds), each with the folders it
 * worked in; merges left out. Among the newest 2,000 commits, or as many as told up to 10,000.
 */
export function workSince(index: LookUps, since: number, limit?: number): readonly FolderCommit[] {
  const seconds = Math.ceil(since / 1000);
  return index
    .rows(newest, index.worktree, atMost(limit, most, usually), seconds)
    .map(([id, files, , ...row]) => ({
      ...pastCommitOf(row),
      folders: files > thresholds.files ? [] : foldersOf(index, id),
    }));
}

function foldersOf(index: LookUps, commit: number): readonly string[] {
  const folders = index.rows(kept, commit).map(([name]) => {
    const path = pathText(name);
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
  });
  return [...new Set(folders)].sort();
}
