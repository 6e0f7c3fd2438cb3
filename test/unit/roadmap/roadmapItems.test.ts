import assert from 'node:assert/strict';
import type { ItemProgress } from '../../../src/model/context.ts';
import type { ItemStatus, PlannedItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { plannedItemId } from '../../../src/model/plannedItemId.ts';
import { roadmapItems } from '../../../src/roadmap/roadmapItems.ts';
import { day, item, milestone, now, planned, refOf } from './gathered.ts';

const dayIn = (days: number): string => new Date(now + days * day).toISOString().slice(0, 10);
const epic = (of: Partial<PlannedItem> = {}): PlannedItem =>
  milestone('Uploads', { kind: 'epic', ...of });
const worked = (daysAgo: number): ItemProgress => ({ commits: 1, lastAt: now - daysAgo * day });
const itemsOf = (all: readonly PlannedItem[], progress?: ItemProgress) => {
  const surveyed = progress ? all.map((one) => [plannedItemId(one), progress] as const) : [];
  return roadmapItems({ plan: emptyPlan, planned: all, progress: new Map(surveyed) }, now);
};

describe('The items of the roadmap', () => {
  it('are those of the file, whatever trackers plan', () => {
    const items = [item('R-2'), item('R-1', { status: 'dropped' })];
    const around = { plan: planned({ items }), planned: [milestone('M')], progress: new Map() };

    assert.deepEqual(roadmapItems(around, now), items);
  });

  it('are none where the file cannot be used', () => {
    const around = { plan: planned({}), planned: [milestone('M')], progress: new Map() };

    assert.deepEqual(roadmapItems(around, now), []);
  });

  describe('without a file', () => {
    const rows: readonly (readonly [
      what: string,
      planned: PlannedItem,
      progress: ItemProgress | undefined,
      status: ItemStatus | undefined,
    ])[] = [
      ['what is due in 90 days', milestone('M', { due: dayIn(90) }), undefined, 'now'],
      ['what is due in 91 days', milestone('M', { due: dayIn(91) }), undefined, 'next'],
      ['what is overdue', milestone('M', { due: dayIn(-500) }), undefined, 'now'],
      ['a milestone without a day', milestone('M'), worked(1), 'later'],
      ['a version without a day', milestone('V', { kind: 'version' }), undefined, 'later'],
      ['a sprint due soon', milestone('S', { kind: 'sprint', due: dayIn(3) }), undefined, 'now'],
      ['what has no real due day', milestone('M', { due: 'soon' }), undefined, 'later'],
      ['an epic worked on 90 days ago', epic(), worked(90), 'now'],
      ['an epic worked on 91 days ago', epic(), worked(91), 'next'],
      ['an epic that nobody committed to', epic(), { commits: 0 }, 'next'],
      ['an epic that is not surveyed', epic(), undefined, 'next'],
      ['an epic that is due', epic({ due: dayIn(200) }), worked(1), 'next'],
      ['what is done', milestone('M', { isDone: true }), undefined, 'launched'],
      [
        'what is done before its day',
        milestone('M', { isDone: true, due: dayIn(9) }),
        undefined,
        'launched',
      ],
      [
        'what is done, due a year ago',
        milestone('M', { isDone: true, due: dayIn(-365) }),
        undefined,
        'launched',
      ],
      [
        'what is done, due longer ago',
        milestone('M', { isDone: true, due: dayIn(-366) }),
        worked(1),
        undefined,
      ],
      [
        'what is done, last worked on long ago',
        milestone('M', { isDone: true }),
        worked(366),
        undefined,
      ],
    ];
    for (const [what, one, progress, status] of rows) {
      it(`put ${what} ${status === undefined ? 'nowhere' : `to "${status}"`}`, () => {
        const found = itemsOf([one], progress);

        assert.deepEqual(
          found.map((found) => found.status),
          status === undefined ? [] : [status],
        );
      });
    }

    it('are made of what is known of them', () => {
      const origin = milestone('Summer 2026', { tickets: [refOf('#1')], due: dayIn(1) });

      assert.deepEqual(itemsOf([origin]), [
        {
          id: plannedItemId(origin),
          title: 'Summer 2026',
          status: 'now',
          personas: [],
          paths: [],
          tickets: [refOf('#1')],
          teams: [],
          origin,
        },
      ]);
    });

    it('are in the order of their days, and what has none is last', () => {
      const all = [
        milestone('None'),
        milestone('B', { due: dayIn(2) }),
        milestone('A', { due: dayIn(1) }),
      ];

      assert.deepEqual(
        itemsOf(all).map(({ title }) => title),
        ['A', 'B', 'None'],
      );
    });

    it('are one where two tell of the same, with the tickets of both', () => {
      const both = [
        milestone('M', { tickets: [refOf('#1')] }),
        milestone('M', { tickets: [refOf('#2'), refOf('#1')] }),
      ];

      assert.deepEqual(
        itemsOf(both).map(({ tickets }) => tickets),
        [[refOf('#1'), refOf('#2')]],
      );
    });
  });
});

describe('The id of what a tracker plans', () => {
  it('can be read, and stays the same', () => {
    const id = plannedItemId(milestone('Sommer: 2. Hälfte (β)!'));

    assert.match(id, /^milestone-sommer-2-hälfte-β-[0-9a-z]+$/);
    assert.equal(plannedItemId(milestone('Sommer: 2. Hälfte (β)!', { isDone: true })), id);
  });

  it('is another one for another kind, title, place or address', () => {
    const all = [
      milestone('M'),
      milestone('M', { kind: 'version' }),
      milestone('m'),
      milestone('M', { place: 'gitlab.com' }),
      milestone('M', { url: 'https://github.com/acme/app/milestone/1' }),
      milestone('!'),
      milestone('?'),
    ];

    assert.equal(new Set(all.map(plannedItemId)).size, all.length);
  });

  it('is short, however long the title is', () => {
    assert.ok(plannedItemId(milestone('👩‍👧 long '.repeat(100))).length < 70);
  });
});
