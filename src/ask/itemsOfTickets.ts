import type { TicketKey } from '../model/ids.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { HeardTicket } from '../model/ticket.ts';

/**
 * The items of the plan that hold one of the tickets, or one that these are heard to settle or to be a
 * part of, in the order of the plan. Dropped items hold nothing.
 */
export function itemsOfTickets(
  { items }: Plan,
  tickets: readonly TicketKey[],
  heard: readonly HeardTicket[],
): readonly RoadmapItem[] {
  if (tickets.length === 0) return [];
  const keys = new Set([...tickets, ...heard.flatMap(keysBehind)].map(plainly));
  return items.filter(
    ({ status, tickets: own }) => status !== 'dropped' && own.some((one) => keys.has(plainly(one))),
  );
}

/** `#12` of another repository is another ticket: a bare number counts where the first one has one. */
function keysBehind({ key, tickets: [first, ...others] }: HeardTicket): readonly string[] {
  const isOwn = /^[#!]/.test(key);
  const place = placeOf(first.ref);
  return others
    .filter((one) => !/^[#!&]/.test(one.key) || (isOwn && placeOf(one.ref) === place))
    .map((one) => one.key);
}

const placeOf = (ref: string): string => ref.replace(/[#!&][^#!&]*$/, '');
const plainly = (key: string): string => key.trim().toUpperCase();
