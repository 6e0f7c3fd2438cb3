import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import type { KnownTicket } from '../tickets/tickets.ts';
import { backlogKeyOf } from './backlogKeys.ts';
import type { PlanSource } from './plannedItems.ts';
import type { Backlog } from './readBacklog.ts';

/** Tickets that are files of the repository. */
export interface LocalTickets {
  /** Whether keys with this prefix, in upper case, are such tickets. */
  isPrefix(prefix: string): boolean;
  known(ref: TicketRef): KnownTicket | undefined;
  /** What they are planned for; nothing where there are none. */
  planned(): PlanSource | undefined;
  /** Reads what has changed. Answers whether anything did. Never rejects. */
  refresh(): Promise<boolean>;
}

/** `read` gets what it answered before. */
export function localTickets(
  read: (before: Backlog | undefined) => Promise<Backlog | undefined>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): LocalTickets {
  let backlog: Backlog | undefined;
  let checkedAt = 0;
  let reading: Promise<boolean> | undefined;
  return {
    isPrefix: (prefix) => backlog?.prefix === prefix,
    known(ref) {
      const parts = partsOfRef(ref);
      if (!backlog || parts.kind !== 'key') return undefined;
      const ticket = backlog.tickets.get(backlogKeyOf(parts.key));
      return { checkedAt, ...(ticket && { ticket: { ...ticket, ref } }) };
    },
    planned: () =>
      backlog && {
        place: backlog.folder,
        tickets: [...backlog.tickets.values()].map((ticket) => ({ ticket, checkedAt })),
        list: backlog.milestones,
        heardAt: checkedAt,
      },
    refresh: () => (reading ??= refreshed().finally(() => (reading = undefined))),
  };

  async function refreshed(): Promise<boolean> {
    const before = backlog;
    try {
      backlog = await read(before);
      checkedAt = clock();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      log.warn(`The backlog of the repository cannot be read: ${code}`);
    }
    return backlog !== before;
  }
}
