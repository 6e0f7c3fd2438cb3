import type { TicketKey } from '../model/ids.ts';
import type { ShownTicket, ToldTicket } from '../protocol/fileSection.ts';
import type { Mind } from '../story/mind.ts';
import type { KnownTicket } from '../tickets/tickets.ts';
import { isFresh } from '../trackers/ages.ts';
import type { Placed } from './references.ts';
import { shownText } from './shownText.ts';
import { ticketLinks } from './ticketLinks.ts';
import { ticketWording } from './ticketWording.ts';

/**
 * Says how a ticket of a repository is shown, with what is remembered of it; `isAsking`: how old that
 * is will be of no interest in a moment. Asks nobody.
 */
export function shownTickets(
  mind: Placed & Pick<Mind, 'tickets'>,
  now: number,
  isAsking = false,
): (ticket: TicketKey) => ShownTicket {
  const links = ticketLinks(mind);
  return (ticket) => {
    const known = mind.tickets.known(mind.references.refOf(ticket));
    const told = known && toldOf(known, now, isAsking);
    return { ticket, linked: links.of(ticket) !== undefined, ...(told ? { told } : {}) };
  };
}

/** What is remembered of a ticket, in words; nothing of one that its tracker does not show. */
export function toldOf(known: KnownTicket, now: number, isAsking = false): ToldTicket | undefined {
  const { ticket } = known;
  if (!ticket) return undefined;
  const { title, state, status } = ticket;
  const isOld = !isAsking && !isFresh(known, now);
  return {
    title: shownText(title),
    state,
    stateText: ticketWording.state(state, status),
    ...(isOld ? { age: ticketWording.age(known, now) } : {}),
  };
}
