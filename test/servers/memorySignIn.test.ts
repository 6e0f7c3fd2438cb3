import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tickets } from '../../src/tickets/tickets.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { sendJson } from '../support/servers/startServer.ts';
import { until } from './until.ts';
import { testCredentials, tinyTickets, tinyTracker } from './tinyTracker.ts';
import type { TestClock, TestCredentials, TinyTracker } from './tinyTracker.ts';

const minute = 60_000;

describe('signing in and out of a tracker', () => {
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

  const files = (): readonly string[] => readdirSync(join(folder, 'tickets'));
  /** When it has been said that something changed. */
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      const listening = tickets.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });

  it('asks nothing as long as nobody has signed in', async () => {
    credentials.account = undefined;
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.deepEqual([tiny.asked(), tickets.trouble(tiny.place)?.reason], [[], 'signed-out']);
  });

  it('asks as soon as somebody has signed in', async () => {
    credentials.account = undefined;
    await tickets.refresh([tiny.ref(1)]);
    credentials.change('ana', tiny.place);
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual(
      [tickets.known(tiny.ref(1))?.ticket?.title, tickets.trouble(tiny.place)],
      ['Resume uploads', undefined],
    );
  });

  it('says once that a token was not taken, and does not show it again', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 401 });
    await tickets.refresh([tiny.ref(1)]);
    clock.now += 1000 * minute;
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.deepEqual(
      [
        tiny.asked().length,
        credentials.refusals.map(({ host }) => host),
        tickets.trouble(tiny.place)?.reason,
      ],
      [1, [tiny.place.host], 'signed-out'],
    );
  });

  it('keeps what is known when a token is not taken any more', async () => {
    await tickets.refresh([tiny.ref(1)]);
    tiny.instead = (_, response) => sendJson(response, {}, { status: 401 });
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    const saidSo = changed();
    credentials.change(undefined, tiny.place);
    await saidSo;
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Resume uploads');
  });

  it('asks with a new token after the old one was not taken', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 401 });
    await tickets.refresh([tiny.ref(1)]);
    tiny.instead = undefined;
    credentials.token = 'another';
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual(
      tiny.server.received.map(({ headers }) => headers.authorization),
      ['Bearer secret-token', 'Bearer another'],
    );
  });

  it('does not show what another account has heard', async () => {
    await tickets.refresh([tiny.ref(1)]);
    tiny.instead = (_, response) => response.destroy();
    const saidSo = changed();
    credentials.change('ben', tiny.place);
    await saidSo;
    await tickets.refresh([tiny.ref(1)]);
    assert.equal(tickets.known(tiny.ref(1)), undefined);
  });

  it('shows an account what it has heard when it comes back', async () => {
    await tickets.refresh([tiny.ref(1)]);
    for (const account of ['ben', 'ana']) {
      const saidSo = changed();
      credentials.change(account, tiny.place);
      await saidSo;
    }
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Resume uploads');
  });

  it('asks for another account what the first one was refused', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 403 });
    await tickets.refresh([tiny.ref(1)]);
    tiny.instead = undefined;
    const saidSo = changed();
    credentials.change('ben', tiny.place);
    await saidSo;
    await tickets.refresh([tiny.ref(1)]);
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Resume uploads');
  });

  it('forgets when somebody signs out', async () => {
    await tickets.refresh([tiny.ref(1)]);
    tickets.dispose();
    tickets = tinyTickets(tiny, { folder, clock, credentials });
    await tickets.load();
    const before = files().length;
    credentials.change(undefined, tiny.place);
    await until(() => files().length === 0);
    assert.deepEqual([before, tickets.known(tiny.ref(1))], [1, undefined]);
  });

  it('forgets when somebody signs out of a tracker that was not asked yet', async () => {
    await tickets.refresh([tiny.ref(1)]);
    tickets.dispose();
    tickets = tinyTickets(tiny, { folder, clock, credentials, settings: [] });
    const before = files().length;
    credentials.change(undefined, tiny.place);
    await until(() => files().length === 0);
    assert.equal(before, 1);
  });

  it('does not take in an answer that comes after signing out', async () => {
    const answered = new Promise<void>((resolve) => {
      tiny.instead = (_, response) => {
        credentials.change(undefined, tiny.place);
        sendJson(response, [{ title: 'Late' }]);
        resolve();
      };
    });
    await Promise.all([tickets.refresh([tiny.ref(1)]), answered]);
    assert.equal(tickets.known(tiny.ref(1)), undefined);
  });

  it('forgets one host, and not the others', async () => {
    const other = await tinyTracker();
    other.rows.set(1, { title: 'Other' });
    const settings = [tiny, other].map(
      ({ server }) => ({ kind: 'github', url: server.address }) as const,
    );
    const both = tinyTickets(tiny, { folder, clock, credentials, settings });
    await both.refresh([tiny.ref(1), other.ref(1)]);
    both.dispose();
    const again = tinyTickets(tiny, { folder, clock, credentials, settings });
    await again.load();
    await again.forget(tiny.place.host);
    assert.deepEqual(
      [again.known(tiny.ref(1)), again.known(other.ref(1))?.ticket?.title, files().length],
      [undefined, 'Other', 1],
    );
    again.dispose();
    await other.server.stop();
  });

  it('forgets all, also the troubles', async () => {
    tiny.instead = (_, response) => sendJson(response, {}, { status: 403 });
    await tickets.refresh([tiny.ref(1)]);
    await tickets.forget();
    assert.deepEqual(
      [tickets.trouble(tiny.place), tickets.known(tiny.ref(1))],
      [undefined, undefined],
    );
  });
});
