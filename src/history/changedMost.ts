import type { Area } from './area.ts';
import type { Touch } from './footprint.ts';
import type { LookUps } from './lookUps.ts';
import { nameOfNow } from './nameOfNow.ts';
import type { Surroundings } from './surroundings.ts';

/** So many paths are looked at for each file that is asked for: others are gone, or have moved. */
const perFile = 4;

/**
 * The files of an area that were changed most, by their names of now, with how many commits changed
 * them under all names in the area; without files that are gone.
 */
export function changedMost(
  index: LookUps,
  area: Area,
  touches: readonly Touch[],
  most: number,
): Surroundings['files'] {
  const byPath = new Map<number, number[]>();
  for (const [commit, path] of touches) {
    const known = byPath.get(path);
    if (known) known.push(commit);
    else byPath.set(path, [commit]);
  }
  const now = nameOfNow(index);
  const files = new Map<string, Set<number>>();
  const candidates = [...byPath].sort(([, one], [, other]) => other.length - one.length);
  for (const [path, commits] of candidates.slice(0, perFile * most)) {
    const name = now(path)?.name;
    if (name === undefined || !area.has(name)) continue;
    const known = files.get(name) ?? new Set();
    for (const commit of commits) known.add(commit);
    files.set(name, known);
  }
  return [...files]
    .map(([path, commits]) => ({ path, commits: commits.size }))
    .sort((one, other) => other.commits - one.commits || (one.path < other.path ? -1 : 1))
    .slice(0, most);
}
