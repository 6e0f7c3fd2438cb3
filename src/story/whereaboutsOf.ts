import type { Whereabouts } from '../history/surroundings.ts';
import type { ContextSubject } from '../model/context.ts';
import type { ItemId, TicketKey } from '../model/ids.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { References } from '../tickets/references.ts';

/** Where the index has to look for a subject. */
export function whereaboutsOf(
  subject: ContextSubject,
  plan: Plan,
  references: Pick<References, 'keyOf' | 'refOf'>,
): Whereabouts {
  switch (subject.kind) {
    case 'item': {
      const { globs, tickets } = tracesOf(itemOf(plan, subject.item), references);
      return { kind: 'item', globs, tickets, names: [subject.item], shas: [] };
    }
    case 'file':
    case 'folder':
    case 'paths':
    case 'commit':
      return subject;
  }
}

function itemOf({ items }: Plan, wanted: ItemId): RoadmapItem | undefined {
  return items.find(({ id }) => id === wanted);
}

function tracesOf(
  item: RoadmapItem | undefined,
  references: Pick<References, 'keyOf' | 'refOf'>,
): { readonly globs: readonly string[]; readonly tickets: readonly TicketKey[] } {
  const { paths = [], tickets = [] } = item ?? {};
  const keys = tickets.map((ticket) => references.keyOf(references.refOf(ticket as TicketKey)));
  return { globs: paths, tickets: [...new Set(keys)] };
}
