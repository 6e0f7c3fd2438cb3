import type { Sha } from '../model/ids.ts';
import { decidedOnce, recentTouches } from './footprint.ts';
import { idsByTraces } from './idsByTraces.ts';
import type { LookUps, Query } from './lookUps.ts';
import { setsMatching } from './setsMatching.ts';
import type { ItemTraces, ItemWork } from './surroundings.ts';

const told: Query<readonly [id: number, authored: number, sha: Sha]> = {
  sql: `
SELECT c.id, c.authored, lower(hex(c.sha))
FROM json_each(?1) AS h CROSS JOIN commits AS c ON c.id = h.value`,
};

/**
 * What was done for each of the items, in their order: the commits that tell of it, or, of an item
 * that has no ticket and that none tells of, those that changed its paths since a time (milliseconds).
 */
export function workOnItems(
  index: LookUps,
  items: readonly ItemTraces[],
  since: number,
): readonly ItemWork[] {
  const traced = idsByTraces(index, items);
  const untraced = items.flatMap(({ globs, tickets }, place) => {
    const isUntraced = globs.length > 0 && tickets.length === 0 && traced[place]?.length === 0;
    return isUntraced ? [place] : [];
  });
  const touched = idsByPaths(
    index,
    untraced.map((place) => items[place]?.globs ?? []),
    since,
  );
  const found = [...traced];
  for (const [at, place] of untraced.entries()) found[place] = touched[at] ?? [];
  const ids = JSON.stringify([...new Set(found.flat())]);
  const commits = new Map(
    index.rows(told, ids).map(([id, authored, sha]) => [id, { authored, sha }]),
  );
  return found.map((own) => workOf(own.flatMap((id) => commits.get(id) ?? [])));
}

/** For each set of patterns the recent commits that changed a matching path, newest first. */
function idsByPaths(
  index: LookUps,
  sets: readonly (readonly string[])[],
  since: number,
): readonly (readonly number[])[] {
  const found = sets.map(() => new Set<number>());
  if (sets.length === 0) return [];
  const matching = decidedOnce(index, setsMatching(sets));
  for (const [commit, path] of recentTouches(index, since)) {
    for (const place of matching(path) ?? []) found[place]?.add(commit);
  }
  return found.map((commits) => [...commits].sort((one, other) => one - other));
}

function workOf(commits: readonly { readonly authored: number; readonly sha: Sha }[]): ItemWork {
  const oldest = commits.at(-1);
  if (!oldest) return { commits: 0 };
  // Who rebases keeps the dates, so that the last one may be the oldest.
  const [firstAt, lastAt] = commits.reduce(
    ([first, last], { authored }) => [Math.min(first, authored), Math.max(last, authored)],
    [oldest.authored, oldest.authored],
  );
  return {
    commits: commits.length,
    firstAt: firstAt * 1000,
    lastAt: lastAt * 1000,
    first: oldest.sha,
  };
}
