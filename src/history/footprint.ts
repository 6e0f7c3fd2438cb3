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
/** Of one commit so many paths count: one that moves all files leaves room for the others. */
const mostOfOne = 10_000;
/** So many commits with more paths are looked at. */
const mostGiants = 10;

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
SELECT t.commit_, t.path FROM json_each(?1) AS h
CROSS JOIN commits AS c ON c.id = h.value AND c.files <= ${mostOfOne}
CROSS JOIN touch AS t ON t.commit_ = c.id LIMIT ?2`,
};

const giantsIn: Query<readonly [commit: number]> = {
  sql: `
SELECT c.id FROM json_each(?1) AS h CROSS JOIN commits AS c ON c.id = h.value
WHERE c.files > ${mostOfOne} LIMIT ${mostGiants}`,
};

const ofGiant: Query<Touch> = {
  sql: `SELECT commit_, path FROM touch WHERE commit_ = ? LIMIT ${mostOfOne}`,
};

const committedSince: Query<readonly [commit: number]> = {
  sql: `
SELECT c.id FROM json_each(?1) AS h CROSS JOIN commits AS c ON c.id = h.value
WHERE c.committed >= ?2`,
};

const nameOf: Query<readonly [name: StoredPath]> = { sql: 'SELECT name FROM path WHERE id = ?' };

/** The commits of everything: the newest 20,000. */
export function footprintOfEverything(index: LookUps): Footprint {
  const commits = commitIdsOf(index, '');
  return { commits, isCut: commits.length >= mostCommits, touches: [] };
}

/**
 * The commits of some of the paths: all, or in an area that is too large for that, of those among the
 * newest 20,000 commits that changed 100,000 paths together, by the first 10,000 of each.
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

function amongNewest(index: LookUps, { has }: Area): Footprint {
  const { commits, isCut } = newestCommits(index);
  const isWanted = decidedOnce(index, has);
  const touches = touchesOf(index, commits).filter(([, path]) => isWanted(path) === true);
  return { commits: inOrder(touches), isCut, touches };
}

/** The newest 20,000 commits without merges, as far as they changed 100,000 paths, 10,000 each. */
function newestCommits(index: LookUps): Pick<Footprint, 'commits' | 'isCut'> {
  const rows = index.rows(newest, index.worktree, mostCommits);
  let left = mostLookedAt;
  const end = rows.findIndex(([, files]) => (left -= Math.min(files, mostOfOne)) < 0);
  const commits = (end < 0 ? rows : rows.slice(0, end)).map(([id]) => id);
  return { commits, isCut: end >= 0 || rows.length >= mostCommits };
}

/** What of these the newest commits since a time, in milliseconds, changed; merges left out. */
export function recentTouches(index: LookUps, since: number): readonly Touch[] {
  const { commits } = newestCommits(index);
  return touchesOf(index, recentOf(index, commits, since));
}

/** Those of the commits that were committed since a time, in milliseconds. */
export function recentOf(
  index: LookUps,
  commits: readonly number[],
  since: number,
): readonly number[] {
  const seconds = Math.ceil(since / 1000);
  return index.rows(committedSince, JSON.stringify(commits), seconds).map(([id]) => id);
}

/** What commits changed: up to 100,000 paths in all, and of ten with very many 10,000 each. */
export function touchesOf(index: LookUps, commits: readonly number[]): readonly Touch[] {
  const ids = JSON.stringify(commits);
  const giants = index.rows(giantsIn, ids).flatMap(([id]) => index.rows(ofGiant, id));
  return [...giants, ...index.rows(ofCommits, ids, mostLookedAt)];
}

/** Decides about each path once, by its name. */
export function decidedOnce<T>(
  index: LookUps,
  decide: (path: string) => T,
): (path: number) => T | undefined {
  const known = new Map<number, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const [name] = index.row(nameOf, path) ?? [];
    if (name === undefined) return undefined;
    const decided = decide(pathText(name));
    known.set(path, decided);
    return decided;
  };
}

function inOrder(touches: readonly Touch[]): readonly number[] {
  return [...new Set(touches.map(([commit]) => commit))].sort((one, other) => one - other);
}
