import assert from 'node:assert/strict';
import { decide } from '../../../src/ask/decide.ts';
import type { Situation } from '../../../src/ask/decide.ts';
import { decisionAbout, isStillOpen } from '../../../src/ask/decisionAbout.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { AskingEvent } from '../../../src/model/asking.ts';
import type { ItemId, OutcomeId, Sha, TicketRef } from '../../../src/model/ids.ts';
import { joinedOf } from '../../../src/model/joinedOf.ts';
import { partsOf } from '../../../src/model/message.ts';
import type { Plan, PlanProblem, RoadmapItem } from '../../../src/model/plan.ts';
import type { HeardTicket } from '../../../src/model/ticket.ts';
import type { Story } from '../../../src/model/story.ts';
import { about, dayStart, hour, minute, now, showings } from './events.ts';
import { heard, plan as personas, tickets, uploads } from './row.ts';

const day = 24 * hour;
const held: RoadmapItem = { ...uploads, tickets: ['#7', 'PROJ-7'] };
const plan: Plan = {
  ...personas,
  items: [held],
  outcomes: [{ id: 'O2' as OutcomeId, text: 'Photos reach the office' }],
};
const problem: PlanProblem = {
  file: '.product/roadmap.yaml',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  detail: 'must have an id',
};
const full = 'Show the list\n\nWho: dispatcher\nWhy: nobody saw it';

function story(
  of: Partial<Story> & { readonly text?: string; readonly paths?: readonly string[] } = {},
): Story {
  const { text = full, paths = ['web/list.ts'], ...more } = of;
  const message = partsOf(text);
  return {
    commit: {
      sha: 'a'.repeat(40) as Sha,
      parents: ['b'.repeat(40) as Sha],
      authorEmail: 'ana@acme.test',
      authoredAt: now - minute,
      committedAt: now - minute,
      message: text,
      paths,
    },
    message,
    joined: joinedOf({ message, ...(of.answer ? { onCommit: [of.answer] } : {}) }),
    tickets: [],
    owners: [],
    scope: 'web',
    ...more,
  };
}

const verdict = (
  of: Story,
  {
    plan: its = plan,
    tickets: told = [] as readonly HeardTicket[],
    events = [] as readonly AskingEvent[],
  } = {},
): string => {
  const decision = decisionAbout(of, {
    standing: {
      operation: 'none',
      bare: false,
      shallow: false,
      remotes: [],
      commentChar: '#',
      separators: ':',
      userEmail: 'ana@acme.test',
    },
    plan: its,
    heard: told,
    events,
    settings: { mode: 'ambient', perDay: 3, minutesApart: 30, neverHere: false },
    isFocused: true,
    replaces: [],
    now,
  });
  return decision.ask ? `${decision.ask.question} ${decision.ask.rule}` : decision.because;
};

describe('which outcome a commit serves', () => {
  it('is asked of a commit that says all else, when nothing on the roadmap owns its paths', () => {
    assert.equal(verdict(story()), 'Q5 item-missing');
  });

  it('is asked after who and why', () => {
    assert.equal(verdict(story({ text: 'Show the list' })), 'Q1 who-missing');
    assert.equal(verdict(story({ text: 'Show the list\n\nWho: dispatcher' })), 'Q2 why-missing');
  });

  const answer = (of: Partial<Answer>): Answer => ({ at: now, tickets: [], ...of });
  const known: readonly (readonly [why: string, of: () => string])[] = [
    ['an item owns one of its paths', () => verdict(story({ owners: [uploads] }))],
    ['it names an item', () => verdict(story({ text: `${full}\nItem: R-17` }))],
    ['an item was answered for it', () => verdict(story({ answer: answer({ item: 'R-17' }) }))],
    [
      'it is upkeep by its message',
      () => verdict(story({ text: 'Show\n\nWho: upkeep\nWhy: old' })),
    ],
    [
      'it is Upkeep, however that is capitalised',
      () => verdict(story({ text: 'Show\n\nWho: Upkeep\nWhy: old' })),
    ],
    [
      'a part of the roadmap cannot be read',
      () => verdict(story(), { plan: { ...plan, problems: [problem] } }),
    ],
    [
      'it is upkeep by its answer',
      () => verdict(story({ text: 'Show\n\nWhy: old', answer: answer({ who: 'upkeep' }) })),
    ],
    ['it mentions a ticket of an item', () => verdict(story({ tickets: tickets('#7') }))],
    [
      'it mentions a key of an item in another case',
      () => verdict(story({ tickets: tickets('proj-7') })),
    ],
    [
      'its pull request settles a ticket of an item',
      () =>
        verdict(story({ tickets: tickets('#12') }), {
          tickets: [heard('#12', {}, { key: '#7', ref: 'gh:acme/app#7' as TicketRef })],
        }),
    ],
    ['it has no path', () => verdict(story({ paths: [] }))],
    ['it changes the plan alone', () => verdict(story({ paths: ['.product/roadmap.yaml'] }))],
    ['the roadmap has no outcome', () => verdict(story(), { plan: { ...plan, outcomes: [] } })],
    ['the roadmap has no item', () => verdict(story(), { plan: { ...plan, items: [] } })],
    [
      'all items were dropped',
      () => verdict(story(), { plan: { ...plan, items: [{ ...held, status: 'dropped' }] } }),
    ],
  ];
  for (const [why, of] of known) {
    it(`is not asked when ${why}`, () => {
      assert.equal(of(), 'nothing-missing');
    });
  }

  it('is asked when the item that holds its ticket was dropped', () => {
    const items = [
      { ...held, status: 'dropped' as const },
      { ...uploads, id: 'R-1' as ItemId },
    ];

    assert.equal(
      verdict(story({ tickets: tickets('#7') }), { plan: { ...plan, items } }),
      'Q5 item-missing',
    );
  });

  it('is asked when a ticket of that number in another repository is behind it', () => {
    const told = [heard('#12', {}, { key: '#7', ref: 'gh:acme/lib#7' as TicketRef })];

    assert.equal(verdict(story({ tickets: tickets('#12') }), { tickets: told }), 'Q5 item-missing');
  });

  it('is not asked of what is too plain to be asked about', () => {
    assert.equal(verdict(story({ text: 'fix typo\n\nWho: dispatcher\nWhy: x' })), 'typo');
  });

  it('stays a question until the item, not until who and why are known', () => {
    assert.equal(isStillOpen('Q5', story(), plan, []), true);
    assert.equal(isStillOpen('Q5', story({ text: `${full}\nItem: R-17` }), plan, []), false);
    assert.equal(isStillOpen('Q1', story(), plan, []), false);
    assert.equal(isStillOpen('Q1', story({ text: 'Show' }), plan, []), true);
  });
});

describe('the question about the outcome', () => {
  const { change, said } = ((): Pick<Situation, 'change' | 'said'> => {
    const message = partsOf(full);
    return {
      change: { message, paths: ['web/list.ts'], parents: 1 },
      said: {
        who: { value: 'dispatcher', source: 'message', rule: 'who-line' },
        why: { probability: 1, source: 'message', rule: 'why-line' },
      },
    };
  })();
  const settings = { mode: 'ambient', perDay: 3, minutesApart: 30, neverHere: false } as const;
  const verdictIn = (changed: Partial<Situation>): string => {
    const decision = decide({
      change,
      said,
      isItemMissing: true,
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
    return decision.ask?.question ?? String(decision.ask === null && decision.because);
  };
  const asked = (question: 'Q1' | 'Q5', ago: number, subject = about('old')): AskingEvent => ({
    kind: 'asked',
    at: now - ago,
    question,
    subject,
  });

  const rows: readonly (readonly [what: string, verdict: string, changed: Partial<Situation>])[] = [
    ['is put', 'Q5', {}],
    ['waits a fortnight', 'nothing-missing', { events: [asked('Q5', 14 * day - 1)] }],
    ['is put again after a fortnight', 'Q5', { events: [asked('Q5', 14 * day)] }],
    ['does not wait for other questions of yesterday', 'Q5', { events: [asked('Q1', day)] }],
    [
      'keeps its distance to other questions',
      'nothing-missing',
      { events: [asked('Q1', 29 * minute)] },
    ],
    [
      'counts against the questions of a day',
      'nothing-missing',
      { events: [5, 4, 3].map((ago) => asked('Q1', ago * hour)) },
    ],
    [
      'keeps twice the distance after a skip',
      'nothing-missing',
      {
        events: [
          asked('Q1', 45 * minute),
          { kind: 'skipped', at: now - 44 * minute, question: 'Q1', subject: about('old') },
        ],
      },
    ],
    [
      'is turned off by complaints',
      'nothing-missing',
      { events: showings({ question: 'Q5', shown: 4, complaints: 4, until: now - 20 * day }) },
    ],
    [
      'is not turned off by complaints of others',
      'Q5',
      { events: showings({ question: 'Q1', shown: 4, complaints: 4, until: now - day }) },
    ],
    [
      'is not put on a branch that was asked about',
      'nothing-missing',
      {
        subject: about('new', { branch: 'list' }),
        events: [asked('Q1', day, about('old', { branch: 'list' }))],
      },
    ],
    ['is not put in the background', 'nothing-missing', { isFocused: false }],
    [
      'is not put where asking is quiet',
      'nothing-missing',
      { settings: { ...settings, mode: 'quiet' } },
    ],
    ["is not put about another's commit", 'nothing-missing', { isOwn: false }],
    [
      'is not put while snoozed',
      'nothing-missing',
      { events: [{ kind: 'snoozed', at: now - 1, until: now + 1 }] },
    ],
  ];
  for (const [what, expected, changed] of rows) {
    it(what, () => {
      assert.equal(verdictIn(changed), expected);
    });
  }
});
