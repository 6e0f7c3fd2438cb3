import type { TicketKey } from '../model/ids.ts';
import type { Reference } from '../model/ticket.ts';
import type { ReferenceContext } from './context.ts';
import { keyOfRef } from './keyOfRef.ts';

/** The tickets that a text is about, as people write them: what it only takes back is left out. */
export function ticketKeysOf(
  references: readonly Reference[],
  context: ReferenceContext,
): readonly TicketKey[] {
  return references
    .filter(({ role }) => role !== 'reverts')
    .map(({ ref }) => keyOfRef(ref, context));
}
