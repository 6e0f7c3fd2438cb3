import type { Coupled } from '../model/past.ts';

/**
 * The defaults of code-maat by Adam Tornhill (`--max-changeset-size`, `--min-shared-revs`,
 * `--min-coupling`). Its `--min-revs 5` follows: who shares five commits has five.
 */
export const thresholds = { files: 30, shared: 5, percent: 30 } as const;

/** A file that shares commits with another one. */
export interface Partner {
  readonly path: string;
  readonly shared: number;
  /** How many commits it has; only whether there are more than `most` when there are. */
  readonly commits: (most: number) => number;
}

/**
 * The partners of a file that has `own` commits, the closest first. As in code-maat
 * (`logical_coupling.clj`), the degree is the shared commits by the mean number of commits of both,
 * and commits with more than 30 files count nowhere.
 */
export function coupledWith(
  own: number,
  partners: readonly Partner[],
  limit: number,
): readonly Coupled[] {
  let coupled: readonly Coupled[] = [];
  const sorted = partners.toSorted((one, other) => other.shared - one.shared);
  for (const { path, shared, commits } of sorted) {
    // The most that is possible: that it has no other commits. It is less for all that follow.
    const possible = degreeOf(shared, own, shared);
    if (shared < thresholds.shared || !isEnough(shared, own, shared)) break;
    if (coupled.length === limit && possible < (coupled.at(-1)?.degree ?? 0)) break;
    const count = commits(mostOf(shared, own));
    if (!isEnough(shared, own, count)) continue;
    const one = { path, together: shared, commits: count, degree: degreeOf(shared, own, count) };
    coupled = [...coupled, one].sort(closestFirst).slice(0, limit);
  }
  return coupled;
}

function degreeOf(shared: number, own: number, other: number): number {
  return (2 * shared) / (own + other);
}

/** In whole numbers, which are exact. */
function isEnough(shared: number, own: number, other: number): boolean {
  return 200 * shared >= thresholds.percent * (own + other);
}

/** With more commits than this the other file is not close enough. */
function mostOf(shared: number, own: number): number {
  return Math.floor((200 * shared) / thresholds.percent) - own;
}

function closestFirst(one: Coupled, other: Coupled): number {
  return (
    other.degree - one.degree ||
    other.together - one.together ||
    (one.path < other.path ? -1 : Number(one.path > other.path))
  );
}
