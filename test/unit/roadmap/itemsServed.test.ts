import assert from 'node:assert/strict';
import type { ContextSubject, Gathered, ItemProgress } from '../../../src/model/context.ts';
import type { ItemId, TicketRef } from '../../../src/model/ids.ts';
import type { RoadmapItem } from '../../../src/model/plan.ts';
import type { Because } from '../../../src/roadmap/context.ts';
import { contextOf } from '../../../src/roadmap/contextOf.ts';
import type { GivenGathered } from './gathered.ts';
import {
  commit,
  day,
  gathered,
  item,
  milestone,
  now,
  outcome,
  persona,
  planned,
  refOf,
  sha,
  ticket,
} from './gathered.ts';

const served = (of: Gathered): readonly (readonly [title: string, because: Because['kind']])[] =>
  contextOf(of, now).items.map(({ item: { title }, because }) => [title, because.kind]);
const reasons = (of: Gathered): readonly Because[] =>
  contextOf(of, now).items.map(({ because }) => because);
const ruled = (one: RoadmapItem, pattern = 'src/**'): Gathered['ruled'][number] => ({
  item: one,
  pattern,
  paths: 1,
});

describe('The items that something serves', () => {
  describe('by the rules of the plan', () => {
    const uploads = item('uploads', { tickets: ['#1'] });
    const photos = item('photos', { tickets: ['#1'] });
    const plan = planned({ items: [photos, uploads] });

    it('come first, in the order in which they were found to be specific', () => {
      const commits = [commit(1, { tickets: ['#1'] })];
      const of = gathered({ plan, commits, ruled: [ruled(uploads, 'src/upload.ts')] });

      assert.deepEqual(reasons(of), [
        { kind: 'path', pattern: 'src/upload.ts' },
        { kind: 'commits', tickets: ['#1'], commits: 1, of: 1 },
      ]);
    });

    it('are not those that were dropped', () => {
      const dropped = item('dropped', { status: 'dropped', tickets: ['#1'] });
      const commits = [commit(1, { tickets: ['#1'], item: ['dropped'] })];

      const of = gathered({
        plan: planned({ items: [dropped] }),
        commits,
        ruled: [ruled(dropped)],
      });

      assert.deepEqual(served(of), []);
    });

    it('are at most twenty', () => {
      const many = Array.from({ length: 30 }, (_, index) => item(`item-${index}`));

      const of = gathered({ plan: planned({ items: many }), ruled: many.map((one) => ruled(one)) });

      assert.equal(served(of).length, 20);
    });
  });

  describe('by the tickets of commits', () => {
    const uploads = item('uploads', { tickets: ['#1', '#2'] });
    const plan = planned({ items: [item('other', { tickets: ['#9'] }), uploads] });
    const isServed: readonly (readonly [what: string, of: GivenGathered])[] = [
      [
        'two commits mention a ticket',
        { commits: [commit(1, { tickets: ['#1'] }), commit(2, { tickets: ['#1'] })] },
      ],
      [
        'two commits mention a ticket each',
        { commits: [commit(1, { tickets: ['#1'] }), commit(2, { tickets: ['#2'] })] },
      ],
      ['the only commit mentions a ticket', { commits: [commit(1, { tickets: ['#2'] })] }],
      [
        'the only recent commit does',
        { commits: [commit(1, { tickets: ['#2'] }), commit(2, { daysAgo: 400 })] },
      ],
      [
        'two commits name it',
        { commits: [commit(1, { item: ['uploads'] }), commit(2, { item: ['Uploads '] })] },
      ],
      [
        'it was answered for two commits',
        {
          commits: [
            commit(1, { item: ['uploads'], from: 'answer' }),
            commit(2, { item: ['uploads'], from: 'answer' }),
            commit(3),
          ],
        },
      ],
      [
        'one names it and one mentions a ticket',
        { commits: [commit(1, { item: ['uploads'] }), commit(2, { tickets: ['#2'] })] },
      ],
    ];
    for (const [what, of] of isServed) {
      it(`are served when ${what}`, () => {
        assert.deepEqual(served(gathered({ plan, ...of })), [['The uploads', 'commits']]);
      });
    }

    const isNot: readonly (readonly [what: string, of: GivenGathered])[] = [
      [
        'one of two commits mentions a ticket',
        { commits: [commit(1, { tickets: ['#1'] }), commit(2)] },
      ],
      [
        'one commit mentions two tickets',
        { commits: [commit(1, { tickets: ['#1', '#2'] }), commit(2)] },
      ],
      [
        'the second mention is older than twelve months',
        {
          commits: [
            commit(1, { tickets: ['#1'] }),
            commit(2),
            commit(3, { daysAgo: 366, tickets: ['#1'] }),
          ],
        },
      ],
      [
        'commits mention other tickets',
        { commits: [commit(1, { tickets: ['#3'] }), commit(2, { tickets: ['#3'] })] },
      ],
      ['there is no commit', { commits: [] }],
    ];
    for (const [what, of] of isNot) {
      it(`are not served when ${what}`, () => {
        assert.deepEqual(served(gathered({ plan, ...of })), []);
      });
    }

    it('are served by a commit that one asks about, however old it is', () => {
      const subject: ContextSubject = { kind: 'commit', sha: sha(1) };
      const commits = [commit(1, { daysAgo: 900, tickets: ['#1'] })];

      assert.deepEqual(served(gathered({ subject, plan, commits })), [['The uploads', 'commits']]);
    });

    it('are served through what a pull request settles, and through what that is a part of', () => {
      const epic = item('epic', { tickets: ['#40'] });
      const told = [
        ticket('#12', { closes: [refOf('#1')] }),
        ticket('#1', { parents: [{ key: '#40', title: 'Epic', ref: refOf('#40') }] }),
      ];
      const commits = [commit(1, { tickets: ['#12'] })];

      assert.deepEqual(
        served(gathered({ plan: planned({ items: [epic, uploads] }), commits, told })),
        [
          ['The epic', 'commits'],
          ['The uploads', 'commits'],
        ],
      );
    });

    it('follow tickets that are parts of each other only once', () => {
      const told = [
        ticket('#1', { parents: [{ key: '#2', title: 'Two', ref: refOf('#2') }] }),
        ticket('#2', { parents: [{ key: '#1', title: 'One', ref: refOf('#1') }] }),
      ];

      const of = gathered({ plan, commits: [commit(1, { tickets: ['#1'] })], told });

      assert.deepEqual(reasons(of), [{ kind: 'commits', tickets: ['#1'], commits: 1, of: 1 }]);
    });

    it('are in the order of their commits, with at most five tickets, that of most commits first', () => {
      const keys = ['#1', '#2', '#3', '#4', '#5', '#6'];
      const plans = planned({
        items: [item('few', { tickets: ['#9'] }), item('many', { tickets: keys })],
      });
      const commits = [...keys, '#6', '#9', '#9'].map((key, index) =>
        commit(index, { tickets: [key] }),
      );

      assert.deepEqual(reasons(gathered({ plan: plans, commits })), [
        { kind: 'commits', tickets: ['#6', '#1', '#2', '#3', '#4'], commits: 7, of: 9 },
        { kind: 'commits', tickets: ['#9'], commits: 2, of: 9 },
      ]);
    });
  });

  describe('when an item is asked about', () => {
    const subject: ContextSubject = { kind: 'item', item: 'uploads' as ItemId };

    it('are itself, also when it was dropped', () => {
      const dropped = item('uploads', { status: 'dropped' });
      const other = item('other');
      const of = gathered({
        subject,
        plan: planned({ items: [other, dropped] }),
        ruled: [ruled(other)],
      });

      assert.deepEqual(served(of), [['The uploads', 'itself']]);
    });

    it('are none when nobody knows it', () => {
      const context = contextOf(
        gathered({ subject, plan: planned({ items: [item('other')] }) }),
        now,
      );

      assert.deepEqual([context.items, context.next], [[], undefined]);
    });
  });

  it('are told with stage, outcome, known personas and how far they have come', () => {
    const progress: ItemProgress = { commits: 3, taggedAt: now - 3 * day };
    const later = item('later', {
      status: 'later',
      personas: ['tech', 'nobody'],
      outcome: 'O2' as never,
    });
    const plan = planned({
      items: [later],
      outcomes: [outcome('O2')],
      personas: [persona('tech')],
    });
    const of = gathered({ plan, ruled: [ruled(later)], progress: new Map([[later.id, progress]]) });

    assert.deepEqual(contextOf(of, now).items, [
      {
        item: later,
        because: { kind: 'path', pattern: 'src/**' },
        stage: { stage: 'launched', isGiven: false },
        outcome: outcome('O2'),
        personas: [persona('tech')],
        progress,
      },
    ]);
  });

  it('leave no next step, and none of them leaves one', () => {
    const plan = planned({ items: [item('uploads')] });
    const next = (of: GivenGathered): unknown => contextOf(gathered(of), now).next;

    assert.equal(next({ plan, ruled: [ruled(item('uploads'))] }), undefined);
    assert.equal(next({ plan }), 'add-path');
    assert.equal(next({}), 'set-up');
    assert.equal(next({ planned: [milestone('Summer')] }), 'set-up');
  });

  it('know tickets whose reference is not known by how they are written', () => {
    const of = gathered({
      plan: planned({ items: [item('uploads', { tickets: ['#1'] })] }),
      commits: [commit(1, { tickets: ['#1'] })],
    });

    assert.equal(served({ ...of, refs: new Map<string, TicketRef>() }).length, 1);
  });
});
