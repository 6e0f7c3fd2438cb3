import assert from 'node:assert/strict';
import type { Gathered } from '../../../src/model/context.ts';
import type { PersonaShares, ToldWhy } from '../../../src/roadmap/context.ts';
import { contextOf } from '../../../src/roadmap/contextOf.ts';
import type { GivenGathered } from './gathered.ts';
import {
  commit,
  day,
  gathered,
  item,
  now,
  persona,
  planned,
  seen,
  sha,
  ticket,
} from './gathered.ts';

describe('The personas of a context', () => {
  const plan = planned({
    personas: [
      persona('field-technician', { name: 'Field technician', aliases: ['tech'] }),
      persona('dispatcher'),
    ],
    teams: [{ id: 'mobile' as never, name: 'Mobile team', members: [], codeowners: [] }],
  });
  const of = (more: GivenGathered): PersonaShares =>
    contextOf(gathered({ plan, ...more }), now).personas;
  const shares = (more: GivenGathered): unknown =>
    of(more).shares.map(({ who, commits, share }) => [who, commits, share]);

  const called: readonly (readonly [written: string, who: string])[] = [
    ['field-technician', 'field-technician'],
    ['Tech', 'field-technician'],
    ['Field Technician', 'field-technician'],
    ['mobile', 'mobile'],
    ['Mobile  Team', 'mobile'],
    ['Operators', 'operators'],
    ['UPKEEP', 'upkeep'],
    [' the neighbours ', 'the neighbours'],
  ];
  for (const [written, who] of called) {
    it(`knows "${written}" as "${who}"`, () => {
      assert.deepEqual(shares({ commits: [commit(1, { who: [written] })] }), [[who, 1, 1]]);
    });
  }

  it('have shares of the commits that say it, and the rest is not known', () => {
    const commits = [
      commit(1, { who: ['tech'] }),
      commit(2, { who: ['dispatcher'], from: 'answer' }),
      commit(3, { who: ['field-technician'], from: 'same-change' }),
      commit(4),
      commit(5, { who: ['field-technician', 'Tech'] }),
    ];

    assert.deepEqual(of({ commits }), {
      shares: [
        { who: 'field-technician', commits: 3, share: 0.75 },
        { who: 'dispatcher', commits: 1, share: 0.25 },
      ],
      known: 4,
      of: 5,
    });
  });

  it('count a commit for two for both', () => {
    const commits = [commit(1, { who: ['tech', 'dispatcher'] }), commit(2, { who: ['tech'] })];

    assert.deepEqual(shares({ commits }), [
      ['field-technician', 2, 1],
      ['dispatcher', 1, 0.5],
    ]);
  });

  it('are one where free text is written alike', () => {
    const commits = [commit(1, { who: ['The press'] }), commit(2, { who: ['the  PRESS'] })];

    assert.deepEqual(shares({ commits }), [['The press', 2, 1]]);
  });

  it('are those of the tickets where the commits do not say it', () => {
    const told = [ticket('#1', { who: ['tech'] }), ticket('#2', { title: 'The dispatcher waits' })];
    const commits = [
      commit(1, { tickets: ['#1'] }),
      commit(2, { tickets: ['#2'] }),
      commit(3, { tickets: ['#1'], who: ['upkeep'] }),
    ];

    assert.deepEqual(
      contextOf(gathered({ plan, commits, told }), now).personas.shares.map(({ who }) => who),
      ['field-technician', 'dispatcher', 'upkeep'],
    );
  });

  it('are not inherited from an item, and are of the last twelve months', () => {
    const ruled = [{ item: item('uploads', { personas: ['dispatcher'] }), pattern: '*', paths: 1 }];
    const commits = [commit(1), commit(2, { daysAgo: 366, who: ['tech'] })];

    assert.deepEqual(of({ commits, ruled }), { shares: [], known: 0, of: 1 });
  });
});

describe('The whys of a context', () => {
  const whys = (
    commits: Gathered['commits'],
    ...told: readonly ReturnType<typeof ticket>[]
  ): readonly ToldWhy[] => contextOf(gathered({ commits, told }), now).whys;

  it('say who, where from, by which ticket and when', () => {
    const commits = [
      commit(1, { who: ['tech'], why: ['photos were lost'], tickets: ['#3'], from: 'answer' }),
    ];

    assert.deepEqual(whys(commits), [
      {
        why: 'photos were lost',
        who: 'tech',
        source: 'answer',
        ticket: '#3',
        sha: sha(1),
        at: now - day,
      },
    ]);
  });

  it('are the newest first, each text once however it is written', () => {
    const commits = [
      commit(1, { why: ['Photos were  lost'] }),
      commit(2, { why: ['it was slow'] }),
      commit(3, { why: ['photos WERE lost ', 'and twice'] }),
    ];

    assert.deepEqual(
      whys(commits).map(({ why, at }) => [why, at]),
      [
        ['Photos were  lost', now - day],
        ['it was slow', now - 2 * day],
        ['and twice', now - 3 * day],
      ],
    );
  });

  it('are those of the tickets where the commits do not say it', () => {
    const told = [
      ticket('#12', { closes: [ticket('#1').ref] }),
      ticket('#1', { why: ['a day is lost'], who: ['technicians'] }),
    ];

    assert.deepEqual(whys([commit(1, { tickets: ['#12'] })], ...told), [
      {
        why: 'a day is lost',
        who: 'technicians',
        source: 'ticket',
        ticket: '#12',
        sha: sha(1),
        at: now - day,
      },
    ]);
  });

  it('are also those of tickets that are only told behind the ones that commits mention', () => {
    const request = ticket('#12', { kind: 'change', closes: [ticket('#1').ref] });
    const tickets = [seen('#12', request, ticket('#1', { why: ['a day is lost'] }))];
    const commits = [commit(1, { tickets: ['#12'] })];

    const { whys: found } = contextOf(gathered({ commits, tickets }), now);

    assert.deepEqual(
      found.map(({ why, ticket: key }) => [why, key]),
      [['a day is lost', '#12']],
    );
  });

  it('come from older commits too, and are at most twenty', () => {
    const commits = Array.from({ length: 30 }, (_, index) =>
      commit(index, { daysAgo: 300 + 10 * index, why: [`reason ${index}`] }),
    );

    const found = whys(commits);

    assert.deepEqual([found.length, found.at(-1)?.why], [20, 'reason 19']);
  });

  it('are none where nobody says one', () => {
    assert.deepEqual(whys([commit(1), commit(2, { why: [' '] })]), []);
  });
});

describe('A context', () => {
  it('has the tickets that are open, or that nothing is known of, apart from the closed ones', () => {
    const tickets = [
      seen('#1', ticket('#1', { state: 'closed' })),
      seen('#2'),
      seen('#3', ticket('#3', { state: 'merged' })),
      seen('#4', ticket('#4'), ticket('#1', { state: 'closed' })),
    ];

    const { open, closed } = contextOf(gathered({ tickets }), now).tickets;

    assert.deepEqual(
      open.map(({ ticket: key }) => key),
      ['#2', '#4'],
    );
    assert.deepEqual(
      closed.map(({ ticket: key }) => key),
      ['#1', '#3'],
    );
  });

  it('hands on owners, teams and files, and says how many commits it is about', () => {
    const given = {
      subject: { kind: 'folder', path: 'src' },
      owners: [{ handle: '@acme/mobile' }],
      teams: { kind: 'few' },
      files: [{ path: 'src/a.ts', commits: 2 }],
      isCut: true,
      commits: [commit(1), commit(2), commit(3, { daysAgo: 366 })],
    } as const;

    const { subject, owners, teams, files, recent } = contextOf(gathered(given), now);

    assert.deepEqual([subject, owners], [given.subject, given.owners]);
    assert.deepEqual([teams, files], [given.teams, given.files]);
    assert.deepEqual(recent, { commits: 2, isCut: true });
  });

  it('of nothing is empty, and says what to do', () => {
    assert.deepEqual(contextOf(gathered(), now), {
      subject: { kind: 'file', path: 'src/upload.ts' },
      items: [],
      personas: { shares: [], known: 0, of: 0 },
      tickets: { open: [], closed: [] },
      whys: [],
      owners: [],
      teams: { kind: 'no-teams' },
      files: [],
      recent: { commits: 0, isCut: false },
      next: 'set-up',
    });
  });
});
