import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';
import type { KeySites } from '../tickets/linkOf.ts';
import type { Placed } from './references.ts';
import { setting } from './settings.ts';
import { trackersIn } from '../tickets/trackersIn.ts';

/** Where the tickets of a repository can be read; nothing for those whose address is not known. */
export interface TicketLinks {
  of(ticket: TicketKey): string | undefined;
  ofRef(ref: TicketRef): string | undefined;
}

/** By where a ticket is and what its tracker said, and what the person set. Starts nothing. */
export function ticketLinks(mind: Placed & Pick<Mind, 'tickets'>): TicketLinks {
  const sites = keySites();
  const ofRef = (ref: TicketRef): string | undefined => {
    const link = mind.references.linkOf(ref, sites);
    const url = mind.tickets.known(ref)?.ticket?.url;
    // A tracker knows its addresses best, and leads nowhere else.
    const told = url === undefined ? undefined : hostOf(url);
    return told !== undefined && (link === undefined || told === hostOf(link)) ? url : link;
  };
  return {
    ofRef,
    of: (ticket) => ofRef(mind.references.refOf(ticket)),
  };
}

/** The host of an address that opens in a browser, and nowhere else. */
function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return /^https?:$/.test(protocol) ? host : undefined;
}

function keySites(): KeySites {
  const { trackers } = trackersIn(setting('tickets.trackers'));
  return new Map(
    trackers.flatMap(({ kind, url, keys = [] }) =>
      keys.map((key) => [key, { kind, url }] as const),
    ),
  );
}
