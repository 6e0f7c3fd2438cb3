import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { Reference } from '../model/ticket.ts';
import type { ReferenceContext } from './context.ts';
import { keyOfRef, refOfKey } from './keyOfRef.ts';
import type { KeySites } from './linkOf.ts';
import { linkOf } from './linkOf.ts';
import { referencesIn } from './referencesIn.ts';
import { referencesInBranch } from './referencesInBranch.ts';
import { ticketKeysOf } from './ticketKeysOf.ts';

/** What texts of one repository refer to, by what is known of it now. Starts nothing. */
export interface References {
  /** All that a message refers to. */
  of(message: string): readonly Reference[];
  /** The tickets that a message, and the name of a branch, are about; what they only revert is left out. */
  ticketsIn(message: string, branch?: string): readonly TicketKey[];
  refOf(ticket: TicketKey): TicketRef;
  /** As people of the repository write it, and as the index has it; the inverse of `refOf`. */
  keyOf(ref: TicketRef): TicketKey;
  /** Where a ticket can be read; nothing for an address that is not known. */
  linkOf(ref: TicketRef, sites: KeySites): string | undefined;
}

/** References by a context that may change at any time. */
export function referencesBy(context: () => ReferenceContext): References {
  const keysOf = (references: readonly Reference[]): readonly TicketKey[] =>
    ticketKeysOf(references, context());
  return {
    of: (message) => referencesIn(message, context()),
    ticketsIn(message, branch = '') {
      const inMessage = keysOf(referencesIn(message, context()));
      return [...new Set([...inMessage, ...keysOf(referencesInBranch(branch, context()))])];
    },
    refOf: (ticket) => refOfKey(ticket, context()),
    keyOf: (ref) => keyOfRef(ref, context()),
    linkOf: (ref, sites) => linkOf(ref, context(), sites),
  };
}
