import type { TicketRef } from '../model/ids.ts';
import { heardTicket } from './heardTicket.ts';
import type { Memory } from './memory.ts';
import type { Connection, Heard, Tracker } from './tracker.ts';

interface Asking {
  readonly tracker: Tracker;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

/** Asks for tickets, and remembers what was heard; answers which it was heard of. */
export async function hearTickets(
  refs: readonly TicketRef[],
  memory: Memory,
  { tracker, connection, signal }: Asking,
): Promise<ReadonlySet<TicketRef>> {
  const etags = new Map(
    refs.flatMap((ref) => {
      const etag = memory.get(ref)?.etag;
      return etag === undefined ? [] : [[ref, etag] as const];
    }),
  );
  const heard = await tracker.fetch(refs, connection, { etags, signal });
  if (!signal.aborted) for (const [ref, one] of heard) keep(ref, one, memory);
  return new Set(heard.keys());
}

function keep(ref: TicketRef, heard: Heard, memory: Memory): void {
  switch (heard.kind) {
    case 'ticket': {
      const { ticket, etag } = heard;
      memory.put(ref, {
        ticket: heardTicket({ ...ticket, ref }),
        ...(etag !== undefined && { etag }),
      });
      return;
    }
    case 'missing':
      memory.put(ref, {});
      return;
    case 'unchanged':
      memory.confirm(ref);
  }
}
