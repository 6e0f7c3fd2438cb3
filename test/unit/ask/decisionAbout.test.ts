import assert from 'node:assert/strict';
import type { Around } from '../../../src/ask/decisionAbout.ts';
import { decisionAbout, saidOf } from '../../../src/ask/decisionAbout.ts';
import type { Commit } from '../../../src/model/commit.ts';
import type { PersonaId, Sha } from '../../../src/model/ids.ts';
import { joinedOf } from '../../../src/model/joinedOf.ts';
import { partsOf } from '../../../src/model/message.ts';
import type { Plan, RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Story } from '../../../src/model/story.ts';
import { about, minute, now } from './events.ts';
import { tickets } from './row.ts';

const sha = 'a'.repeat(40) as Sha;
const older = 'b'.repeat(40) as Sha;
const item: RoadmapItem = {
  id: 'R-17' as RoadmapItem['id'],
  title: 'Uploads',
  status: 'now',
  personas: ['field-technician' as PersonaId],
  paths: ['mobile/**'],
  tickets: [],
  teams: [],
};

const story = (of: Partial<Story> = {}, commit: Partial<Commit> = {}): Story => ({
  commit: {
    sha,
    parents: [older],
    authorEmail: 'ana@acme.test',
    authoredAt: now - minute,
    committedAt: now - minute,
    message: 'Add a switch',
    paths: ['a'],
    ...commit,
  },
  message: partsOf(commit.message ?? 'Add a switch'),
  joined: joinedOf({
    message: of.message ?? partsOf(commit.message ?? 'Add a switch'),
    ...(of.answer ? { onCommit: [of.answer] } : {}),
  }),
  tickets: [],
  owners: [],
  scope: '',
  ...of,
});

const nameless: Around['standing'] = {
  operation: 'none',
  bare: false,
  shallow: false,
  remotes: [],
  commentChar: '#',
  separators: ':',
};

const around = (of: Partial<Around> = {}): Around => ({
  standing: { ...nameless, userEmail: 'ana@acme.test' },
  plan: emptyPlan,
  heard: [],
  events: [],
  settings: { mode: 'ambient', perDay: 3, minutesApart: 30, neverHere: false },
  isFocused: true,
  replaces: [],
  now,
  ...of,
});

/** The rule by which it is asked, or the reason why not. */
const verdict = (of: Story, circumstances: Around): string => {
  const decision = decisionAbout(of, circumstances);
  return decision.ask ? decision.ask.rule : decision.because;
};

describe('the decision about a commit that was just made', () => {
  const { standing } = around();
  const asked = (commit: Sha): Around['events'] => [
    { kind: 'asked', at: now - minute, question: 'Q1', subject: { ...about('x'), sha: commit } },
  ];
  const rows: readonly (readonly [string, Story, Around, string])[] = [
    ['is to ask when who is missing', story(), around(), 'who-missing'],
    [
      'looks at the author of the commit',
      story({}, { authorEmail: 'bo@acme.test' }),
      around(),
      'not-own',
    ],
    [
      'takes every commit for the own one where nobody has an address',
      story({}, { authorEmail: 'bo@acme.test' }),
      around({ standing: nameless }),
      'who-missing',
    ],
    [
      'knows an amend of a commit that was dealt with',
      story(),
      around({ replaces: [older], events: asked(older) }),
      'replay',
    ],
    [
      'asks about an amend of a commit that nobody was asked about',
      story(),
      around({ replaces: [older] }),
      'who-missing',
    ],
    ['counts parents', story({}, { parents: [older, sha] }), around(), 'merge'],
    ['looks at the paths', story({}, { paths: ['package-lock.json'] }), around(), 'generated-only'],
    [
      'knows what git is in the middle of',
      story(),
      around({ standing: { ...standing, operation: 'rebase' } }),
      'operation',
    ],
    ['looks at the focus', story(), around({ isFocused: false }), 'unfocused'],
    [
      'looks at the time of the commit',
      story({}, { committedAt: now - 11 * minute }),
      around(),
      'not-fresh',
    ],
    [
      'asks for the why where an item gives the who',
      story({ owners: [item] }),
      around(),
      'why-missing',
    ],
    [
      'is not to ask when an answer and a ticket say everything',
      story({ tickets: tickets('#12'), answer: { who: 'tech', at: now, tickets: [] } }),
      around(),
      'nothing-missing',
    ],
  ];
  for (const [title, of, circumstances, expected] of rows) {
    it(title, () => {
      assert.equal(verdict(of, circumstances), expected);
    });
  }
});

describe('what is said about a commit', () => {
  const plan: Plan = { ...emptyPlan, items: [item] };

  it('comes from its message before its answer', () => {
    const message = partsOf('Add a switch\n\nWho: tech');
    const { who } = saidOf(
      story({ message, answer: { who: 'office', at: now, tickets: [] } }),
      plan,
      [],
    );
    assert.deepEqual(who, { value: 'tech', source: 'message', rule: 'who-line' });
  });

  it('comes from its answer before the item that owns it', () => {
    const { who } = saidOf(
      story({ owners: [item], answer: { who: 'office', at: now, tickets: [] } }),
      plan,
      [],
    );
    assert.deepEqual(who, { value: 'office', source: 'answer', rule: 'recorded' });
  });

  it('comes from the item that owns it when nobody said it', () => {
    const { who } = saidOf(story({ owners: [item] }), plan, []);
    assert.deepEqual(who, { value: 'field-technician', source: 'item', rule: 'inherited' });
  });
});
