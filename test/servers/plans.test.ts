import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedItem } from '../../src/model/plan.ts';
import type { Tickets } from '../../src/tickets/tickets.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { sendJson } from '../support/servers/startServer.ts';
import { testCredentials, tinyTickets, tinyTracker } from './tinyTracker.ts';
import type { OpeningTiny, TestClock, TestCredentials, TinyTracker } from './tinyTracker.ts';
import { until } from './until.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const autumn = {
  kind: 'milestone',
  title: 'Autumn',
  due: '2026-12-20',
  isDone: false,
  url: 'https://tracker.test/milestone/1',
} as const;

describe('what the trackers plan', () => {
  let tiny: TinyTracker;
  let folder: string;
  let clock: TestClock;
  let credentials: TestCredentials;
  let opened: Tickets[];

  beforeEach(async () => {
    tiny = await tinyTracker();
    folder = scratchFolder();
    clock = { now: Date.now() };
    credentials = testCredentials();
    opened = [];
    tiny.plans.push(autumn);
  });
  afterEach(async () => {
    for (const one of opened) one.dispose();
    await tiny.server.stop();
  });

  const open = (more: Partial<OpeningTiny> = {}): Tickets => {
    const { context } = tiny;
    const tickets = tinyTickets(tiny, { folder, clock, credentials, context, ...more });
    opened.push(tickets);
    return tickets;
  };
  const titles = (tickets: Tickets) => tickets.planned().map(({ title }) => title);
  /** As a repository that is opened a second time. */
  const reopened = async (before: Tickets, more: Partial<OpeningTiny> = {}): Promise<Tickets> => {
    before.dispose();
    const after = open(more);
    await after.load();
    return after;
  };

  it('is nothing before anything is heard', async () => {
    const tickets = open();
    const before = tickets.planned();
    await tickets.load();
    assert.deepEqual([before, tickets.planned(), tiny.askedPlans()], [[], [], 0]);
  });

  it('is what its list and the tickets say, each once, with the tickets that belong to it', async () => {
    tiny.rows.set(1, { planned: [{ ...autumn, title: 'Autumn, as it was' }] });
    tiny.rows.set(2, { planned: [{ kind: 'sprint', title: 'Sprint 1' }], parents: [] });
    const tickets = open();
    await tickets.refresh([tiny.ref(1), tiny.ref(2)]);
    const { host } = tiny.place;
    const expected: readonly PlannedItem[] = [
      { ...autumn, place: host, tickets: [tiny.ref(1)] },
      {
        kind: 'sprint',
        title: 'Sprint 1',
        place: host,
        isDone: false,
        tickets: [tiny.ref(2)],
      },
    ];
    assert.deepEqual(tickets.planned(), expected);
  });

  it('is fetched though no ticket is asked for, and says that something changed', async () => {
    const tickets = open();
    await tickets.load();
    const heard: string[][] = [];
    tickets.onDidChange(() => heard.push(titles(tickets)));
    await tickets.refresh([]);
    assert.deepEqual([heard, tiny.asked(), tiny.askedPlans()], [[['Autumn']], [], 1]);
  });

  it('stays the same list as long as nothing changes', async () => {
    const tickets = open();
    await tickets.refresh([]);
    assert.equal(tickets.planned(), tickets.planned());
  });

  it('is known without asking what was heard when it was open before', async () => {
    const before = open();
    await before.refresh([]);
    clock.now += 2 * day;
    const after = await reopened(before);
    assert.deepEqual([titles(after), tiny.askedPlans()], [['Autumn'], 1]);
  });

  const ages: readonly (readonly [string, number, boolean])[] = [
    ['is asked for again when it is a day old, and not before', day, false],
    ['is asked for again on a wish when it is a minute old, and not before', minute, true],
  ];
  for (const [name, age, isWished] of ages) {
    it(name, async () => {
      const tickets = open();
      await tickets.refresh([]);
      clock.now += age - 1;
      await tickets.refresh([], { isWished });
      const before = tiny.askedPlans();
      clock.now += 1;
      await tickets.refresh([], { isWished });
      assert.deepEqual([before, tiny.askedPlans()], [1, 2]);
    });
  }

  it('is asked for again when it was heard by a clock that went wrong', async () => {
    const tickets = open();
    await tickets.refresh([]);
    clock.now -= 1;
    await tickets.refresh([]);
    assert.equal(tiny.askedPlans(), 2);
  });

  it('is asked for once by all who ask at the same time', async () => {
    const tickets = open();
    await Promise.all([tickets.refresh([]), tickets.refresh([]), tickets.refresh([tiny.ref(1)])]);
    assert.equal(tiny.askedPlans(), 1);
  });

  it('is not asked for by who waits for tickets alone', async () => {
    const tickets = open();
    await tickets.refresh([tiny.ref(1)], { isWished: true, withoutPlans: true });
    assert.deepEqual([tiny.asked().length, tiny.askedPlans()], [1, 0]);
  });

  it('is not asked for when the tracker may not be asked by itself', async () => {
    const tickets = open({ isAllowed: () => false });
    await tickets.refresh([]);
    const silent = tiny.askedPlans();
    await tickets.refresh([], { isWished: true });
    assert.deepEqual([silent, tiny.askedPlans()], [0, 1]);
  });

  it('is nothing of a tracker that is set and has other repositories', async () => {
    const tickets = open({ context: { remote: null } });
    await tickets.refresh([tiny.ref(1)]);
    assert.equal(tiny.askedPlans(), 0);
  });

  it('is not that of the repository that it was fetched from before', async () => {
    const before = open();
    await before.refresh([]);
    const { host } = tiny.place;
    const remote = { kind: 'github', host, path: 'acme/other' } as const;
    const after = await reopened(before, { context: { remote } });
    const shown = titles(after);
    tiny.plans.splice(0, 1, { ...autumn, title: 'Winter' });
    await after.refresh([]);
    assert.deepEqual([shown, titles(after)], [[], ['Winter']]);
  });

  it('is at most a hundred, rather what is open than what is done', async () => {
    const many = (isDone: boolean) =>
      Array.from({ length: 90 }, (_, at) => ({
        ...autumn,
        isDone,
        url: `https://x.test/${isDone}/${at}`,
      }));
    tiny.plans.splice(0, 1, ...many(true), ...many(false));
    const tickets = open();
    await tickets.refresh([]);
    const done = tickets.planned().filter(({ isDone }) => isDone);
    assert.deepEqual([tickets.planned().length, done.length], [100, 10]);
  });

  it('shows no link and no title that came into the file from elsewhere', async () => {
    tiny.plans.push({ ...autumn, url: 'command:delete' });
    const before = open();
    await before.refresh([]);
    const after = await reopened(before);
    assert.deepEqual(after.planned(), []);
  });

  describe('to whom', () => {
    it('is nobody who has not signed in', async () => {
      credentials.account = undefined;
      const tickets = open();
      await tickets.refresh([], { isWished: true });
      assert.deepEqual([tickets.planned(), tiny.server.received], [[], []]);
    });

    it('is forgotten when somebody signs out', async () => {
      const tickets = open();
      await tickets.refresh([]);
      const after = await reopened(tickets);
      const before = titles(after);
      credentials.change(undefined, tiny.place);
      await until(() => readdirSync(join(folder, 'tickets')).length === 0);
      assert.deepEqual([before, after.planned()], [['Autumn'], []]);
    });

    it('is forgotten on command', async () => {
      const tickets = open();
      await tickets.refresh([]);
      await tickets.forget();
      assert.deepEqual(tickets.planned(), []);
    });

    it('is not told to another account, but asked for it', async () => {
      const tickets = open();
      await tickets.refresh([]);
      tiny.plans.splice(0, 1, { ...autumn, title: 'Of Ben' });
      credentials.change('ben', tiny.place);
      await tickets.refresh([]);
      assert.deepEqual([titles(tickets), tiny.askedPlans()], [['Of Ben'], 2]);
    });
  });

  describe('when it cannot be had', () => {
    const fail = (status: number): void => {
      tiny.instead = (request, response) => {
        if (request.url.includes('/plans?')) sendJson(response, {}, { status });
        else sendJson(response, [{ title: 'Resume uploads' }]);
      };
    };

    it('is a trouble that keeps no ticket from being heard, and is over with the next answer', async () => {
      fail(403);
      const tickets = open();
      await tickets.refresh([]);
      await tickets.refresh([tiny.ref(1)]);
      const [trouble, known] = [tickets.trouble(tiny.place), tickets.known(tiny.ref(1))];
      clock.now += hour - 1;
      await tickets.refresh([]);
      const soon = tiny.askedPlans();
      tiny.instead = undefined;
      clock.now += 1;
      await tickets.refresh([]);
      assert.deepEqual(
        [trouble?.reason, known?.ticket?.title, soon, tiny.askedPlans()],
        ['forbidden', 'Resume uploads', 1, 2],
      );
      assert.deepEqual([tickets.trouble(tiny.place), titles(tickets)], [undefined, ['Autumn']]);
    });

    it('is asked for at once when the person wishes it', async () => {
      fail(404);
      const tickets = open();
      await tickets.refresh([]);
      tiny.instead = undefined;
      await tickets.refresh([], { isWished: true });
      assert.deepEqual([tickets.trouble(tiny.place), titles(tickets)], [undefined, ['Autumn']]);
    });

    for (const status of [429, 500]) {
      it(`leaves the whole tracker alone after ${status}`, async () => {
        fail(status);
        const tickets = open();
        await tickets.refresh([]);
        await tickets.refresh([tiny.ref(1)]);
        assert.deepEqual([tiny.asked(), tickets.trouble(tiny.place) !== undefined], [[], true]);
      });
    }

    it('is shown as it was last known', async () => {
      const tickets = open();
      await tickets.refresh([]);
      fail(500);
      clock.now += day;
      await tickets.refresh([]);
      assert.deepEqual([titles(tickets), tiny.askedPlans()], [['Autumn'], 2]);
    });

    it('ends a sign-in that is over, as tickets do', async () => {
      fail(401);
      const tickets = open();
      await tickets.refresh([]);
      await tickets.refresh([]);
      assert.deepEqual(
        [tickets.trouble(tiny.place)?.reason, credentials.refusals.length, tiny.askedPlans()],
        ['signed-out', 1, 1],
      );
    });

    it('ends with the reason of the signal', async () => {
      const stop = new AbortController();
      const reason = new Error('enough');
      tiny.instead = () => stop.abort(reason);
      const tickets = open();
      await assert.rejects(tickets.refresh([], { signal: stop.signal }), reason);
      assert.equal(tickets.trouble(tiny.place), undefined);
    });
  });
});
