import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import type { TroubleReason } from '../../../src/tickets/tickets.ts';
import type { Credential } from '../../../src/trackers/http.ts';
import { openHttp } from '../../../src/trackers/openHttp.ts';
import { TrackerFailure } from '../../../src/trackers/tracker.ts';
import type { Connection, Tracker } from '../../../src/trackers/tracker.ts';
import { faults, ourNow, secretOfServer } from './faults.ts';
import type { Fault } from './faults.ts';
import { startServer } from './startServer.ts';
import type { FakeServer } from './startServer.ts';

/** What comes of a question: a reason, or of each ticket what was heard, sorted (`nothing` of none). */
type Came = TroubleReason | 'missing' | 'unchanged' | 'ticket' | 'nothing';

export interface SurvivalOptions {
  /** Of faults that mean something else to this tracker, by name. */
  readonly except?: Readonly<Record<string, Came>>;
  /** JSON of wrong shapes that must be `unreadable`, by what is wrong. */
  readonly wrong?: Readonly<Record<string, unknown>>;
  /** Changes the connection, where a tracker needs more than the address of one server. */
  readonly connected?: (connection: Connection) => Connection;
  readonly credential?: Credential;
  /** What is asked for, where it is not tickets. */
  readonly about?: string;
}

const secretToken = 'token-of-somebody';

/** One test for each way in which a server can fail; `refs` are asked in one call. */
export function itSurvives(
  tracker: Tracker,
  refs: readonly TicketRef[],
  { except = {}, wrong = {}, connected = (one) => one, credential, about }: SurvivalOptions = {},
): void {
  const shapes = Object.entries(wrong).map(([name, body]) => ({
    name,
    reason: 'unreadable' as const,
    answer: ((response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(body))) satisfies Fault['answer'],
  }));
  const all: readonly Fault[] = [...faults, ...shapes];
  const unknown = Object.keys(except).filter((name) => !all.some((fault) => fault.name === name));
  if (unknown.length > 0) throw new RangeError(`No such fault: ${unknown.join(', ')}`);

  describe(`${tracker.kind}${about === undefined ? '' : `, asked for ${about},`} meets`, () => {
    const servers: FakeServer[] = [];
    const started = async (...what: Parameters<typeof startServer>) => {
      const server = await startServer(...what);
      servers.push(server);
      return server;
    };
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.stop();
    });

    for (const fault of all) {
      const expected = except[fault.name] ?? fault.reason;
      it(`${fault.name}: ${expected}`, async () => {
        const elsewhere = await started((_, response) => response.end('{}'));
        const server = await started((_, response) => fault.answer(response, elsewhere.address), {
          isSecure: fault.isSecure ?? false,
        });
        const { came, failure } = await asked(connectionTo(server.address));
        assert.deepEqual(
          {
            came,
            waits: failure?.until === undefined ? undefined : (failure.until - ourNow) / 1000,
            elsewhere: elsewhere.received.length,
            leaks: leaksOf(failure),
          },
          {
            came: expected,
            waits: expected === fault.reason ? fault.waits : undefined,
            elsewhere: 0,
            leaks: [],
          },
        );
      });
    }

    it('somebody who does not wait: gives up with their reason', async () => {
      const wish = new AbortController();
      const server = await started(() => wish.abort('enough'));
      const failing = tracker.fetch(refs, connectionTo(server.address), {
        etags: new Map(),
        signal: wish.signal,
      });
      await assert.rejects(failing, (reason) => reason === 'enough');
    });

    it('a port where nobody listens: offline', async () => {
      const server = await startServer(() => undefined);
      await server.stop();
      assert.equal((await asked(connectionTo(server.address))).came, 'offline');
    });

    it('names that every object has: unreadable, or nothing', async () => {
      const server = await started((_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'application/json' })
          .end('{"__proto__":{"data":{}},"constructor":{},"toString":1}'),
      );
      const { came } = await asked(connectionTo(server.address));
      assert.ok(['unreadable', 'nothing', 'missing'].includes(came), came);
    });
  });

  function connectionTo(address: string): Connection {
    const http = openHttp({
      api: address,
      credential: credential ?? { kind: 'bearer', token: secretToken },
      clock: () => ourNow,
      timeout: 1000,
    });
    return connected({ site: address, api: address, http, findings: new Map() });
  }

  async function asked(
    connection: Connection,
  ): Promise<{ readonly came: string; readonly failure?: TrackerFailure }> {
    try {
      const signal = new AbortController().signal;
      const heard = await tracker.fetch(refs, connection, { etags: new Map(), signal });
      const kinds = new Set([...heard.values()].map(({ kind }) => kind));
      return { came: kinds.size === 0 ? 'nothing' : [...kinds].sort().join(' ') };
    } catch (error) {
      if (!(error instanceof TrackerFailure)) throw error;
      return { came: error.reason, failure: error };
    }
  }

  function leaksOf(failure: TrackerFailure | undefined): readonly string[] {
    const secrets = [secretToken, credential?.token, secretOfServer, '127.0.0.1', '?'];
    const said = failure ? [failure.message, causesOf(failure)].join(' ') : '';
    return secrets.filter((one): one is string => one !== undefined && said.includes(one));
  }
}

function causesOf(error: Error): string {
  return error.cause instanceof Error ? `${error.cause.message} ${causesOf(error.cause)}` : '';
}
