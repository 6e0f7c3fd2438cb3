import assert from 'node:assert/strict';
import type { TicketRef } from '../../src/model/ids.ts';
import type { Tickets } from '../../src/tickets/tickets.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { sendJson } from '../support/servers/startServer.ts';
import { testCredentials, tinyTickets, tinyTracker } from './tinyTracker.ts';
import type { TestClock, TestCredentials, TinyTracker } from './tinyTracker.ts';

const minute = 60_000;

describe('a tracker that is in trouble', () => {
  let tiny: TinyTracker;
  let folder: string;
  let clock: TestClock;
  let credentials: TestCredentials;
  let tickets: Tickets;

  beforeEach(async () => {
    tiny = await tinyTracker();
    folder = scratchFolder();
    clock = { now: Date.now() };
    credentials = testCredentials();
    tiny.rows.set(1, { title: 'Resume uploads' });
    tickets = tinyTickets(tiny, { folder, clock, credentials });
  });
  afterEach(async () => {
    tickets.dispose();
    await tiny.server.stop();
  });

  /** Milliseconds until a ticket is asked for again, tried at each minute. */
  async function waited(ref: TicketRef): Promise<number> {
    const [before, from] = [tiny.asked().length, clock.now];
    while (tiny.asked().length === before && clock.now - from < 200 * minute) {
      clock.now += minute;
      await tickets.refresh([ref]);
    }
    return (clock.now - from) / minute;
  }

  it('shows what was last known, with its age', async () => {
    await tickets.refresh([tiny.ref(1)]);
    const heardAt = clock.now;
    clock.now += 60 * minute;
    tiny.instead = (_, response) => response.destroy();
    await tickets.refresh([tiny.ref(1)]);
    const known = tickets.known(tiny.ref(1));
    assert.deepEqual(
      [known?.ticket?.title, known?.checkedAt, tickets.trouble(tiny.place)?.reason],
      ['Resume uploads', heardAt, 'offline'],
    );
  });

  it('has no trouble any more when it answers', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 500 });
    await tickets.refresh([tiny.ref(1)]);
    const before = tickets.trouble(tiny.place)?.reason;
    tiny.instead = undefined;
    clock.now += minute;
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual([before, tickets.trouble(tiny.place)], ['server-failed', undefined]);
  });

  const waits: readonly (readonly [number, string, readonly number[]])[] = [
    [500, 'server-failed', [1, 2, 4, 8, 16, 30, 30]],
    [403, 'forbidden', [60, 60]],
    [404, 'not-a-tracker', [60, 60]],
    [418, 'unreadable', [30, 30]],
  ];
  for (const [status, reason, minutes] of waits) {
    it(`is asked again after ${minutes.join(', ')} minutes when it answers ${status}`, async () => {
      tiny.instead = (_, response) => sendJson(response, {}, { status });
      await tickets.refresh([tiny.ref(1)]);
      const trouble = tickets.trouble(tiny.place);
      const found: number[] = [];
      while (found.length < minutes.length) found.push(await waited(tiny.ref(1)));
      assert.deepEqual([trouble?.reason, found], [reason, minutes]);
    });
  }

  it('begins with short pauses again when it has answered in between', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 500 });
    await tickets.refresh([tiny.ref(1)]);
    await waited(tiny.ref(1));
    tiny.instead = undefined;
    await waited(tiny.ref(1));
    tiny.instead = (_, response) => sendJson(response, {}, { status: 500 });
    clock.now += 20 * minute;
    await tickets.refresh([tiny.ref(1)]);
    assert.equal(await waited(tiny.ref(1)), 1);
  });

  it('is asked at once when the person wishes it', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 500 });
    await tickets.refresh([tiny.ref(1)]);
    tiny.instead = undefined;
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Resume uploads');
  });

  it('is left alone as long as it says, whatever the person wishes', async () => {
    tiny.instead = (_, response) =>
      sendJson(response, {}, { status: 429, headers: { 'retry-after': '120' } });
    await tickets.refresh([tiny.ref(1)]);
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    const meanwhile = tiny.asked().length;
    tiny.instead = undefined;
    clock.now += 2 * minute;
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual([meanwhile, tiny.asked().length], [1, 2]);
  });

  it('is left alone after an answer that says that it was the last for now', async () => {
    tiny.instead = (_, response) => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '300' };
      sendJson(response, [{ title: 'Last' }], { headers });
    };
    await tickets.refresh([tiny.ref(1)]);
    await tickets.refresh([tiny.ref(2)], { isWished: true });
    assert.deepEqual(
      [
        tickets.known(tiny.ref(1))?.ticket?.title,
        tickets.trouble(tiny.place)?.reason,
        tiny.asked().length,
      ],
      ['Last', 'rate-limited', 1],
    );
  });

  it('does not keep others from being asked', async () => {
    const other = await tinyTracker();
    other.rows.set(1, { title: 'Other' });
    tiny.instead = (_, response) => sendJson(response, {}, { status: 500 });
    const settings = [tiny, other].map(
      ({ server }) => ({ kind: 'github', url: server.address }) as const,
    );
    const both = tinyTickets(tiny, { folder, clock, credentials, settings });
    await both.refresh([tiny.ref(1), other.ref(1)]);
    assert.deepEqual(
      [both.trouble(tiny.place)?.reason, both.known(other.ref(1))?.ticket?.title],
      ['server-failed', 'Other'],
    );
    both.dispose();
    await other.server.stop();
  });

  it('with a token that cannot be sent is asked nothing, and says that nobody is signed in', async () => {
    credentials.token = 'two\nlines';
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual([tiny.asked(), tickets.trouble(tiny.place)?.reason], [[], 'signed-out']);
  });
});
