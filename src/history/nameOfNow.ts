import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';
import type { StoredPath } from './pathName.ts';
import { pathText } from './pathName.ts';
import { changeCodes } from './schema.ts';

/** A path that is there. */
export interface Present {
  /** In `path`. */
  readonly id: number;
  readonly name: string;
}

/** So many files of one commit are looked at. */
const mostTouched = 5000;
const mostMoves = 100;

type Newest = readonly [commit: number, change: number, name: StoredPath];

const newest: Query<Newest> = {
  sql: `
SELECT t.commit_, t.change, p.name FROM path AS p CROSS JOIN touch AS t ON t.path = p.id
WHERE p.id = ?2 AND ${heldByHead('t.commit_')} ORDER BY t.commit_ LIMIT 1`,
};

const movesOf: Query<readonly [old: number, path: number]> = {
  sql: `
SELECT r.old, r.path
FROM (SELECT path FROM touch WHERE commit_ = ?1 LIMIT ${mostTouched}) AS t
CROSS JOIN rename AS r ON r.path = t.path AND r.commit_ = ?1`,
};

function newestOf(index: LookUps, path: number): Newest | undefined {
  return index.row(newest, index.worktree, path);
}

/**
 * Finds what became of paths: the path itself while it is there, else where it was moved to;
 * `undefined` when it was deleted. Commits that moved files are looked at once.
 */
export function nameOfNow(index: LookUps): (path: number) => Present | undefined {
  const known = new Map<number, ReadonlyMap<number, number>>();
  const movesIn = (commit: number): ReadonlyMap<number, number> => {
    const moves = known.get(commit) ?? new Map(index.rows(movesOf, commit));
    known.set(commit, moves);
    return moves;
  };
  return (path) => {
    let id: number | undefined = path;
    for (let steps = 0; steps <= mostMoves && id !== undefined; steps += 1) {
      const row = newestOf(index, id);
      if (!row) return undefined;
      const [commit, change, name] = row;
      if (change !== changeCodes.deleted) return { id, name: pathText(name) };
      id = movesIn(commit).get(id);
    }
    return undefined;
  };
}
