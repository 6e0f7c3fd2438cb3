import assert from 'node:assert/strict';
import type { ContextSubject, OwningTeam, TeamsSeen } from '../../src/model/context.ts';
import type { ItemId, Sha, TeamId, TicketKey, TicketRef } from '../../src/model/ids.ts';
import type { Joined } from '../../src/model/joined.ts';
import type { Ticket } from '../../src/model/ticket.ts';
import { contextOf, item, plan, ruled } from './contexts.ts';
import { absent, commit, day, gatheringWith, now, shownOf, uploads } from './fileStories.ts';

describe('what the panel says about why a file is like this', () => {
  const sources: readonly (readonly [Joined, object])[] = [
    [
      { why: { values: ['uploads fail'], source: 'message' } },
      { text: 'uploads fail', from: 'aaaaaaa', age: '3 weeks ago' },
    ],
    [{ why: { values: ['x'], source: 'answer' } }, { from: 'answered for aaaaaaa' }],
    [{ why: { values: ['x'], source: 'ticket-answer' } }, { from: 'answered for #12' }],
    [
      {
        who: { values: ['installer'], source: 'message' },
        why: { values: ['x'], source: 'message' },
      },
      { who: 'Field technician' },
    ],
  ];
  for (const [joined, expected] of sources) {
    it(`is what was said, by whom it was for and where: ${JSON.stringify(expected)}`, () => {
      assert.partialDeepStrictEqual(contextOf({}, joined).whys[0], expected);
    });
  }
});

describe('what the panel says about how changes are divided', () => {
  const shares: TeamsSeen = {
    kind: 'shares',
    shares: [
      { team: 'mobile' as TeamId, commits: 6, share: 0.6 },
      { commits: 4, share: 0.4 },
    ],
  };

  it('is for whom they are, and what is unknown takes its room', () => {
    const who = { who: { values: ['tech'], source: 'message' } } as const;
    const commits = [who, who, {}, {}].map((joined) => ({ commit, joined }) as const);
    assert.deepEqual(contextOf({ commits }).personas, {
      parts: [{ label: 'Field technician', text: '100%', share: 0.5 }],
      remark: 'Unknown for 2 of 4 commits.',
    });
  });

  it('is unknown where nobody said it', () => {
    assert.deepEqual(contextOf().personas, {
      parts: [],
      remark: 'Unknown: none of 1 commits says it.',
    });
  });

  it('is by teams', () => {
    assert.deepEqual(contextOf({ teams: shares }).teams?.parts, [
      { label: 'Mobile', text: '60%', share: 0.6 },
      { label: 'others', text: '40%', share: 0.4 },
    ]);
  });

  const untold: readonly (readonly [TeamsSeen, string | undefined])[] = [
    [{ kind: 'few' }, 'Not told: fewer than three people changed it.'],
    [{ kind: 'nobody' }, 'Nobody changed it.'],
    [{ kind: 'no-teams' }, undefined],
  ];
  for (const [teams, remark] of untold) {
    it(`says why it is not told: ${teams.kind}`, () => {
      assert.equal(contextOf({ teams }).teams?.remark, remark);
    });
  }

  it('is not told before anything was read', () => {
    const { personas: whom, teams } = contextOf({ teams: shares, condition: absent, commits: [] });
    assert.deepEqual([whom, teams], [undefined, undefined]);
  });

  it('is whom CODEOWNERS names, by the names of the plan', () => {
    const owners: readonly OwningTeam[] = [
      { handle: '@acme/mobile', team: 'mobile' as TeamId },
      { handle: '@acme/platform' },
    ];
    assert.equal(contextOf({ owners }).owners, 'Owned by Mobile, @acme/platform (CODEOWNERS)');
  });
});

function toldTicket(key: string, state: Ticket['state']): Ticket {
  return {
    ref: key as TicketRef,
    key,
    kind: 'issue',
    title: key,
    state,
    labels: [],
    planned: [],
    parents: [],
    closes: [],
    who: [],
    why: [],
    prose: '',
  };
}

describe('what the panel is about', () => {
  const sha = 'a'.repeat(40) as Sha;
  const subjects: readonly (readonly [ContextSubject, object])[] = [
    [uploads, { name: 'a.ts', folder: 'src', path: 'src/a.ts' }],
    [
      { kind: 'file', path: 'README.md' },
      { name: 'README.md', path: 'README.md' },
    ],
    [
      { kind: 'folder', path: 'src/app' },
      { name: 'app/', folder: 'src', path: 'src/app/' },
    ],
    [{ kind: 'folder', path: '' }, { name: 'The whole repository' }],
    [
      { kind: 'paths', paths: ['a', 'b'] },
      { name: '2 changed files', path: '2 changed files: a, b' },
    ],
    [{ kind: 'paths', paths: ['a'] }, { name: 'One changed file' }],
    [
      { kind: 'item', item: 'R-17' as ItemId },
      { name: 'Offline-first uploads', folder: 'R-17', path: 'Offline-first uploads (R-17)' },
    ],
    [
      { kind: 'commit', sha },
      { name: 'Commit aaaaaaa', folder: 'Let uploads resume' },
    ],
  ];
  for (const [subject, expected] of subjects) {
    it(`has a name: ${JSON.stringify(expected)}`, () => {
      const { file } = shownOf({ subject, gathering: gatheringWith({ plan, subject }) });
      assert.partialDeepStrictEqual(file, expected);
    });
  }

  it('has what it is for and how far it has come, when it is an item', () => {
    const full = { ...item, problem: 'No network in basements', review: '2026-12-01' };
    const subject: ContextSubject = { kind: 'item', item: item.id };
    const progress = new Map([[item.id, { commits: 12, lastAt: now - 3 * day }]]);
    const { items } = contextOf({ subject, plan: { ...plan, items: [full] }, progress });
    assert.deepEqual(items[0]?.details, [
      'No network in basements',
      '12 commits, last 3 days ago',
      'to be looked at again on 2026-12-01',
    ]);
  });

  it('has one commit, and not “1 commits”, when it is an item that has just begun', () => {
    const subject: ContextSubject = { kind: 'item', item: item.id };
    const progress = new Map([[item.id, { commits: 1, lastAt: now - 3 * day }]]);
    const { items } = contextOf({ subject, plan: { ...plan, items: [item] }, progress });
    assert.deepEqual(items[0]?.details, ['One commit, 3 days ago']);
  });

  it('lists open tickets before closed ones', () => {
    const seen = (ticket: string, state: 'open' | 'closed') => ({
      ticket: ticket as TicketKey,
      ref: ticket as TicketRef,
      commits: 1,
      firstAt: 0,
      lastAt: 0,
      told: [toldTicket(ticket, state)],
    });
    const tickets = [seen('#1', 'closed'), seen('#2', 'open')];
    const { past } = shownOf({ gathering: gatheringWith({ tickets }) });
    assert.deepEqual(
      past?.tickets.map(({ ticket }) => ticket),
      ['#2', '#1'],
    );
  });

  it('is what the plan alone says where the history is switched off', () => {
    const gathering = gatheringWith({ plan, ruled: ruled(), condition: absent, commits: [] });
    const { notice, context } = shownOf({ gathering, isPlanAlone: true });
    assert.partialDeepStrictEqual(notice, {
      text: 'The history is not read: that is switched off.',
      ways: [{ id: 'historySettings' }],
    });
    assert.equal(context?.items.length, 1);
  });
});
