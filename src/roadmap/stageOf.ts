import type { ItemProgress } from '../model/context.ts';
import type { RoadmapItem, Stage } from '../model/plan.ts';
import { oneDay } from './days.ts';

/** So long something that has reached people counts as new to them, in milliseconds. */
const newFor = 90 * oneDay;

/**
 * How far an item has come at `now` (milliseconds since the epoch): as the team wrote it down, else by
 * its status and by what happened. What the team works on *now* or keeps alive (*upkeep*) is at that
 * stage. Of the rest, what is in no tag is *discovery* until the first commit, then *build*; what is
 * in one is *launched* for 90 days, then *upkeep*. What is called launched where nothing is tagged
 * counts from its last commit. Nothing is said of dropped items, nor while `progress` is not known.
 */
export function stageOf(
  item: Pick<RoadmapItem, 'stage' | 'status'>,
  progress: ItemProgress | undefined,
  now: number,
): { readonly stage: Stage; readonly isGiven: boolean } | undefined {
  if (item.stage !== undefined) return { stage: item.stage, isGiven: true };
  const stage = derived(item.status, progress, now);
  return stage && { stage, isGiven: false };
}

function derived(
  status: RoadmapItem['status'],
  progress: ItemProgress | undefined,
  now: number,
): Stage | undefined {
  switch (status) {
    case 'now':
      return 'build';
    case 'upkeep':
      return 'upkeep';
    case 'dropped':
      return undefined;
    case 'launched':
      if (!progress) return undefined;
      return sinceLaunch(progress.taggedAt ?? progress.lastAt ?? now, now);
    case 'next':
    case 'later':
      if (!progress) return undefined;
      if (progress.commits === 0) return 'discovery';
      return progress.taggedAt === undefined ? 'build' : sinceLaunch(progress.taggedAt, now);
  }
}

function sinceLaunch(at: number, now: number): Stage {
  return now - at <= newFor ? 'launched' : 'upkeep';
}
