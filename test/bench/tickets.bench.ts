import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { TicketRef } from '../../src/model/ids.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import type { TrackerSetting } from '../../src/tickets/context.ts';
import type { Tickets } from '../../src/tickets/tickets.ts';
import { openMemory } from '../../src/trackers/memory.ts';
import { memoryFileName, openMemoryFile } from '../../src/trackers/memoryFile.ts';
import { openTickets } from '../../src/trackers.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { silent } from '../support/silent.ts';
import type { Bench } from './bench.ts';
import { timesOf } from './measure.ts';

const baseline = 'bare fetch of 50 tickets over a link of 50 ms';
/** Milliseconds until the server answers. */
const link = 50;
const account = 'bench';

export const bench: Bench = {
  name: 'tickets: from memory and from a tracker',
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const server = await slowGitlab();
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const refOf = (number: number): TicketRef =>
      `gl:127.0.0.1:${port}/acme/app#${number}` as TicketRef;
    const fifty = Array.from({ length: 50 }, (_, index) => refOf(index + 1));
    const thousand = Array.from({ length: 1000 }, (_, index) => refOf(index + 1));
    const full = scratchFolder();
    remembered(`${full}/tickets`, url, thousand);
    const rows = [
      {
        name: baseline,
        run: async () => {
          const numbers = fifty.map((_, index) => `iids[]=${index + 1}`).join('&');
          const path = `/api/v4/projects/acme%2Fapp/issues?${numbers}&per_page=100`;
          await (await fetch(url + path)).json();
        },
      },
      {
        name: '50 tickets over the same link, nothing remembered',
        budget: 150,
        run: async () => {
          const tickets = opened(scratchFolder(), url);
          await tickets.refresh(fifty);
          seeAll(tickets, fifty);
          tickets.dispose();
        },
      },
      {
        name: '1,000 tickets from memory, opened and read',
        budget: 20,
        run: async () => {
          const tickets = opened(full, url);
          await tickets.load();
          seeAll(tickets, thousand);
          tickets.dispose();
        },
      },
    ];
    const times = await timesOf(
      rows.map((row) => ({ ...row, operations: 1 })),
      isSmoke ? 1 : 40,
    );
    server.close();
    server.closeAllConnections();
    return rows.map(({ name, budget }, index) => ({
      name,
      values: times[index] ?? [],
      ...(budget === undefined ? {} : { budget }),
    }));
  },
};

function opened(folder: string, url: string): Tickets {
  const setting: TrackerSetting = { kind: 'gitlab', url };
  const signedIn = { credential: { kind: 'bearer', token: 'x' }, account } as const;
  return openTickets({
    folder,
    root: folder,
    clock: Date.now,
    log: silent,
    credentials: {
      of: () => Promise.resolve(signedIn),
      refused: () => undefined,
      onDidChange: () => ({ dispose: () => undefined }),
    },
    trackers: () => [setting],
    isAllowed: () => true,
    context: () => ({
      remote: null,
      hosts: {},
      knownKeys: [],
      decimalKeys: [],
      unknownKeys: true,
    }),
  });
}

function seeAll(tickets: Tickets, refs: readonly TicketRef[]): void {
  const missing = refs.find((ref) => tickets.known(ref)?.ticket === undefined);
  if (missing !== undefined) throw new Error(`${missing} is not known`);
}

const prose = 'Photos of a whole day get lost when there is no network in the basement. '.repeat(
  10,
);

function remembered(folder: string, url: string, refs: readonly TicketRef[]): void {
  const place = { kind: 'gitlab', host: new URL(url).host, site: url } as const;
  const file = openMemoryFile(`${folder}/${memoryFileName(place, account)}`);
  const memory = openMemory(file, { place, clock: Date.now, log: silent });
  for (const ref of refs) memory.put(ref, { ticket: ticketOf(ref, url) });
  memory.dispose();
}

function ticketOf(ref: TicketRef, url: string): Ticket {
  return {
    ref,
    key: ref.slice(ref.indexOf('#')),
    kind: 'issue',
    title: 'Resume uploads where the network was lost',
    url: `${url}/acme/app/-/issues/1`,
    state: 'open',
    labels: ['upload', 'offline', 'bug'],
    planned: [{ kind: 'milestone', title: 'Winter', due: '2026-12-01' }],
    parents: [{ key: '&7', title: 'Offline-first', ref: 'gl:acme&7' as TicketRef }],
    closes: [],
    comments: 7,
    openedAt: Date.now(),
    updatedAt: Date.now(),
    who: ['field technician'],
    why: ['I can drive on'],
    prose: prose.slice(0, 700),
  };
}

/** As a GitLab would answer, as far as it matters here. */
async function slowGitlab(): Promise<Server> {
  const issues = Array.from({ length: 50 }, (_, index) => ({
    iid: index + 1,
    title: 'Resume uploads where the network was lost',
    description: `## Who\n\nField technician\n\n## Why\n\n${prose}`,
    state: 'opened',
    labels: ['upload', 'offline', 'bug'],
    created_at: '2026-11-01T10:00:00Z',
    updated_at: '2026-11-02T10:00:00Z',
    user_notes_count: 7,
  }));
  const body = JSON.stringify(issues);
  const server = createServer((_, response) => {
    void setTimeout(link).then(() => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
