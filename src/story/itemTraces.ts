import type { Ledger } from '../answers/ledger.ts';
import type { ItemTraces } from '../history/surroundings.ts';
import type { ItemId, TicketKey } from '../model/ids.ts';
import type { Plan, PlannedItem } from '../model/plan.ts';
import { plannedItemId } from '../model/plannedItemId.ts';
import type { References } from '../tickets/references.ts';

/** What traces are found with. */
export interface Tracing {
  readonly plan: Plan;
  readonly planned: readonly PlannedItem[];
  readonly references: Pick<References, 'keyOf' | 'refOf'>;
  readonly ledger: Pick<Ledger, 'onItem'>;
}

/** By what the index knows each item of the plan, and each thing that a tracker plans. */
export function itemTraces(tracing: Tracing): ReadonlyMap<ItemId, ItemTraces> {
  const { plan, planned, references, ledger } = tracing;
  const traced = (
    id: ItemId,
    globs: readonly string[],
    tickets: readonly TicketKey[],
  ): readonly [ItemId, ItemTraces] => {
    return [id, { globs, tickets: [...new Set(tickets)], names: [id], shas: ledger.onItem(id) }];
  };
  // As the index writes them, however the plan does.
  const keyOf = (ticket: string): TicketKey =>
    references.keyOf(references.refOf(ticket as TicketKey));
  const ofTrackers = planned.map((one) =>
    traced(
      plannedItemId(one),
      [],
      one.tickets.map((ref) => references.keyOf(ref)),
    ),
  );
  const ofPlan = plan.items.map(({ id, paths, tickets }) => traced(id, paths, tickets.map(keyOf)));
  return new Map([...ofTrackers, ...ofPlan]);
}

/** The same for one of them; nothing leads to one that is not known. */
export function tracesOfItem(tracing: Tracing, item: ItemId): ItemTraces {
  const { plan, planned } = tracing;
  const one: Tracing = {
    ...tracing,
    plan: { ...plan, items: plan.items.filter(({ id }) => id === item) },
    planned: planned.filter((other) => plannedItemId(other) === item),
  };
  return itemTraces(one).get(item) ?? { globs: [], tickets: [], names: [item], shas: [] };
}
