import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';

/** What knows where a repository is. */
export type Placed = Pick<Mind, 'references'>;

/** What tickets of a repository are called everywhere, each once. */
export function refsIn(
  { references }: Placed,
  tickets: readonly TicketKey[],
): readonly TicketRef[] {
  return [...new Set(tickets.map((ticket) => references.refOf(ticket)))];
}
