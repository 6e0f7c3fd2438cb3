import type { TicketRef } from '../model/ids.ts';
import type { PlannedItem } from '../model/plan.ts';
import type { ParentTicket, Ticket } from '../model/ticket.ts';
import type { KnownTicket } from '../tickets/tickets.ts';
import type { ToldPlan } from './tracker.ts';

/** What is known of one place. */
export interface PlanSource {
  /** As in `PlannedItem`. */
  readonly place: string;
  readonly tickets: Iterable<KnownTicket>;
  readonly list: readonly ToldPlan[];
  /** When the list was heard, in milliseconds since the epoch. */
  readonly heardAt: number;
}

const most = 500;

/**
 * What is planned, by lists and by the tickets that say what they are planned for and a part of; what is
 * open first, and of that what is due first. At most 500.
 */
export function plannedItems(sources: Iterable<PlanSource>): readonly PlannedItem[] {
  const items = [...sources].flatMap(itemsOf);
  return items.sort(byDay).slice(0, most);
}

interface Found {
  plan: ToldPlan;
  /** When that was heard. */
  at: number;
  readonly tickets: Set<TicketRef>;
}

function itemsOf({ place, tickets, list, heardAt }: PlanSource): readonly PlannedItem[] {
  const all = new Map<string, Found>();
  const hear = (plan: ToldPlan, at: number, ...its: readonly TicketRef[]): void => {
    const { kind, ref, url, title } = plan;
    const name = ref ?? `${kind} ${url ?? title}`;
    const found = all.get(name) ?? { plan, at, tickets: new Set() };
    all.set(name, found);
    // What was heard last counts, and what only the other one says.
    found.plan = at >= found.at ? { ...found.plan, ...plan } : { ...plan, ...found.plan };
    found.at = Math.max(at, found.at);
    for (const one of its) found.tickets.add(one);
  };
  const known = [...tickets];
  const byRef = new Map(known.flatMap(({ ticket }) => (ticket ? [[ticket.ref, ticket]] : [])));
  for (const { ticket, checkedAt } of known) {
    if (!ticket) continue;
    for (const plan of ticket.planned) hear(plan, checkedAt, ticket.ref);
    for (const parent of ticket.parents) {
      const kind = kindOf(parent, parent.ref && byRef.get(parent.ref));
      // One of which only the key is known gives way to whoever knows more.
      if (kind) hear(planOf(parent, kind), parent.title === parent.key ? 0 : checkedAt, ticket.ref);
    }
    const kind = kindOf(ticket, ticket);
    // Whoever mentions it works on it.
    if (kind) {
      hear({ ...planOf(ticket, kind), isDone: ticket.state !== 'open' }, checkedAt, ticket.ref);
    }
  }
  for (const plan of list) hear(plan, heardAt);
  return [...all.values()].map(({ plan, tickets: its }) => {
    const { kind, title, due, isDone = false, url } = plan;
    return {
      kind,
      title,
      place,
      isDone,
      ...(due !== undefined && { due }),
      ...(url !== undefined && { url }),
      tickets: [...its],
    };
  });
}

/** Whether a ticket is something that others are planned for; `known`: what it says itself. */
function kindOf(
  { type = '' }: Pick<ParentTicket, 'type'>,
  known: Ticket | undefined,
): 'epic' | 'initiative' | undefined {
  if (/^initiative$/i.test(type)) return 'initiative';
  return known?.kind === 'epic' || /^epic$/i.test(type) ? 'epic' : undefined;
}

function planOf(
  { title, ref, url, due }: Partial<ParentTicket> & { readonly title: string },
  kind: ToldPlan['kind'],
): ToldPlan {
  return {
    kind,
    title,
    ...(ref && { ref }),
    ...(url !== undefined && { url }),
    ...(due !== undefined && { due }),
  };
}

function byDay(one: PlannedItem, other: PlannedItem): number {
  return (
    Number(one.isDone) - Number(other.isDone) ||
    compared(one.due ?? '9', other.due ?? '9') ||
    compared(one.title, other.title)
  );
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
