import type { PlanEvidence, WorkedCommit } from '../../../src/model/evidence.ts';
import type { TicketKey } from '../../../src/model/ids.ts';
import { emptyPlan } from '../../../src/model/plan.ts';

/** When everything is drafted. */
const now = Date.UTC(2026, 10, 1);
const day = 24 * 60 * 60 * 1000;

/** Evidence of nothing, but for what is given. */
export function evidence(given: Partial<PlanEvidence> = {}): PlanEvidence {
  return {
    plan: emptyPlan,
    work: [],
    tickets: [],
    planned: [],
    owners: [],
    domains: [],
    now,
    ...given,
  };
}

/** A commit of yesterday in `src`, but for what is given. */
export function worked(given: {
  readonly subject?: string;
  readonly days?: number;
  readonly folders?: readonly string[];
  readonly tickets?: readonly string[];
  readonly who?: readonly string[];
  readonly answered?: readonly string[];
}): WorkedCommit {
  const { subject = 'Work', days = 1, folders = [], tickets = [], who = [], answered = [] } = given;
  return {
    subject,
    committedAt: now - days * day,
    folders,
    tickets: tickets as readonly TicketKey[],
    whos: [
      ...who.map((one) => ({ who: one, source: 'commit' as const })),
      ...answered.map((one) => ({ who: one, source: 'answer' as const })),
    ],
  };
}

/** So many of the same. */
export function times<T>(count: number, one: T): readonly T[] {
  return Array.from({ length: count }, () => one);
}
