import type { Share } from '../model/past.ts';
import { fewestPeople } from '../model/teamsOf.ts';
import type { LookUps } from './lookUps.ts';
import { sharesOf } from './sharesOf.ts';

/**
 * Who made the recent commits of several paths, given the commits of each. Whoever chooses the paths
 * could choose two sets that differ in one, and would see in the difference who changed that one: so
 * only those count that at least three people changed, which each says anyway.
 */
export function sharesAround(
  index: LookUps,
  each: readonly (readonly number[])[],
  recent: readonly number[],
): readonly Share[] {
  const isRecent = new Set(recent);
  const own = each.map((commits) => commits.filter((id) => isRecent.has(id)));
  const open = own.filter(
    (commits) => sharesOf(index, commits, fewestPeople).length >= fewestPeople,
  );
  return sharesOf(index, [...new Set(open.flat())]);
}
