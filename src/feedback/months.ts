import type { Day } from '../model/plan.ts';
import type { Month } from '../model/vote.ts';
import type { MonthStanding } from './signalReport.ts';

/** What is said in a month is sent on the first days after it as well, so many. */
const lastSendingDay = 3;
/** From this day of the next month on it is told: a day is between, for clocks that go wrong. */
const firstTellingDay = 5;

/** When something is asked of a month, and what was heard of the others until then. */
export interface AskedAt {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /**
   * When the others' votes were last fetched, in milliseconds since the epoch; `undefined` for a clone
   * that never exchanged any, and then what it has counts as all there is.
   */
  readonly heardAt?: number | undefined;
}

/** The month (UTC) of a time in milliseconds since the epoch. */
export function monthOf(at: number): Month {
  return new Date(at).toISOString().slice(0, 7) as Month;
}

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
}

export function monthBefore(month: Month): Month {
  return monthOf(dayIn(month, -1, 1));
}

export function monthAfter(month: Month): Month {
  return monthOf(dayIn(month, 1, 1));
}

/**
 * Until when what was said in a month may be sent: the moment (exclusive, in milliseconds since the
 * epoch) at which the third day after it ends.
 */
export function sentUntil(month: Month): number {
  return dayIn(month, 1, lastSendingDay + 1);
}

/** The first day (UTC) on which a month is told. */
export function toldFrom(month: Month): Day {
  return new Date(tellingStarts(month)).toISOString().slice(0, 10);
}

/** Whether a month may be told, and if not, why. A month that is still to come is `open`. */
export function standingOf(month: Month, { now, heardAt }: AskedAt): MonthStanding {
  if (now < dayIn(month, 1, 1)) return 'open';
  const telling = tellingStarts(month);
  if (now < telling) return 'collecting';
  // A clock that was set back says of the last fetch that it is still to come: nobody knows when it was.
  const isHeard = heardAt === undefined || (heardAt >= telling && heardAt <= now);
  return isHeard ? 'told' : 'unheard';
}

function tellingStarts(month: Month): number {
  return dayIn(month, 1, firstTellingDay);
}

/** The beginning of a day of the month that is `later` months after `month`. */
function dayIn(month: Month, later: number, day: number): number {
  const date = new Date(`${month}-01T00:00:00Z`);
  return date.setUTCMonth(date.getUTCMonth() + later, day);
}
