/** A tracker that is as small as one can be, with the real memory and the real HTTP in front of it. */
import { Signal } from '../../src/base/signal.ts';
import type { Log } from '../../src/base/log.ts';
import type { TicketRef } from '../../src/model/ids.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import type { ReferenceContext, TrackerSetting } from '../../src/tickets/context.ts';
import { partsOfRef } from '../../src/tickets/ticketRef.ts';
import type { Tickets, TrackerPlace } from '../../src/tickets/tickets.ts';
import { clients } from '../../src/trackers/clients.ts';
import type { Credentials, SignedIn } from '../../src/trackers/credentials.ts';
import { openTickets } from '../../src/trackers/openTickets.ts';
import { heardTicket } from '../../src/trackers/heardTicket.ts';
import type { Heard, ToldPlan, ToldTicket, Tracker } from '../../src/trackers/tracker.ts';
import { readBacklog } from '../../src/trackers/readBacklog.ts';
import { sendJson, startServer } from '../support/servers/startServer.ts';
import type { Answer, FakeServer } from '../support/servers/startServer.ts';

/** What the server has: by number. */
export type Rows = Map<number, Partial<ToldTicket>>;

export interface TinyTracker {
  readonly server: FakeServer;
  readonly place: TrackerPlace;
  readonly rows: Rows;
  /** What it plans for any repository. */
  readonly plans: ToldPlan[];
  /** What else is as if the repository were fetched from it. */
  readonly context: Pick<ReferenceContext, 'remote'>;
  /** How often it was asked what is planned. */
  askedPlans(): number;
  /** Answers instead of the usual. */
  instead: Answer | undefined;
  /** Of each request. */
  asked(): readonly (readonly number[])[];
  ref(number: number): TicketRef;
}

const marked = (rows: Rows): string => `"${JSON.stringify([...rows]).length}"`;

/** `hasTags`: it answers 304 as long as nothing changes. */
export async function tinyTracker({ hasTags = false } = {}): Promise<TinyTracker> {
  const rows: Rows = new Map();
  const server = await startServer(async (request, response) => {
    if (tiny.instead) {
      await tiny.instead(request, response);
      return;
    }
    const headers: Record<string, string> = hasTags ? { etag: marked(rows) } : {};
    if (hasTags && request.headers['if-none-match'] === marked(rows)) {
      response.writeHead(304).end();
      return;
    }
    if (request.url.includes('/plans?')) {
      sendJson(response, tiny.plans);
      return;
    }
    const found = numbersIn(request.url).map((number) => rows.get(number) ?? null);
    sendJson(response, found, { headers });
  });
  const { host } = new URL(server.address);
  const tiny: TinyTracker = {
    server,
    place: { kind: 'github', host },
    rows,
    plans: [],
    context: { remote: { kind: 'github', host, path: 'acme/app' } },
    askedPlans: () => server.received.filter(({ url }) => url.includes('/plans?')).length,
    instead: undefined,
    asked: () =>
      server.received
        .filter(({ url }) => !url.includes('/plans?'))
        .map(({ url }) => numbersIn(url)),
    ref: (number) => `gh:${host}/acme/app#${number}` as TicketRef,
  };
  return tiny;
}

function numbersIn(url: string): readonly number[] {
  return url
    .slice(url.lastIndexOf('=') + 1)
    .split(',')
    .map(Number);
}

/** The client: `null` is missing, and nothing at all is said about what the answer is too short for. */
const client: Tracker = {
  kind: 'github',
  most: 50,
  async fetch(refs, { http }, { etags, signal }) {
    const numbers = refs.map((ref) => numberOf(ref));
    const etag = refs.map((ref) => etags.get(ref)).find((one) => one !== undefined);
    const path = `/tickets?numbers=${numbers.join()}`;
    const answer = await http.get(path, { signal, ...(etag !== undefined && { etag }) });
    const rows = (answer.body ?? []) as readonly (Partial<ToldTicket> | null)[];
    return new Map(
      refs.flatMap((ref, index): (readonly [TicketRef, Heard])[] => {
        const row = rows[index];
        if (answer.status === 304) return [[ref, { kind: 'unchanged' }]];
        if (row === undefined) return [];
        if (row === null) return [[ref, { kind: 'missing' }]];
        const heard = { kind: 'ticket', ticket: { ...toldOf(ref), ...row } } as const;
        return [
          [ref, answer.etag === undefined ? heard : { ...heard, etag: answer.etag }] as const,
        ];
      }),
    );
  },
};

const planningClient: Tracker = {
  ...client,
  async plans({ names: [name = ''] }, { http }, { signal }) {
    const { body } = await http.get(`/plans?of=${encodeURIComponent(name)}`, { signal });
    return body as ToldPlan[];
  },
};

function numberOf(ref: TicketRef): number {
  const parts = partsOfRef(ref);
  return parts.kind === 'github' ? parts.number : 0;
}

export function ticketOf(ref: TicketRef): Ticket {
  return heardTicket(toldOf(ref));
}

function toldOf(ref: TicketRef): ToldTicket {
  return {
    ref,
    key: `#${numberOf(ref)}`,
    kind: 'issue',
    title: `Ticket ${numberOf(ref)}`,
    state: 'open',
    labels: [],
    planned: [],
    parents: [],
    closes: [],
    body: '',
  };
}

/** Credentials in which one account is signed in everywhere, or nobody. */
export interface TestCredentials extends Credentials {
  account: string | undefined;
  token: string;
  /** How often a tracker did not take them. */
  readonly refusals: readonly TrackerPlace[];
  /** Signs in or out and says so. */
  change(account: string | undefined, ...places: readonly TrackerPlace[]): void;
}

export function testCredentials(account: string | undefined = 'ana'): TestCredentials {
  const changed = new Signal<TrackerPlace>();
  const refusals: TrackerPlace[] = [];
  const credentials: TestCredentials = {
    account,
    token: 'secret-token',
    refusals,
    of(): Promise<SignedIn | undefined> {
      const { account: name, token } = credentials;
      return Promise.resolve(
        name === undefined ? undefined : { credential: { kind: 'bearer', token }, account: name },
      );
    },
    refused: (place) => void refusals.push(place),
    change(name, ...places) {
      credentials.account = name;
      for (const place of places) changed.fire(place);
    },
    onDidChange: changed.event,
  };
  return credentials;
}

/** Milliseconds; moved on by hand. */
export interface TestClock {
  now: number;
}

export interface OpeningTiny {
  /** Ours in a repository. */
  readonly folder: string;
  readonly root?: string;
  readonly credentials?: Credentials;
  readonly clock?: TestClock;
  readonly log?: Log;
  readonly settings?: readonly TrackerSetting[];
  readonly context?: Partial<ReferenceContext>;
  readonly isAllowed?: () => boolean;
}

/** Tickets that ask the tiny tracker, which the person has set. */
export function tinyTickets(
  tiny: Pick<TinyTracker, 'server'> | undefined,
  { folder, root = folder, credentials = testCredentials(), ...options }: OpeningTiny,
): Tickets {
  const { clock = { now: Date.now() }, log = quiet, isAllowed = () => true } = options;
  const set = tiny ? [{ kind: 'github', url: tiny.server.address } as const] : [];
  return openTickets(
    {
      folder,
      root,
      credentials,
      clock: () => clock.now,
      log,
      isAllowed,
      trackers: () => options.settings ?? set,
      context: () => ({
        remote: null,
        hosts: {},
        knownKeys: [],
        decimalKeys: [],
        unknownKeys: true,
        ...options.context,
      }),
    },
    {
      clients: () =>
        Promise.resolve({ ...clients, trackers: { ...clients.trackers, github: planningClient } }),
      readBacklog,
    },
  );
}

const quiet: Log = { debug: () => undefined, warn: () => undefined, error: () => undefined };
