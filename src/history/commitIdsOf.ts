import { boundsOf } from './area.ts';
import type { Stretch } from './lineageOf.ts';
import { lineageOf } from './lineageOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import { behindAll, heldByHead } from './lookUps.ts';
import { commitFlags } from './schema.ts';

/** So many touches are looked at. */
const most = 20_000;

type Ids = readonly (readonly [commit: number])[];

const ofEverything: Query<Ids[number]> = {
  sql: `
SELECT c.id FROM commits AS c WHERE c.flags & ${commitFlags.merge} = 0 AND ${heldByHead('c.id')}
ORDER BY c.id LIMIT ?2`,
};

const ofStretch: Query<Ids[number]> = {
  sql: `
SELECT t.commit_ FROM touch AS t
WHERE t.path = ?2 AND t.commit_ > ?3 AND t.commit_ <= ?4 AND ${heldByHead('t.commit_')}
ORDER BY t.commit_ LIMIT ?5`,
};

/** Names as text, then names as bytes, which SQLite sorts behind all text. */
const inFolder = `
(SELECT id FROM path WHERE name >= ?2 AND name < ?3
UNION ALL SELECT id FROM path WHERE name >= ?4 AND name < ?5)`;

const ofFolder: Query<Ids[number]> = {
  sql: `
SELECT t.commit_ FROM ${inFolder} AS p CROSS JOIN touch AS t ON t.path = p.id
WHERE ${heldByHead('t.commit_')} LIMIT ?6`,
};

const filesOfFolder: Query<readonly [count: number]> = {
  sql: `SELECT count(*) FROM ${inFolder} WHERE ?1 IS NOT NULL`,
};

const sampleOfFolder: Query<Ids[number]> = {
  sql: `
SELECT t.commit_ FROM ${inFolder} AS p CROSS JOIN touch AS t ON t.path = p.id
WHERE p.id % ?6 = 0 AND t.commit_ <= ifnull(
  (SELECT o.commit_ FROM touch AS o WHERE o.path = p.id ORDER BY o.commit_ LIMIT 1 OFFSET ?7 - 1),
  ${behindAll})
AND ${heldByHead('t.commit_')} LIMIT ?8`,
};

/**
 * Ids of the non-merge commits of a file under all its names, of a folder (with `/` at its end), or
 * of everything (`''`); newest first, each once. Of a file and of everything the newest 20,000; of a
 * folder all, or when more than 20,000 touches of its files are known an even sample of that many:
 * the newest ones of each file, or of every n-th.
 */
export function commitIdsOf(index: LookUps, path: string): readonly number[] {
  if (path === '') return index.rows(ofEverything, index.worktree, most).map(first);
  return path.endsWith('/')
    ? idsOfFolder(index, path)
    : idsOfLineage(index, lineageOf(index, path));
}

/** The same for a file whose names are known. */
export function idsOfLineage(
  index: LookUps,
  lineage: readonly Stretch[],
  limit = most,
): readonly number[] {
  const found: number[] = [];
  for (const { path, above, upTo } of lineage) {
    if (found.length >= limit) break;
    const left = limit - found.length;
    const rows = index.rows(ofStretch, index.worktree, path, above, upTo, left);
    for (const [id] of rows) found.push(id);
  }
  return found;
}

function idsOfFolder(index: LookUps, folder: string): readonly number[] {
  const within = [index.worktree, ...boundsOf(folder)] as const;
  const all = index.rows(ofFolder, ...within, most + 1);
  if (all.length <= most) return sortedOnce(all);
  const [files = 0] = index.row(filesOfFolder, ...within) ?? [];
  const every = Math.ceil(files / most);
  const newest = Math.max(1, Math.floor(most / files));
  return sortedOnce(index.rows(sampleOfFolder, ...within, every, newest, most));
}

function first([id]: Ids[number]): number {
  return id;
}

function sortedOnce(rows: Ids): readonly number[] {
  return [...new Set(rows.map(first))].sort((one, other) => one - other);
}
