import type { Sha } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';
import type { ItemTraces } from './surroundings.ts';

const most = 20_000;

const mentioning: Query<readonly [commit: number]> = {
  sql: `
SELECT n.commit_ FROM json_each(?2) AS h CROSS JOIN ticket AS k ON k.key = h.value
CROSS JOIN commit_ticket AS n ON n.ticket = k.id WHERE ${heldByHead('n.commit_')} LIMIT ?3`,
};

const naming: Query<readonly [commit: number, item: string]> = {
  sql: `
SELECT s.commit_, s.item FROM said AS s
WHERE s.item IS NOT NULL AND ${heldByHead('s.commit_')} ORDER BY s.commit_ LIMIT ?2`,
};

const bySha: Query<readonly [commit: number]> = {
  sql: `SELECT c.id FROM commits AS c WHERE c.sha = ?2 AND ${heldByHead('c.id')}`,
};

/**
 * Ids of the commits, merges too, that mention one of the tickets, name the item in an `Item:` line, or
 * are given; newest first, each once. Of each kind at most 20,000 are looked at.
 */
export function idsByTraces(
  index: LookUps,
  { tickets, names, shas }: Omit<ItemTraces, 'globs'>,
): readonly number[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const found = [
    ...index.rows(mentioning, index.worktree, JSON.stringify(tickets), most).map(([id]) => id),
    ...(wanted.size === 0 ? [] : index.rows(naming, index.worktree, most))
      .filter(([, items]) => items.split('\n').some((item) => wanted.has(item.toLowerCase())))
      .map(([id]) => id),
    ...shas.slice(0, most).flatMap((sha) => idOfSha(index, sha) ?? []),
  ];
  return [...new Set(found)].sort((one, other) => one - other);
}

/** The id of a commit that HEAD holds. */
export function idOfSha(index: LookUps, sha: Sha): number | undefined {
  return isSha(sha) ? index.row(bySha, index.worktree, Buffer.from(sha, 'hex'))?.[0] : undefined;
}
