import type { Gathered, ItemProgress } from '../model/context.ts';
import type { ItemId } from '../model/ids.ts';
import type { ItemStatus, PlannedItem, RoadmapItem } from '../model/plan.ts';
import { plannedItemId } from '../model/plannedItemId.ts';
import { daysSince, oneDay } from './days.ts';

/** So near a due day is what the team works on, in days. */
const soon = 90;
/** So long ago something was finished that nobody looks for it on a roadmap, in days. */
const longAgo = 365;
/** An epic that nobody committed to for so long rests, in milliseconds. */
const moving = 90 * oneDay;

/**
 * The items of the roadmap: those of the file in their order, or, where there is none, made from what
 * trackers plan, by due day, and what has none last. `now` is in milliseconds since the epoch.
 *
 * What is planned stands on the roadmap like this: done is *launched*, and left out when it was due,
 * or last worked on, more than a year ago. Of the rest, what is due within 90 days or overdue is *now*,
 * what is due later *next*. Without a due day an epic is *now* when a ticket of it had a commit in the
 * last 90 days, else *next*; anything else is *later*.
 */
export function roadmapItems(
  { plan, planned, progress }: Pick<Gathered, 'plan' | 'planned' | 'progress'>,
  now: number,
): readonly RoadmapItem[] {
  if (plan.hasRoadmap) return plan.items;
  return inOrder(planned).flatMap(([id, origin]) => {
    const status = statusOf(origin, progress.get(id), now);
    if (!status) return [];
    const { title, tickets } = origin;
    return [{ id, title, status, personas: [], paths: [], tickets, teams: [], origin }];
  });
}

/** By due day, each by its id; what two tickets name alike is one thing. */
function inOrder(
  planned: readonly PlannedItem[],
): readonly (readonly [id: ItemId, item: PlannedItem])[] {
  const byId = new Map<ItemId, PlannedItem>();
  for (const one of planned) {
    const id = plannedItemId(one);
    const known = byId.get(id);
    const merged = known && { ...known, tickets: [...new Set([...known.tickets, ...one.tickets])] };
    byId.set(id, merged ?? one);
  }
  // `~` is behind every digit.
  const dueOf = ({ due = '~' }: PlannedItem): string => due;
  return [...byId].toSorted(([, one], [, other]) =>
    dueOf(one) < dueOf(other) ? -1 : Number(dueOf(one) > dueOf(other)),
  );
}

function statusOf(
  { kind, due, isDone }: PlannedItem,
  progress: ItemProgress | undefined,
  now: number,
): ItemStatus | undefined {
  const daysOver = due === undefined ? undefined : daysSince(due, now);
  const lastAt = progress?.lastAt;
  if (isDone) {
    const days = daysOver ?? (lastAt === undefined ? 0 : (now - lastAt) / oneDay);
    return days > longAgo ? undefined : 'launched';
  }
  if (daysOver !== undefined) return daysOver >= -soon ? 'now' : 'next';
  if (kind !== 'epic') return 'later';
  return lastAt !== undefined && now - lastAt <= moving ? 'now' : 'next';
}
