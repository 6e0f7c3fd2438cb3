import type { Ticket } from '../model/ticket.ts';
import { whoAndWhyIn } from '../tickets/whoAndWhyIn.ts';
import type { ToldTicket } from './tracker.ts';

/** What is remembered of a ticket: who and why that its body says, and not the body. */
export function heardTicket({ body, ...ticket }: ToldTicket): Ticket {
  return { ...ticket, ...whoAndWhyIn(body) };
}
