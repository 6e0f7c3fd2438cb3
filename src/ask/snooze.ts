import type { AskingEvent, Snooze } from '../model/asking.ts';
import { topicBranch } from './topicBranch.ts';

type Snoozed = Extract<AskingEvent, { kind: 'snoozed' }>;

const hour = 3_600_000;

/**
 * The event that records a snooze made at `now`; `nextDay` is the coming local midnight. A snooze of
 * a branch that is no topic branch lasts for today: the default branch never ends.
 */
export function snoozeEvent(
  snooze: Snooze,
  at: { readonly now: number; readonly nextDay: number; readonly branch?: string },
): Snoozed {
  const { now, nextDay } = at;
  const today: Snoozed = { kind: 'snoozed', at: now, until: nextDay };
  switch (snooze) {
    case 'hour':
      return { kind: 'snoozed', at: now, until: now + hour };
    case 'today':
      return today;
    case 'branch': {
      const branch = topicBranch(at.branch);
      if (branch === undefined) return today;
      return { kind: 'snoozed', at: now, until: Number.MAX_SAFE_INTEGER, branch };
    }
  }
}

/** The snooze that is in force at `now`, of everything or of `branch`; a reset ends all before it. */
export function snoozedBy(
  events: readonly AskingEvent[],
  now: number,
  branch: string | undefined,
): 'snoozed' | 'branch-snoozed' | null {
  const sinceReset = events.slice(events.findLastIndex(({ kind }) => kind === 'reset') + 1);
  const inForce = sinceReset
    .filter((event) => event.kind === 'snoozed')
    .filter(({ until }) => now < until);
  if (inForce.some((event) => event.branch === undefined)) return 'snoozed';
  return inForce.some((event) => event.branch === branch) ? 'branch-snoozed' : null;
}
