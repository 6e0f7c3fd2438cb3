import { emptyPlan } from '../model/plan.ts';
import { roadmapItems } from '../roadmap/roadmapItems.ts';
import { mineToday } from './mineToday.ts';
import type { OpenRepository } from './openRepository.ts';
import { repositoryName } from './repositoryName.ts';
import type { RoadmapFilter } from './roadmapFilter.ts';
import { isFiltering, passes } from './roadmapFilter.ts';
import type { Roadmap } from './roadmapRows.ts';

/** What the tree shows of a repository at `now`, in milliseconds since the epoch. From memory. */
export function roadmapOf(
  entry: Pick<OpenRepository, 'mind' | 'repository'>,
  filter: RoadmapFilter,
  now: number,
): Roadmap {
  const { mind } = entry;
  const plan = mind.facts()?.plan ?? emptyPlan;
  const all = roadmapItems({ plan, planned: mind.planned(), progress: mind.progress() }, now);
  const items = all.filter(({ status }) => status !== 'dropped');
  const mine = filter.isMine ? mineToday(entry, items) : new Set<never>();
  return {
    root: mind.root,
    name: repositoryName(mind.root),
    plan,
    items,
    shown: items.filter((item) => passes(item, filter, mine)),
    isFiltered: isFiltering(filter),
  };
}
