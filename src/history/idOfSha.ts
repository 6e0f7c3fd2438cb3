import type { Sha } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';

const bySha: Query<readonly [commit: number]> = {
  sql: `SELECT c.id FROM commits AS c WHERE c.sha = ?2 AND ${heldByHead('c.id')}`,
};

/** The id of a commit; `undefined` where HEAD does not hold it, as far as is known. */
export function idOfSha(index: LookUps, sha: Sha): number | undefined {
  return isSha(sha) ? index.row(bySha, index.worktree, Buffer.from(sha, 'hex'))?.[0] : undefined;
}
