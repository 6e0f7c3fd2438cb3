import assert from 'node:assert/strict';
import { decide } from '../../../src/ask/decide.ts';
import type { Situation } from '../../../src/ask/decide.ts';
import type { NotAskedBecause } from '../../../src/ask/decision.ts';
import { said } from '../../../src/ask/said.ts';
import type { AskingEvent } from '../../../src/model/asking.ts';
import { partsOf } from '../../../src/model/message.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { uploads } from './row.ts';
import { about, dayStart, hour, minute, now, showings } from './events.ts';

const saying = (text: string): Pick<Situation, 'change' | 'said'> => {
  const message = partsOf(text);
  return {
    change: { message, paths: ['src/a.ts'], parents: 1 },
    said: said({ message, tickets: [], heard: [], plan: emptyPlan, owners: [] }),
  };
};

const settings = { mode: 'ambient', perDay: 3, minutesApart: 30, neverHere: false } as const;

const situation = (changed: Partial<Situation> = {}): Situation => ({
  ...saying('Keep photos'),
  isItemMissing: false,
  subject: about('new'),
  isOwn: true,
  isReplay: false,
  operation: 'none',
  isFocused: true,
  committedAt: now - minute,
  now,
  dayStart,
  settings,
  events: [],
  ...changed,
});

const yesterday = now - 24 * hour;
const past = (
  kind: 'asked' | 'answered' | 'skipped',
  subject: ReturnType<typeof about>,
): AskingEvent => ({ kind, at: yesterday, question: 'Q1', subject });

/** For each reason not to ask, a situation in which nothing else speaks against it. */
const reasons: readonly (readonly [NotAskedBecause, string, Partial<Situation>])[] = [
  ['nothing-missing', 'of a full message', saying('Keep\n\nWho: tech\nWhy: cellars')],
  ['typo', 'of a trivial one', saying('Fix typo')],
  ['never-here', 'where the person never wants it', { settings: { ...settings, neverHere: true } }],
  ['mode-off', 'when asking is off', { settings: { ...settings, mode: 'off' } }],
  ['mode-quiet', 'when asking is quiet', { settings: { ...settings, mode: 'quiet' } }],
  ['not-own', "of another's commit", { isOwn: false }],
  ['replay', 'of a replay', { isReplay: true }],
  ['operation', 'during a rebase', { operation: 'rebase' }],
  ['operation', 'during a bisect', { operation: 'bisect' }],
  ['not-fresh', 'after more than ten minutes', { committedAt: now - 10 * minute - 1 }],
  ['not-fresh', 'of a commit of the far future', { committedAt: now + 11 * minute }],
  ['unfocused', 'in the background', { isFocused: false }],
  ['snoozed', 'while snoozed', { events: [{ kind: 'snoozed', at: now - minute, until: now + 1 }] }],
  [
    'branch-snoozed',
    'while the branch is snoozed',
    {
      subject: about('new', { branch: 'offline' }),
      events: [{ kind: 'snoozed', at: 0, until: Number.MAX_SAFE_INTEGER, branch: 'offline' }],
    },
  ],
  ['same-commit', 'twice of one commit', { events: [past('asked', about('new'))] }],
  [
    'same-commit',
    'of a commit whose older form was asked about',
    {
      events: [
        past('asked', about('old')),
        { kind: 'moved', at: yesterday, from: about('old').sha, to: about('new').sha },
      ],
    },
  ],
  [
    'same-ticket',
    'of a ticket that was answered for',
    {
      subject: about('new', { tickets: ['#2', '#1'] }),
      events: [past('answered', about('old', { tickets: ['#1'] }))],
    },
  ],
  [
    'same-ticket',
    'of a ticket that was skipped',
    {
      subject: about('new', { tickets: ['#1'] }),
      events: [past('skipped', about('old', { tickets: ['#1'] }))],
    },
  ],
  [
    'same-branch',
    'twice on one branch',
    {
      subject: about('new', { branch: 'offline' }),
      events: [past('asked', about('old', { branch: 'offline' }))],
    },
  ],
  [
    'same-item',
    'of an item and scope that were answered for',
    {
      subject: about('new', { item: 'R-1', scope: 'api' }),
      events: [past('answered', about('old', { item: 'R-1', scope: 'api' }))],
    },
  ],
  [
    'turned-off',
    'when all its questions have turned themselves off',
    {
      ...saying('Keep photos, the network fails'),
      events: showings({ question: 'Q1', shown: 4, complaints: 4, until: yesterday }),
    },
  ],
  [
    'day-full',
    'when the day is full',
    { events: showings({ question: 'Q1', shown: 3, complaints: 0, until: now - hour }) },
  ],
  [
    'too-soon',
    'too soon after the last question',
    { events: showings({ question: 'Q1', shown: 1, complaints: 0, until: now - 29 * minute }) },
  ],
];

describe('deciding', () => {
  for (const [because, title, changed] of reasons) {
    it(`asks nothing ${title}: ${because}`, () => {
      assert.deepEqual(decide(situation(changed)), { ask: null, because });
    });
  }

  it('asks who first', () => {
    assert.deepEqual(decide(situation()), { ask: { question: 'Q1', rule: 'who-missing' } });
  });

  it('asks what went wrong when a fix has a who', () => {
    const { ask } = decide(situation(saying('Fix totals\n\nWho: tech')));
    assert.deepEqual(ask, { question: 'Q3', rule: 'why-of-fix-missing' });
  });

  it('asks what is possible now when another change has a who', () => {
    const { ask } = decide(situation(saying('Keep photos\n\nWho: tech')));
    assert.deepEqual(ask, { question: 'Q2', rule: 'why-missing' });
  });

  it('asks the next question when the first has turned itself off', () => {
    const events = showings({ question: 'Q1', shown: 4, complaints: 4, until: yesterday });
    assert.equal(decide(situation({ events })).ask?.question, 'Q2');
  });

  it('asks for the why where the who is inherited', () => {
    const { change } = saying('Keep photos');
    const { message } = change;
    const found = said({ message, tickets: [], heard: [], plan: emptyPlan, owners: [uploads] });
    assert.equal(decide(situation({ change, said: found })).ask?.question, 'Q2');
  });
});

/** Situations close to a reason that are no reason. */
const allowed: readonly (readonly [string, Partial<Situation>])[] = [
  ['just within ten minutes', { committedAt: now - 10 * minute }],
  ['though a clock runs ahead', { committedAt: now + minute }],
  ['when a snooze is over', { events: [{ kind: 'snoozed', at: 0, until: now }] }],
  [
    'when another branch is snoozed',
    {
      subject: about('new', { branch: 'offline' }),
      events: [{ kind: 'snoozed', at: 0, until: now + hour, branch: 'other' }],
    },
  ],
  [
    'when a snooze was taken back',
    {
      events: [
        { kind: 'snoozed', at: yesterday, until: now + hour },
        { kind: 'reset', at: now - hour },
      ],
    },
  ],
  [
    'of a ticket that was shown and not answered',
    {
      subject: about('new', { tickets: ['#1'] }),
      events: [past('asked', about('old', { tickets: ['#1'] }))],
    },
  ],
  [
    'again on the default branch',
    {
      subject: about('new', { branch: 'main' }),
      events: [past('answered', about('old', { branch: 'main' }))],
    },
  ],
  [
    'of another scope of one item',
    {
      subject: about('new', { item: 'R-1', scope: 'web' }),
      events: [past('answered', about('old', { item: 'R-1', scope: 'api' }))],
    },
  ],
  [
    'of one scope without an item',
    {
      subject: about('new', { scope: 'api' }),
      events: [past('answered', about('old', { scope: 'api' }))],
    },
  ],
];

describe('deciding asks', () => {
  for (const [title, changed] of allowed) {
    it(title, () => {
      assert.equal(decide(situation(changed)).ask?.question, 'Q1');
    });
  }
});
