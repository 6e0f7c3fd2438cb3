import type { TicketRef } from '../model/ids.ts';
import type { PlannedItem } from '../model/plan.ts';
import type { Planned, Ticket } from '../model/ticket.ts';
import type { TrackerKind } from '../tickets/context.ts';
import type { TroubleReason } from '../tickets/tickets.ts';
import type { Http } from './http.ts';

/** Where a tracker is and who asks it. */
export interface Connection {
  /** Where people read tickets: `https://acme.atlassian.net`. No slash at the end. */
  readonly site: string;
  /** Where programs ask: `https://api.github.com`. No slash at the end. */
  readonly api: string;
  /** Already bound to the token and to the host of `api`. */
  readonly http: Http;
  /** What was found out about this server before, by whichever client; kept while the window lives. */
  readonly findings: Map<string, unknown>;
}

/** A ticket as its tracker tells it, with its body as it was written there. */
export interface ToldTicket extends Omit<Ticket, 'who' | 'why' | 'prose'> {
  readonly body: string;
}

/** What came of one ticket: itself, that there is none, or that it is as it was (304). */
export type Heard =
  | { readonly kind: 'ticket'; readonly ticket: ToldTicket; readonly etag?: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unchanged' };

/** Something that is planned, as its tracker tells it. */
export interface ToldPlan extends Omit<Planned, 'kind'> {
  readonly kind: PlannedItem['kind'];
  /** Of an epic: what its tickets say that they are parts of. */
  readonly ref?: TicketRef;
}

/** Whose plans are asked for. */
export interface PlanScope {
  /** Of a forge the repository, of Azure DevOps the project, of Jira and Linear the prefixes of keys. */
  readonly names: readonly string[];
  /** Tickets of the repository: where nothing else says which project it belongs to, they do. */
  readonly refs: readonly TicketRef[];
}

/** A client of one kind of tracker; asks in as few requests as the tracker allows. */
export interface Tracker {
  readonly kind: TrackerKind;
  /** The most tickets of one call. */
  readonly most: number;
  /**
   * What the tracker says about tickets; what the answer leaves out was not found out. Rejects with a
   * `TrackerFailure`, or the reason of the signal. `etags`: of what is remembered, where it has one.
   */
  fetch(
    refs: readonly TicketRef[],
    connection: Connection,
    options: { readonly etags: ReadonlyMap<TicketRef, string>; readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<TicketRef, Heard>>;
  /**
   * What is planned: what is open, and what ended in the last year where its list has that; in two
   * requests, of Jira one more for each further project. Nothing: it is not known where to look.
   * Rejects as `fetch` does.
   */
  plans?(
    scope: PlanScope,
    connection: Connection,
    options: { readonly now: number; readonly signal: AbortSignal },
  ): Promise<readonly ToldPlan[] | undefined>;
}

/** A tracker did not answer as it should. `message` is for the log and holds no text of an answer. */
export class TrackerFailure extends Error {
  readonly reason: TroubleReason;
  /** When it may be tried again, in milliseconds since the epoch. */
  readonly until: number | undefined;
  constructor(
    reason: TroubleReason,
    message: string,
    options: ErrorOptions & { readonly until?: number } = {},
  ) {
    super(message, options);
    this.name = 'TrackerFailure';
    this.reason = reason;
    this.until = options.until;
  }
}
