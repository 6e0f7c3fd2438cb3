import assert from 'node:assert/strict';
import type { Log } from '../../../src/base/log.ts';
import { Signal } from '../../../src/base/signal.ts';
import type { MonthlyMarks } from '../../../src/editor/monthlyMarks.ts';
import { monthlyMarks } from '../../../src/editor/monthlyMarks.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';
import { RoundReminder } from '../../../src/editor/roundReminder.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Team } from '../../../src/model/plan.ts';
import type { Month, RoundAnswer } from '../../../src/model/vote.ts';
import type { OwnMonth } from '../../../src/votes/votes.ts';
import { silent } from '../../support/silent.ts';
import { planned } from '../roadmap/gathered.ts';
import { happened } from './handTime.ts';

const mobile = 'mobile' as TeamId;
const root = '/anywhere/office';
const team = (id: string, ...members: string[]): Team => ({
  id: id as TeamId,
  name: id,
  members,
  codeowners: [],
});
const answer: RoundAnswer = {
  to: mobile,
  from: 'web' as TeamId,
  received: 1,
  needed: 2,
  onTime: true,
  valuable: [],
  noise: [],
};

interface Given {
  readonly now?: string;
  readonly teams?: readonly Team[];
  readonly ownTeam?: TeamId | undefined;
  readonly isOn?: boolean;
  readonly said?: Partial<OwnMonth>;
  readonly failure?: Error;
  readonly memory?: Map<string, unknown>;
}

/** A reminder in a window with one repository, whose time and memory the test has in its hands. */
function reminding(given: Given = {}) {
  const {
    teams = [team('mobile'), team('web')],
    isOn = true,
    memory = new Map<string, unknown>(),
  } = given;
  const ownTeam = 'ownTeam' in given ? given.ownTeam : mobile;
  const mayHaveChanged = new Signal<undefined>();
  const logged: string[] = [];
  const log: Log = { ...silent, error: (message) => logged.push(message) };
  let [now, reads] = [Date.parse(given.now ?? '2026-11-25T10:00:00Z'), 0];
  const clock = (): number => now;
  const marks = (key: string): MonthlyMarks =>
    monthlyMarks(
      {
        get: (name: string) => memory.get(name),
        keys: () => [...memory.keys()],
        update: (name: string, value: unknown) => {
          memory.set(name, value);
          return Promise.resolve();
        },
      } as Parameters<typeof monthlyMarks>[0],
      key,
      clock,
    );
  const votes = {
    own: () => {
      reads += 1;
      if (given.failure) return Promise.reject(given.failure);
      const month = new Date(now).toISOString().slice(0, 7) as Month;
      return Promise.resolve({ month, votes: [], answers: [], ...given.said });
    },
  };
  const entry = {
    mind: { root, facts: () => ({ plan: planned({ teams }) }), votes },
  } as unknown as OpenRepository;
  const [putOff, seen] = [marks('putOff'), marks('seen')];
  const reminder = new RoundReminder({
    all: () => [entry],
    ownTeam: () => ownTeam,
    fewest: () => 5,
    isOn: () => isOn,
    putOff,
    seen,
    mayHaveChanged: [mayHaveChanged.event],
    clock,
    log,
  });
  const look = async (at?: string): Promise<Month | undefined> => {
    now = at === undefined ? now : Date.parse(at);
    mayHaveChanged.fire(undefined);
    await happened();
    return reminder.month;
  };
  const passes = (at: string): void => {
    now = Date.parse(at);
  };
  return { reminder, look, passes, putOff, logged, reads: () => reads };
}

describe('the reminder of the round', () => {
  const cases: Readonly<Record<string, readonly [Given, Month | undefined]>> = {
    'comes in the last week of a month': [{}, '2026-11' as Month],
    'does not come before': [{ now: '2026-11-23T23:59:59Z' }, undefined],
    'does not come where the own team is not known': [{ ownTeam: undefined }, undefined],
    'does not come where the own team left the plan': [{ ownTeam: 'ops' as TeamId }, undefined],
    'does not come where there is no other team': [{ teams: [team('mobile')] }, undefined],
    'does not come to a team that is certainly too small': [
      { teams: [team('mobile', 'ana@acme.test', 'ben@acme.test'), team('web')] },
      undefined,
    ],
    'comes to a team whose size cannot be known': [
      { teams: [team('mobile', '*@acme.test'), team('web')] },
      '2026-11' as Month,
    ],
    'does not come where it is switched off': [{ isOn: false }, undefined],
    'does not come once something was answered': [{ said: { answers: [answer] } }, undefined],
    'does not come while a round is a draft': [
      { said: { draft: { to: mobile, answers: [] } } },
      undefined,
    ],
    'does not come where it cannot be known what was said': [
      { failure: new Error('no such disk') },
      undefined,
    ],
  };
  for (const [name, [given, month]] of Object.entries(cases)) {
    it(name, async () => assert.equal(await reminding(given).look(), month));
  }

  it('does not come where the round was put off, this month', async () => {
    const { look, putOff } = reminding();
    await putOff.mark(root);
    assert.equal(await look(), undefined);
    assert.equal(await look('2026-12-26T00:00:00Z'), '2026-12');
  });

  it('goes when the panel is seen, and comes back the month after', async () => {
    const { reminder, look } = reminding();
    await look();
    let changes = 0;
    reminder.onDidChange(() => (changes += 1));
    reminder.watch(true);
    assert.deepEqual([reminder.month, changes], [undefined, 1]);
    reminder.watch(false);
    assert.equal(await look('2026-11-29T00:00:00Z'), undefined);
    assert.equal(await look('2026-12-29T00:00:00Z'), '2026-12');
  });

  it('speaks of its own month until somebody looks again, and is seen for no other', async () => {
    const { reminder, look, passes } = reminding();
    await look();
    passes('2026-12-01T00:00:00Z');
    assert.equal(reminder.month, '2026-11');
    reminder.watch(true);
    reminder.watch(false);
    assert.equal(await look(), undefined);
    assert.equal(await look('2026-12-29T00:00:00Z'), '2026-12');
  });

  it('goes with the end of its month', async () => {
    const { reminder, look } = reminding();
    await look();
    let changes = 0;
    reminder.onDidChange(() => (changes += 1));
    assert.deepEqual([await look('2026-12-01T00:00:00Z'), changes], [undefined, 1]);
  });

  it('does not come to who sees the panel already', async () => {
    const { reminder, look } = reminding();
    reminder.watch(true);
    assert.equal(await look(), undefined);
    reminder.watch(false);
    assert.equal(await look(), undefined);
  });

  it('was seen in every window, and after a restart', async () => {
    const memory = new Map<string, unknown>();
    const first = reminding({ memory });
    await first.look();
    first.reminder.watch(true);
    await happened();
    assert.equal(await reminding({ memory }).look(), undefined);
  });

  it('reads what was said in the last week alone, and once', async () => {
    const { look, reads } = reminding({ now: '2026-11-20T00:00:00Z' });
    await look();
    await look();
    assert.equal(reads(), 0);
    await look('2026-11-26T00:00:00Z');
    await look();
    assert.equal(reads(), 1);
  });

  it('says in the log what could not be read, and nothing to the person', async () => {
    const { look, logged } = reminding({ failure: new Error('no such disk') });
    await look();
    assert.deepEqual(logged, ['What was said in the round could not be read']);
  });

  it('says once that it came', async () => {
    const { reminder, look } = reminding();
    let changes = 0;
    reminder.onDidChange(() => (changes += 1));
    await look();
    await look();
    assert.equal(changes, 1);
  });
});

describe('monthlyMarks', () => {
  for (const stored of [undefined, null, 7, 'x', [], { month: '2026-11', roots: 'all' }]) {
    it(`takes ${JSON.stringify(stored)} in the memory for no marks`, async () => {
      const memory = new Map<string, unknown>([['seen', stored]]);
      assert.equal(await reminding({ memory }).look(), '2026-11');
    });
  }

  it('forgets the marks of other months', async () => {
    const memory = new Map<string, unknown>([['seen', { month: '2026-10', roots: ['/a', root] }]]);
    const { reminder, look } = reminding({ memory });
    assert.equal(await look(), '2026-11');
    reminder.watch(true);
    await happened();
    assert.deepEqual(memory.get('seen'), { month: '2026-11', roots: [root] });
  });
});
