import { ProductError } from '../base/productError.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';

/**
 * The ticket that a person means: `12` and `#12`, `proj-7`, or a link. Rejects with `bad-input` when
 * it is written like none.
 */
export async function ticketNamed(typed: string, mind: Mind): Promise<TicketKey> {
  await mind.refresh();
  const written = /^\d+$/.test(typed) ? `#${typed}` : typed;
  const [ticket] = [written, written.toUpperCase()].flatMap((text) =>
    mind.references.ticketsIn(text),
  );
  if (ticket !== undefined) return ticket;
  throw new ProductError(
    'bad-input',
    `${typed} is not written like a ticket: 12, PROJ-7, or a link`,
  );
}
