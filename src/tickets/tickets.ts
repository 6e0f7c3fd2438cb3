import type { Disposable } from '../base/lifetime.ts';
import type { Event } from '../base/signal.ts';
import type { TicketRef } from '../model/ids.ts';
import type { PlannedItem } from '../model/plan.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TrackerKind } from './context.ts';

/** What the trackers say about tickets, remembered on this machine. */
export interface Tickets extends Disposable {
  /** Fires after an answer of `known` or `trouble` may have changed. */
  readonly onDidChange: Event<void>;
  /** What was last heard of a ticket, `undefined` when nothing ever was. From memory; never waits. */
  known(ref: TicketRef): KnownTicket | undefined;
  /**
   * What the trackers plan, by the tickets that are known and by the lists of the repository's own
   * tracker: what is open first, and of that what is due first; at most 500. From memory; never waits.
   */
  planned(): readonly PlannedItem[];
  /** Reads the memory from disk, once; before that `known` knows nothing. Never rejects. */
  load(): Promise<void>;
  /**
   * Fetches those that are not known or too old, and no others, and then what is planned when that is
   * older than a day; resolves when all is said. What goes wrong is in `trouble`; never rejects but
   * with the reason of the signal.
   */
  refresh(refs: readonly TicketRef[], options?: RefreshOptions): Promise<void>;
  /** The trackers that these tickets would be asked from. */
  trackersOf(refs: readonly TicketRef[]): readonly TrackerPlace[];
  /** What stands between us and a tracker, if anything. From memory. */
  trouble(place: TrackerPlace): Trouble | undefined;
  /** Forgets tickets and troubles of a host, or of all. */
  forget(host?: string): Promise<void>;
}

export interface RefreshOptions {
  /** Also those that are fresh: the person asked. */
  readonly isWished?: boolean;
  /** Only the tickets, for who waits for them: what is planned stays as it is known. */
  readonly withoutPlans?: boolean;
  readonly signal?: AbortSignal;
}

/** A tracker at a place. */
export interface TrackerPlace {
  /** Of Azure DevOps, lower case: a token is for one, and is sent to no other. */
  readonly organization?: string;
  readonly kind: TrackerKind;
  /** Lower case, with the port where it is not the usual one. */
  readonly host: string;
}

export interface KnownTicket {
  /** Absent: its tracker says that there is no such ticket, or none that this account may see. */
  readonly ticket?: Ticket;
  /** When its tracker last said so, in milliseconds since the epoch. */
  readonly checkedAt: number;
}

/** Why a tracker did not answer; words for people are chosen elsewhere. */
export const troubleReasons = [
  /** Nobody has signed in, or the sign-in is over (401). */
  'signed-out',
  /** The account may not (403). */
  'forbidden',
  /** Too many requests; `until` says when it goes on. */
  'rate-limited',
  /** The address is no tracker of this kind (404, 410, or a page instead of data). */
  'not-a-tracker',
  /** 5xx. */
  'server-failed',
  /** The answer cannot be understood. */
  'unreadable',
  /** The answer is too large. */
  'too-large',
  /** No answer in time. */
  'timeout',
  /** No connection: no network, no such host, refused, reset. */
  'offline',
  /** Its certificate is not trusted here. */
  'certificate',
  /** It sends us to another host, where we do not go. */
  'redirected',
] as const;
export type TroubleReason = (typeof troubleReasons)[number];

export interface Trouble {
  readonly reason: TroubleReason;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** When it is tried again at the earliest. */
  readonly until?: number;
  /** For the log and a tooltip: a status or the code of a network failure, never text of an answer. */
  readonly detail?: string;
}
