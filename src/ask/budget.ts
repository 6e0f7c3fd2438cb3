import type { AskingEvent } from '../model/asking.ts';

export interface Budget {
  /** Most questions a day in one repository. */
  readonly perDay: number;
  readonly minutesApart: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Which limit of the budget is reached at `now`, `null` when there is room. `dayStart` is the local
 * midnight before `now`; both in milliseconds since the epoch. Events are in the order of time.
 */
export function budgetReached(
  budget: Budget,
  events: readonly AskingEvent[],
  now: number,
  dayStart: number,
): 'day-full' | 'too-soon' | null {
  const asked = events.filter(({ kind }) => kind === 'asked').map(({ at }) => at);
  if (asked.filter((at) => at >= dayStart && at <= now).length >= budget.perDay) return 'day-full';
  const last = Math.max(...asked.slice(-1));
  return now - last < distanceOf(budget.minutesApart, events) ? 'too-soon' : null;
}

/**
 * The least distance between two questions in milliseconds: the setting, doubled by each skip up to
 * one day (or the setting, if that is more), halved by each answer that was read but never below the
 * setting, and back at the setting when the person asks to be asked again.
 */
export function distanceOf(minutesApart: number, events: readonly AskingEvent[]): number {
  const least = minutesApart * minute;
  const most = Math.max(least, day);
  let distance = least;
  for (const { kind } of events) {
    if (kind === 'skipped') distance = Math.min(distance * 2, most);
    else if (kind === 'read') distance = Math.max(distance / 2, least);
    else if (kind === 'reset') distance = least;
  }
  return distance;
}
