import type { Clock } from '../base/clock.ts';
import { arePlansFresh } from './ages.ts';
import type { Memory } from './memory.ts';
import { mostPlans, plansRef } from './memorySchema.ts';
import type { PlanSource } from './plannedItems.ts';
import type { Connection, Tracker } from './tracker.ts';

interface Asking {
  readonly tracker: Tracker;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Whether the list of plans of all these names is known and still counts. */
export function arePlansKnown(
  names: readonly string[],
  memory: Memory,
  { clock, isWished }: { readonly clock: Clock; readonly isWished: boolean },
): boolean {
  const { plans, checkedAt = 0 } = memory.get(plansRef) ?? {};
  const isOfAll = plans !== undefined && names.every((name) => plans.names.includes(name));
  return isOfAll && arePlansFresh(checkedAt, clock(), isWished);
}

/**
 * Asks what is planned, and remembers it; what is open counts for more than what is done. Answers
 * whether anything was found out.
 */
export async function hearPlans(
  names: readonly string[],
  memory: Memory,
  { tracker, connection, clock, signal }: Asking,
): Promise<boolean> {
  const refs = [...memory.entries()].flatMap(([ref, { ticket }]) => (ticket ? [ref] : []));
  const told = await tracker.plans?.({ names, refs }, connection, { now: clock(), signal });
  if (!told || signal.aborted) return false;
  const openFirst = told.toSorted((one, other) => Number(one.isDone) - Number(other.isDone));
  memory.put(plansRef, { plans: { names, list: openFirst.slice(0, mostPlans) } });
  return true;
}

/**
 * What is remembered of plans; a list only when it is of one of the names. None at all: they are not
 * known yet, and the list is shown.
 */
export function planSourceOf(
  place: string,
  memory: Memory,
  names: readonly string[] | undefined,
): PlanSource {
  memory.ask(plansRef);
  const { plans, checkedAt = 0 } = memory.get(plansRef) ?? {};
  const isOurs = names?.length === 0 || names?.some((name) => plans?.names.includes(name)) === true;
  return {
    place,
    tickets: [...memory.entries()].map(([, one]) => one),
    list: isOurs ? (plans?.list ?? []) : [],
    heardAt: checkedAt,
  };
}
