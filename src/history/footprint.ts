import type { Area } from './area.ts';
import { pathsInArea } from './area.ts';
import { commitIdsOf } from './commitIdsOf.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';
import type { StoredPath } from './pathName.ts';
import { pathText } from './pathName.ts';
import { commitFlags } from './schema.ts';

/** Which commits changed something, and what of it. */
export interface Footprint {
  /** Ids, newest first, each once. */
  readonly commits: readonly number[];
  /** Older ones were not looked for. */
  readonly isCut: boolean;
  /** Ids of paths that were changed, each with the commit. */
  readonly touches: readonly Touch[];
}

export type Touch = readonly [commit: number, path: number];

/** So many paths and touches are looked at to find all commits of an area, however old. */
const mostPaths = 20_000;
const mostTouches = 20_000;
/** In a larger area the newest commits of all are looked at: so many, with so many touches. */
const mostCommits = 20_000;
const mostLookedAt = 100_000;

const ofPaths: Query<Touch> = {
  sql: `
SELECT t.commit_, t.path FROM json_each(?2) AS h CROSS JOIN touch AS t ON t.path = h.value
WHERE ${heldByHead('t.commit_')} LIMIT ?3`,
};

const newest: Query<readonly [id: number, files: number]> = {
  sql: `
SELECT c.id, c.files FROM commits AS c
WHERE c.flags & ${commitFlags.merge} = 0 AND ${heldByHead('c.id')} ORDER BY c.id LIMIT ?2`,
};

const ofCommits: Query<Touch> = {
  sql: `
SELECT t.commit_, t.path FROM json_each(?1) AS h CROSS JOIN touch AS t ON t.commit_ = h.value
LIMIT ?2`,
};

const nameOf: Query<readonly [name: StoredPath]> = { sql: 'SELECT name FROM path WHERE id = ?' };

/** The commits of everything: the newest 20,000. */
export function footprintOfEverything(index: LookUps): Footprint {
  const commits = commitIdsOf(index, '');
  return { commits, isCut: commits.length >= mostCommits, touches: [] };
}

/**
 * The commits of some of the paths: all, or in an area that is too large for that, of those among the
 * newest 20,000 commits that changed 100,000 paths together.
 */
export function footprintOfArea(index: LookUps, area: Area): Footprint {
  const paths = pathsInArea(index, area, mostPaths);
  const touches =
    paths && index.rows(ofPaths, index.worktree, JSON.stringify(paths), mostTouches + 1);
  if (touches && touches.length <= mostTouches) {
    return { commits: inOrder(touches), isCut: false, touches };
  }
  return amongNewest(index, area);
}

function amongNewest(index: LookUps, area: Area): Footprint {
  const looked: number[] = [];
  let left = mostLookedAt;
  const rows = index.rows(newest, index.worktree, mostCommits);
  for (const [id, files] of rows) {
    left -= files;
    if (left < 0) break;
    looked.push(id);
  }
  const isWanted = decidedOnce(index, area);
  const touches = touchesOf(index, looked).filter(([, path]) => isWanted(path));
  const isCut = looked.length < rows.length || rows.length >= mostCommits;
  return { commits: inOrder(touches), isCut, touches };
}

/** What commits changed, up to 100,000 paths in all. */
export function touchesOf(index: LookUps, commits: readonly number[]): readonly Touch[] {
  return index.rows(ofCommits, JSON.stringify(commits), mostLookedAt);
}

function decidedOnce(index: LookUps, { has }: Area): (path: number) => boolean {
  const known = new Map<number, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const [name] = index.row(nameOf, path) ?? [];
    const isWanted = name !== undefined && has(pathText(name));
    known.set(path, isWanted);
    return isWanted;
  };
}

function inOrder(touches: readonly Touch[]): readonly number[] {
  return [...new Set(touches.map(([commit]) => commit))].sort((one, other) => one - other);
}
