import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostNews, newsFor, planNews } from '../../../src/feedback/planNews.ts';
import type { PlanNews } from '../../../src/feedback/planNews.ts';
import type { ItemId, OutcomeId, TeamId } from '../../../src/model/ids.ts';
import type { ItemStatus, Plan, PlanProblem, RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan, itemStatuses } from '../../../src/model/plan.ts';

const own = 'mobile' as TeamId;
const platform = 'platform' as TeamId;
const item = (id: string, of: Partial<RoadmapItem> = {}): RoadmapItem => ({
  id: id as ItemId,
  title: `Item ${id}`,
  status: 'now',
  personas: [],
  paths: [],
  tickets: [],
  teams: [platform],
  ...of,
});
const planOf = (...items: readonly RoadmapItem[]): Plan => ({
  ...emptyPlan,
  hasRoadmap: true,
  items,
});
const problem: PlanProblem = {
  file: '.product/roadmap.yaml',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  detail: 'broken',
};
const broken = (plan: Plan): Plan => ({ ...plan, problems: [problem] });
const o1 = 'O1' as OutcomeId;
const o2 = 'O2' as OutcomeId;
const news = (what: object, id = 'R-1'): object => ({
  item: id,
  title: `Item ${id}`,
  team: platform,
  ...what,
});

interface Row {
  readonly before: Plan;
  readonly after: Plan;
  readonly told: readonly object[];
}

const rows: Readonly<Record<string, Row>> = {
  'an item that was moved': {
    before: planOf(item('R-1')),
    after: planOf(item('R-1', { status: 'later' })),
    told: [news({ kind: 'moved', to: 'later' })],
  },
  'an item that was added': {
    before: planOf(),
    after: planOf(item('R-1', { status: 'next' })),
    told: [news({ kind: 'added', to: 'next' })],
  },
  'an item that was taken out': {
    before: planOf(item('R-1')),
    after: planOf(),
    told: [news({ kind: 'dropped' })],
  },
  'an item that was dropped': {
    before: planOf(item('R-1')),
    after: planOf(item('R-1', { status: 'dropped' })),
    told: [news({ kind: 'dropped' })],
  },
  'an item that serves another outcome': {
    before: planOf(item('R-1', { outcome: o1 })),
    after: planOf(item('R-1', { outcome: o2 })),
    told: [news({ kind: 'outcome', outcome: o2 })],
  },
  'an item that serves no outcome any more': {
    before: planOf(item('R-1', { outcome: o1 })),
    after: planOf(item('R-1')),
    told: [news({ kind: 'outcome' })],
  },
  'only the move of an item that serves another outcome as well': {
    before: planOf(item('R-1', { outcome: o1 })),
    after: planOf(item('R-1', { outcome: o2, status: 'next' })),
    told: [news({ kind: 'moved', to: 'next' })],
  },
  'an item by its new title and owner': {
    before: planOf(item('R-1', { title: 'Old', teams: [own] })),
    after: planOf(item('R-1', { status: 'next' })),
    told: [news({ kind: 'moved', to: 'next' })],
  },
  'the first of two items with one id': {
    before: planOf(item('R-1'), item('R-1', { status: 'later' })),
    after: planOf(item('R-1', { status: 'next' }), item('R-1')),
    told: [news({ kind: 'moved', to: 'next' })],
  },
  'the moved items of a roadmap that cannot all be read': {
    before: planOf(item('R-1'), item('R-2')),
    after: broken(planOf(item('R-1', { status: 'next' }), item('R-3'))),
    told: [news({ kind: 'moved', to: 'next' })],
  },
  'nothing of items without a team': {
    before: planOf(item('R-1', { teams: [] })),
    after: planOf(item('R-1', { teams: [], status: 'next' })),
    told: [],
  },
  'nothing of words, people, paths and tickets': {
    before: planOf(item('R-1')),
    after: planOf(item('R-1', { title: 'New', paths: ['a'], tickets: ['#1'], problem: 'New' })),
    told: [],
  },
  'nothing of an item that comes dropped': {
    before: planOf(),
    after: planOf(item('R-1', { status: 'dropped' })),
    told: [],
  },
  'nothing of a dropped item that is taken out': {
    before: planOf(item('R-1', { status: 'dropped' })),
    after: planOf(),
    told: [],
  },
  'nothing where the roadmap appears': { before: emptyPlan, after: planOf(item('R-1')), told: [] },
  'nothing where the roadmap is gone': { before: planOf(item('R-1')), after: emptyPlan, told: [] },
};

describe('news of a plan', () => {
  for (const [what, { before, after, told }] of Object.entries(rows)) {
    it(`tell ${what}`, () => assert.deepEqual(planNews(before, after), told));
  }

  const items = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 60 }).map((number) => `R-${number}` as ItemId),
      title: fc.string(),
      status: fc.constantFrom<ItemStatus>(...itemStatuses),
      teams: fc.subarray([own, platform]),
    }),
    { maxLength: 80 },
  );
  const plans = items.map((all) => planOf(...all.map(({ id, ...of }) => item(id, of))));

  it('are none where nothing changed', () => {
    fc.assert(fc.property(plans, (plan) => assert.deepEqual(planNews(plan, plan), [])));
  });

  it('are few, one of an item, each with the team that owns it', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const all = planNews(before, after);
        assert.ok(all.length <= mostNews);
        assert.equal(new Set(all.map((one) => one.item)).size, all.length);
        for (const one of all) {
          const known = [...after.items, ...before.items].find(({ id }) => id === one.item);
          assert.equal(one.team, known?.teams[0]);
        }
      }),
    );
  });

  it('are the same backwards for items that both have, and others for those that come and go', () => {
    const changed = (all: readonly PlanNews[]): readonly string[] =>
      all.map((one) => one.item).toSorted();
    const small = plans.map((plan) => planOf(...plan.items.slice(0, 10)));
    fc.assert(
      fc.property(small, small, (before, after) => {
        const both = (plan: Plan, other: Plan): Plan =>
          planOf(
            ...plan.items
              .filter(({ id }) => other.items.some((one) => one.id === id))
              .map((one) => ({ ...one, teams: [platform] })),
          );
        const [one, other] = [both(before, after), both(after, before)];
        assert.deepEqual(changed(planNews(one, other)), changed(planNews(other, one)));
      }),
    );
  });
});

describe('news for a team', () => {
  const teams = [own, platform].map((id) => ({ id, name: id, members: [], codeowners: [] }));
  const all = planNews(
    planOf(item('R-1'), item('R-2', { teams: [own] }), item('R-3', { teams: ['x' as TeamId] })),
    planOf(),
  );

  it('are those of other teams that the plan knows', () => {
    assert.deepEqual(
      newsFor(own, all, { teams }).map((one) => one.item),
      ['R-1'],
    );
  });
});
