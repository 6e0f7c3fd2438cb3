import type { TicketRef } from '../../../src/model/ids.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import type { Credential } from '../../../src/trackers/http.ts';
import { heardTicket } from '../../../src/trackers/heardTicket.ts';
import { openHttp } from '../../../src/trackers/openHttp.ts';
import type {
  Connection,
  Heard,
  PlanScope,
  ToldPlan,
  Tracker,
} from '../../../src/trackers/tracker.ts';
import { ourNow } from './faults.ts';

/** A person who asks a tracker, in one window: what is found out about it is kept. */
export interface Asking {
  /** Answers are `missing`, `unchanged`, or the ticket; what was not found out is not there. */
  (...refs: readonly string[]): Promise<Readonly<Record<string, Ticket | 'missing' | 'unchanged'>>>;
  /** The answer about one ticket; throws when there is none. */
  one(ref: string): Promise<Ticket>;
}

export interface AskingOptions {
  readonly credential?: Credential;
  readonly connected?: (connection: Connection) => Connection;
  /** Filled with the tags that the tracker gives, and sent from then on. */
  readonly etags?: Map<TicketRef, string>;
}

export function asking(
  tracker: Tracker,
  address: string,
  { credential, connected = (one) => one, etags = new Map() }: AskingOptions = {},
): Asking {
  const connection = connected(connectionTo(address, credential));
  const ask = async (...refs: readonly string[]) => {
    const signal = new AbortController().signal;
    const heard = await tracker.fetch(refs as TicketRef[], connection, { etags, signal });
    for (const [ref, one] of heard) {
      if (one.kind === 'ticket' && one.etag !== undefined) etags.set(ref, one.etag);
    }
    return Object.fromEntries([...heard].map(([ref, one]) => [ref, answerOf(one)]));
  };
  return Object.assign(ask, {
    async one(ref: string) {
      const answer = (await ask(ref))[ref];
      if (answer === undefined || typeof answer === 'string') {
        throw new Error(`${ref}: ${answer ?? 'nothing'}`);
      }
      return answer;
    },
  });
}

/** A person who asks what is planned, in one window. */
export type AskingPlans = (scope: Partial<PlanScope>) => Promise<readonly ToldPlan[] | undefined>;

export function askingPlans(
  tracker: Tracker,
  address: string,
  { credential, connected = (one) => one }: Omit<AskingOptions, 'etags'> = {},
): AskingPlans {
  const connection = connected(connectionTo(address, credential));
  const { signal } = new AbortController();
  return async (scope) =>
    tracker.plans?.({ names: [], refs: [], ...scope }, connection, { now: ourNow, signal });
}

/** A tracker that is asked for plans when it is asked for tickets; it hears of none. */
export function planning(tracker: Tracker, scope: PlanScope): Tracker {
  return {
    ...tracker,
    async fetch(_refs, connection, { signal }) {
      await tracker.plans?.(scope, connection, { now: ourNow, signal });
      return new Map();
    },
  };
}

function connectionTo(address: string, credential: Credential | undefined): Connection {
  const http = openHttp({ api: address, clock: () => ourNow, ...(credential && { credential }) });
  return { site: address, api: address, http, findings: new Map() };
}

function answerOf(heard: Heard): Ticket | 'missing' | 'unchanged' {
  return heard.kind === 'ticket' ? heardTicket(heard.ticket) : heard.kind;
}
