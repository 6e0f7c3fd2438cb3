import { ProductError } from '../base/productError.ts';
import type { TicketKey } from '../model/ids.ts';
import { mentionsIn } from '../tickets/mentionsIn.ts';

/**
 * The ticket that a person means: `12` and `#12`, `proj-7`, or a link. Throws `bad-input` when it is
 * written like none.
 */
export function ticketNamed(typed: string): TicketKey {
  const written = /^\d+$/.test(typed) ? `#${typed}` : typed;
  const [ticket] = [...mentionsIn(written), ...mentionsIn(written.toUpperCase())];
  if (ticket !== undefined) return ticket;
  throw new ProductError(
    'bad-input',
    `${typed} is not written like a ticket: 12, PROJ-7, or a link`,
  );
}
