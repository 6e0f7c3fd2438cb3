import * as v from 'valibot';
import { planFrom } from './ticketFrom.ts';
import type { PlanDraft } from './ticketFrom.ts';
import { TrackerFailure } from './tracker.ts';
import type { ToldPlan } from './tracker.ts';

const year = 365 * 24 * 60 * 60_000;

/** Something planned, and when it ended; a day or a time that begins with it. */
export interface EndingDraft extends PlanDraft {
  readonly ended?: string | null | undefined;
}

/**
 * Reads a list, so that one plan that cannot be read does not spoil the rest; throws the failure
 * `unreadable` when none can. What ended more than a year ago is left out, and what has no title.
 */
export function plansFrom<Row>(
  list: readonly unknown[],
  row: v.GenericSchema<unknown, Row>,
  draftOf: (row: Row) => EndingDraft | undefined,
  now: number,
): readonly ToldPlan[] {
  const there = list.filter((one) => one !== null);
  const rows = there.flatMap((one) => {
    const read = v.safeParse(row, one);
    return read.success ? [read.output] : [];
  });
  if (rows.length === 0 && there.length > 0) {
    throw new TrackerFailure('unreadable', `None of ${there.length} plans can be read`);
  }
  return rows.flatMap((one) => {
    const { ended, ...draft } = draftOf(one) ?? {};
    if (!('kind' in draft)) return [];
    const isLongOver = draft.isDone === true && Date.parse(ended ?? '') < now - year;
    const plan = planFrom(draft);
    return isLongOver || plan.title === '' ? [] : [plan];
  });
}
