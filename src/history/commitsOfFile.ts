import type { FileCommit } from '../model/past.ts';
import type { Stretch } from './lineageOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, heldByHead } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { changeOf, pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';

const usually = 50;
const most = 10_000;

type TouchRow = readonly [commit: number, change: number, ...PastRow];

const touchesOf: Query<TouchRow> = {
  sql: `
SELECT t.commit_, t.change, ${pastColumns}
FROM touch AS t CROSS JOIN commits AS c ON c.id = t.commit_ ${pastJoins}
WHERE t.path = ?2 AND t.commit_ > ?3 AND t.commit_ <= ?4 AND ${heldByHead('t.commit_')}
ORDER BY t.commit_ LIMIT ?5`,
};

/** The commits of a file under all its names, newest first: 50, or as many as told up to 10,000. */
export function commitsOfFile(
  index: LookUps,
  lineage: readonly Stretch[],
  limit?: number,
): readonly FileCommit[] {
  const wanted = atMost(limit, most, usually);
  const found: FileCommit[] = [];
  for (const { path, name, above, upTo, movedFrom } of lineage) {
    if (found.length >= wanted) break;
    const left = wanted - found.length;
    const rows = index.rows(touchesOf, index.worktree, path, above, upTo, left);
    for (const [commit, change, ...past] of rows) {
      found.push({
        ...pastCommitOf(past),
        path: name,
        change: changeOf(change),
        ...(commit === upTo && movedFrom !== undefined ? { movedFrom } : {}),
      });
    }
  }
  return found;
}
