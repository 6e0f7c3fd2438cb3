import type { Ticket } from '../model/ticket.ts';
import type { KnownTicket } from '../tickets/tickets.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long, in milliseconds, a ticket is taken as it was last heard. */
const ages = { open: 10 * minute, settled: 24 * hour, missing: hour } as const;

/** An answer that said nothing about a ticket is not asked for again before. */
export const ageOfSilence = 10 * minute;

/** Milliseconds; a list of plans changes seldom, and who asks again within a minute knows what it says. */
const agesOfPlans = { usual: 24 * hour, wished: minute } as const;

/** Whether a list of plans still counts, by when it was heard. */
export function arePlansFresh(heardAt: number, now: number, isWished: boolean): boolean {
  return heardAt <= now && now - heardAt < agesOfPlans[isWished ? 'wished' : 'usual'];
}

/** Whether what was heard of a ticket still counts. */
export function isFresh({ ticket, checkedAt }: KnownTicket, now: number): boolean {
  // What was heard in the future was heard by a clock that goes wrong.
  return checkedAt <= now && now - checkedAt < ageOf(ticket);
}

function ageOf(ticket: Ticket | undefined): number {
  if (!ticket) return ages.missing;
  return ticket.state === 'open' ? ages.open : ages.settled;
}
