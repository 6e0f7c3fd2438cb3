import assert from 'node:assert/strict';
import { scratchFolder } from '../support/scratchFolder.ts';
import { sendJson } from '../support/servers/startServer.ts';
import { testCredentials, tinyTickets, tinyTracker } from './tinyTracker.ts';
import type { TestClock, TinyTracker } from './tinyTracker.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import type { TicketRef } from '../../src/model/ids.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('the memory of tickets', () => {
  let tiny: TinyTracker;
  let folder: string;
  let clock: TestClock;

  beforeEach(async () => {
    tiny = await tinyTracker();
    folder = scratchFolder();
    clock = { now: Date.now() };
    tiny.rows.set(1, { title: 'Resume uploads' });
  });
  afterEach(() => tiny.server.stop());

  it('knows nothing before it is read', async () => {
    const first = tinyTickets(tiny, { folder, clock });
    await first.refresh([tiny.ref(1)]);
    first.dispose();
    const second = tinyTickets(tiny, { folder, clock });
    assert.equal(second.known(tiny.ref(1)), undefined);
    second.dispose();
  });

  it('knows without asking what was heard when it was open before', async () => {
    const first = tinyTickets(tiny, { folder, clock });
    await first.refresh([tiny.ref(1)]);
    first.dispose();
    const heardAt = clock.now;
    clock.now += hour;
    const second = tinyTickets(tiny, { folder, clock });
    await second.load();
    const known = second.known(tiny.ref(1));
    assert.deepEqual(
      [known?.ticket?.title, known?.checkedAt, tiny.asked().length],
      ['Resume uploads', heardAt, 1],
    );
    second.dispose();
  });

  it('remembers that there is no such ticket', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([tiny.ref(2)]);
    assert.deepEqual(tickets.known(tiny.ref(2)), { checkedAt: clock.now });
    tickets.dispose();
  });

  it('says that something changed when it was heard', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.load();
    let titles: (string | undefined)[] = [];
    tickets.onDidChange(() => titles.push(tickets.known(tiny.ref(1))?.ticket?.title));
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual(titles, ['Resume uploads']);
    titles = [];
    await tickets.refresh([tiny.ref(1)]);
    assert.deepEqual(titles, []);
    tickets.dispose();
  });

  const states: readonly (readonly [string, Partial<Ticket> | undefined, number])[] = [
    ['an open ticket', { state: 'open' }, 10 * minute],
    ['a closed ticket', { state: 'closed' }, 24 * hour],
    ['a merged change', { state: 'merged' }, 24 * hour],
    ['a missing ticket', undefined, hour],
  ];
  for (const [name, row, age] of states) {
    it(`asks for ${name} again when it is ${age / minute} minutes old, and not before`, async () => {
      if (row) tiny.rows.set(3, row);
      const tickets = tinyTickets(tiny, { folder, clock });
      await tickets.refresh([tiny.ref(3)]);
      clock.now += age - 1;
      await tickets.refresh([tiny.ref(3)]);
      const before = tiny.asked().length;
      clock.now += 1;
      await tickets.refresh([tiny.ref(3)]);
      assert.deepEqual([before, tiny.asked().length], [1, 2]);
      tickets.dispose();
    });
  }

  it('asks for what was heard by a clock that went wrong', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([tiny.ref(1)]);
    clock.now -= 1;
    await tickets.refresh([tiny.ref(1)]);
    assert.equal(tiny.asked().length, 2);
    tickets.dispose();
  });

  it('asks for fresh tickets when the person wishes it', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([tiny.ref(1)]);
    tiny.rows.set(1, { title: 'Renamed' });
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Renamed');
    tickets.dispose();
  });

  it('asks for 120 tickets in three requests, one after the other', async () => {
    let [open, most] = [0, 0];
    tiny.instead = (request, response) => {
      most = Math.max(most, (open += 1));
      setImmediate(() => {
        open -= 1;
        sendJson(
          response,
          numbers(request.url).map(() => ({ title: 'x' })),
        );
      });
    };
    const tickets = tinyTickets(tiny, { folder, clock });
    const all = Array.from({ length: 120 }, (_, index) => tiny.ref(index + 1));
    await Promise.all([tickets.refresh(all), tickets.refresh(all.slice(40))]);
    assert.deepEqual([most, tiny.asked().map((one) => one.length)], [1, [50, 50, 20]]);
    tickets.dispose();
  });

  it('sends the tag of what it has, and takes "unchanged" for an answer', async () => {
    await tiny.server.stop();
    tiny = await tinyTracker({ hasTags: true });
    tiny.rows.set(1, { title: 'Resume uploads' });
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([tiny.ref(1)]);
    clock.now += hour;
    await tickets.refresh([tiny.ref(1)]);
    const tags = tiny.server.received.map(({ headers }) => headers['if-none-match'] !== undefined);
    const known = tickets.known(tiny.ref(1));
    assert.deepEqual(
      [tags, known?.ticket?.title, known?.checkedAt],
      [[false, true], 'Resume uploads', clock.now],
    );
    tickets.dispose();
  });

  it('does not ask again at once for what an answer says nothing about', async () => {
    tiny.instead = (_, response) => sendJson(response, [{ title: 'One' }]);
    const tickets = tinyTickets(tiny, { folder, clock });
    const refs = [tiny.ref(1), tiny.ref(2)];
    await tickets.refresh(refs);
    await tickets.refresh(refs);
    const soon = tiny.asked().length;
    clock.now += 10 * minute;
    await tickets.refresh([tiny.ref(2)]);
    assert.deepEqual([soon, tiny.asked().length], [1, 2]);
    tickets.dispose();
  });

  it('fetches what a change settles and what a ticket is a part of, one step further', async () => {
    tiny.rows.set(10, { kind: 'change', closes: [tiny.ref(11)] });
    tiny.rows.set(11, { parents: [{ key: '#12', title: 'Epic', ref: tiny.ref(12) }] });
    tiny.rows.set(12, { closes: [tiny.ref(13)] });
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([tiny.ref(10)]);
    const first = tiny.asked().flat();
    await tickets.refresh([tiny.ref(11)]);
    assert.deepEqual(
      [first, tiny.asked().flat()],
      [
        [10, 11],
        [10, 11, 12],
      ],
    );
    tickets.dispose();
  });

  it('fetches at most fifty tickets besides those that were asked for', async () => {
    const closes = (from: number): TicketRef[] =>
      Array.from({ length: 20 }, (_, index) => tiny.ref(from + index));
    for (const number of [1, 2, 3, 4]) tiny.rows.set(number, { closes: closes(number * 100) });
    const tickets = tinyTickets(tiny, { folder, clock });
    await tickets.refresh([1, 2, 3, 4].map((number) => tiny.ref(number)));
    assert.deepEqual(
      tiny.asked().map((one) => one.length),
      [4, 50],
    );
    tickets.dispose();
  });

  it('gives each caller what another one is asking for already', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    await Promise.all([tickets.refresh([tiny.ref(1)]), tickets.refresh([tiny.ref(1)])]);
    assert.deepEqual(tiny.asked(), [[1]]);
    tickets.dispose();
  });

  it('ends with the reason of the signal, and goes on for others', async () => {
    const stop = new AbortController();
    const arrived = new Promise<void>((resolve) => {
      tiny.instead = () => {
        tiny.instead = undefined;
        resolve();
      };
    });
    const tickets = tinyTickets(tiny, { folder, clock });
    const one = tickets.refresh([tiny.ref(1)], { signal: stop.signal });
    const other = tickets.refresh([tiny.ref(1)]);
    await arrived;
    const reason = new Error('enough');
    stop.abort(reason);
    await assert.rejects(one, reason);
    await other;
    assert.equal(tickets.known(tiny.ref(1))?.ticket?.title, 'Resume uploads');
    tickets.dispose();
  });

  it('asks nothing and remembers nothing after it was closed', async () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    const closed = new Promise<void>((resolve) => {
      tiny.instead = (_, response) => {
        tickets.dispose();
        sendJson(response, [{ title: 'Late' }]);
        resolve();
      };
    });
    const refreshing = tickets.refresh([tiny.ref(1)]);
    await closed;
    await refreshing;
    await tickets.refresh([tiny.ref(2)]).catch(() => undefined);
    const later = tinyTickets(tiny, { folder, clock });
    await later.load();
    assert.deepEqual([later.known(tiny.ref(1)), tiny.asked().length], [undefined, 1]);
    later.dispose();
  });

  it('asks what the person is to see first when it is not allowed to ask by itself', async () => {
    const tickets = tinyTickets(tiny, { folder, clock, isAllowed: () => false });
    await tickets.refresh([tiny.ref(1)]);
    const silent = tiny.asked().length;
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.deepEqual([silent, tiny.asked().length], [0, 1]);
    tickets.dispose();
  });

  it('asks no host that only a text names', async () => {
    const tickets = tinyTickets(tiny, { folder, clock, settings: [] });
    await tickets.refresh([tiny.ref(1)], { isWished: true });
    assert.deepEqual([tiny.asked(), tickets.trackersOf([tiny.ref(1)])], [[], []]);
    tickets.dispose();
  });

  it('says which trackers would be asked', () => {
    const tickets = tinyTickets(tiny, { folder, clock });
    const refs = [tiny.ref(1), tiny.ref(2), 'gh:acme/app#1', 'key:ENG-1', '?:#5', 'bb:a/b#1'];
    assert.deepEqual(tickets.trackersOf(refs as TicketRef[]), [
      tiny.place,
      { kind: 'github', host: 'github.com' },
    ]);
    tickets.dispose();
  });

  it('writes neither token, account nor ticket into the log', async () => {
    const lines: string[] = [];
    const write = (...words: unknown[]): void => void lines.push(words.map(String).join(' '));
    const log = { debug: write, warn: write, error: write };
    const credentials = testCredentials('ana@acme.test');
    tiny.rows.set(1, { title: 'Confidential', body: 'Confidential' });
    const tickets = tinyTickets(tiny, { folder, clock, log, credentials });
    await tickets.refresh([tiny.ref(1)]);
    for (const status of [500, 403, 401]) {
      tiny.instead = (_, response) => sendJson(response, { message: 'Confidential' }, { status });
      await tickets.refresh([tiny.ref(1)], { isWished: true });
    }
    tickets.dispose();
    assert.ok(lines.length >= 4);
    assert.doesNotMatch(lines.join('\n'), /Confidential|secret-token|ana@|acme\/app/);
  });
});

function numbers(url: string): readonly string[] {
  return url.slice(url.lastIndexOf('=') + 1).split(',');
}
