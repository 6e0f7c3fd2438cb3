import type { Gathered } from '../model/context.ts';
import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { HeardTicket, Ticket } from '../model/ticket.ts';

/** Where the tickets of a gathering lead, as far as it is known. Asked many times for the same ones. */
export interface TicketsBehind {
  /** The ticket itself, then what it settles, then what these are parts of, nearest first. */
  reachedFrom(ticket: string): readonly TicketRef[];
  /** Those of the tickets that are known, each with those that are known behind it. */
  heardOf(tickets: readonly TicketKey[]): readonly HeardTicket[];
}

/** So many tickets are followed from one. */
const most = 20;

/** The tickets behind those of a gathering. */
export function ticketsBehind({ refs, told }: Pick<Gathered, 'refs' | 'told'>): TicketsBehind {
  const reached = new Map<string, readonly TicketRef[]>();
  const heard = new Map<TicketKey, HeardTicket | undefined>();
  const reachedFrom = (ticket: string): readonly TicketRef[] => {
    const before = reached.get(ticket);
    if (before) return before;
    const found = chainFrom(refs.get(ticket) ?? (ticket as TicketRef), told);
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
  return { reachedFrom, heardOf: (keys) => keys.flatMap((key) => heardBehind(key) ?? []) };
}

function chainFrom(start: TicketRef, told: ReadonlyMap<TicketRef, Ticket>): readonly TicketRef[] {
  const found = new Set<TicketRef>([start]);
  let next: readonly TicketRef[] = [start];
  while (next.length > 0 && found.size < most) {
    const tickets = next.flatMap((ref) => told.get(ref) ?? []);
    const further = [
      ...tickets.flatMap(({ closes }) => closes),
      ...tickets.flatMap(({ parents }) => parents.flatMap(({ ref }) => ref ?? [])),
    ];
    next = further.filter((ref) => !found.has(ref));
    for (const ref of next) found.add(ref);
  }
  return [...found].slice(0, most);
}
