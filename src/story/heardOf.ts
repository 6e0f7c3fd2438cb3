import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { HeardTicket, Ticket } from '../model/ticket.ts';
import type { References } from '../tickets/references.ts';
import type { Tickets } from '../tickets/tickets.ts';

/** So many tickets are followed from one: a pull request, what it settles, what that is a part of. */
const most = 20;

/** Those of the tickets that are remembered, each with what it settles and what it is a part of. */
export function heardOf(
  keys: readonly TicketKey[],
  { refOf }: Pick<References, 'refOf'>,
  tickets: Pick<Tickets, 'known'>,
): readonly HeardTicket[] {
  return keys.flatMap((key) => {
    const [first, ...others] = chainFrom(refOf(key), tickets);
    return first ? [{ key, tickets: [first, ...others] }] : [];
  });
}

/** What the ticket settles comes before what any of them is a part of. */
function chainFrom(start: TicketRef, tickets: Pick<Tickets, 'known'>): readonly Ticket[] {
  const found = new Map<TicketRef, Ticket>();
  let next: readonly TicketRef[] = [start];
  while (next.length > 0 && found.size < most) {
    const further: Ticket[] = [];
    for (const ref of next) {
      const ticket = found.has(ref) ? undefined : tickets.known(ref)?.ticket;
      if (!ticket) continue;
      found.set(ref, ticket);
      further.push(ticket);
    }
    next = [
      ...further.flatMap(({ closes }) => closes),
      ...further.flatMap(({ parents }) => parents.flatMap(({ ref }) => ref ?? [])),
    ];
  }
  return [...found.values()].slice(0, most);
}
