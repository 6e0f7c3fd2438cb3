import type { Day } from '../model/plan.ts';

/** In milliseconds. */
export const oneDay = 24 * 60 * 60 * 1000;

/**
 * How many days lie between `day` (its beginning in UTC) and `now`, in milliseconds since the epoch:
 * negative while it is still to come. `undefined` for what is no day.
 */
export function daysSince(day: Day, now: number): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.floor((now - at) / oneDay);
}
