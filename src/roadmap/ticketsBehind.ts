import type { Gathered } from '../model/context.ts';
import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { HeardTicket, Ticket } from '../model/ticket.ts';

/** Where the tickets of a gathering lead, as far as it is known. Asked many times for the same ones. */
export interface TicketsBehind {
  refOf(ticket: string): TicketRef;
  /** The ticket itself, then what it settles, then what these are parts of, nearest first. */
  reachedFrom(ticket: string): readonly TicketRef[];
  /** Those of the tickets that are known, each with those that are known behind it. */
  heardOf(tickets: readonly TicketKey[]): readonly HeardTicket[];
}

/** So many tickets are followed from one. */
const most = 20;

/** The tickets behind those of a gathering. */
export function ticketsBehind(
  gathered: Pick<Gathered, 'refs' | 'told' | 'tickets'>,
): TicketsBehind {
  const { refs } = gathered;
  const told = allTold(gathered);
  const reached = new Map<string, readonly TicketRef[]>();
  const heard = new Map<TicketKey, HeardTicket | undefined>();
  const refOf = (ticket: string): TicketRef => refs.get(ticket) ?? (ticket as TicketRef);
  const reachedFrom = (ticket: string): readonly TicketRef[] => {
    const before = reached.get(ticket);
    if (before) return before;
    const found = chainFrom(refOf(ticket), told);
    reached.set(ticket, found);
    return found;
  };
  const heardBehind = (key: TicketKey): HeardTicket | undefined => {
    if (heard.has(key)) return heard.get(key);
    const [first, ...others] = reachedFrom(key).flatMap((ref) => told.get(ref) ?? []);
    const found = first && ({ key, tickets: [first, ...others] } as const);
    heard.set(key, found);
    return found;
  };
  return {
    refOf,
    reachedFrom,
    heardOf: (keys) => keys.flatMap((key) => heardBehind(key) ?? []),
  };
}

/** What commits mention was told with what it settles; commits and items do not mention that. */
function allTold({ told, tickets }: Pick<Gathered, 'told' | 'tickets'>): Gathered['told'] {
  const all = new Map(told);
  for (const { ref, told: chain } of tickets) {
    for (const [index, ticket] of chain.entries()) {
      const name = index === 0 ? ref : ticket.ref;
      if (!all.has(name)) all.set(name, ticket);
    }
  }
  return all;
}

function chainFrom(start: TicketRef, told: ReadonlyMap<TicketRef, Ticket>): readonly TicketRef[] {
  const found = new Set<TicketRef>([start]);
  let next: readonly TicketRef[] = [start];
  while (next.length > 0 && found.size < most) {
    const settled: TicketRef[] = [];
    const above: TicketRef[] = [];
    for (const ref of next) {
      const ticket = told.get(ref);
      if (!ticket) continue;
      for (const one of ticket.closes) settled.push(one);
      for (const { ref: one } of ticket.parents) if (one !== undefined) above.push(one);
    }
    next = [...settled, ...above].filter((ref) => !found.has(ref));
    for (const ref of next) found.add(ref);
  }
  return found.size > most ? [...found].slice(0, most) : [...found];
}
