import type { Trouble, TroubleReason } from '../tickets/tickets.ts';
import type { TrackerFailure } from './tracker.ts';

/** That a tracker is left alone for a while, and how often that was in a row. */
export interface Pause {
  readonly trouble: Trouble;
  readonly times: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** What concerns one repository, one ticket or one list; the others may still be asked. */
export function isOfOnePart(reason: TroubleReason): boolean {
  return ['forbidden', 'not-a-tracker', 'unreadable', 'too-large'].includes(reason);
}

/** The pause that follows a failure. `before`: what the failure before led to, if nothing went well since. */
export function pauseAfter(
  { reason, until, message }: TrackerFailure,
  before: Pause | undefined,
  now: number,
): Pause {
  const times = before?.trouble.reason === reason ? before.times + 1 : 1;
  const wait = waitAfter(reason, times);
  const end = wait === undefined ? undefined : Math.max(now + wait, until ?? 0);
  return {
    trouble: {
      reason,
      at: now,
      detail: message,
      ...(reason === 'rate-limited' && until !== undefined
        ? { until }
        : end !== undefined && { until: end }),
    },
    times,
  };
}

/** Whether a tracker may be asked again. What the person wishes waits only for the tracker's own word. */
export function isOver({ trouble }: Pause, now: number, isWished: boolean): boolean {
  if (trouble.until !== undefined && now >= trouble.until) return true;
  return isWished && trouble.reason !== 'rate-limited';
}

/** Milliseconds; nothing: until the person signs in. */
function waitAfter(reason: TroubleReason, times: number): number | undefined {
  switch (reason) {
    case 'signed-out':
      return undefined;
    case 'offline':
    case 'timeout':
    case 'server-failed':
      return Math.min(2 ** (times - 1), 30) * minute;
    case 'rate-limited':
      return minute;
    case 'unreadable':
    case 'too-large':
      return 30 * minute;
    case 'forbidden':
    case 'not-a-tracker':
    case 'certificate':
    case 'redirected':
      return hour;
  }
}
