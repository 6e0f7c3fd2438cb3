import assert from 'node:assert/strict';
import type { ItemId } from '../../../src/model/ids.ts';
import type { ItemStatus, Plan } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { owningItems } from '../../../src/plan/owningItems.ts';

const planOf = (
  items: Readonly<Record<string, readonly string[]>>,
  status: ItemStatus = 'now',
): Plan => ({
  ...emptyPlan,
  items: Object.entries(items).map(([id, paths]) => ({
    id: id as ItemId,
    title: id,
    status,
    paths,
    personas: [],
    tickets: [],
    teams: [],
  })),
});
const idsOf = (plan: Plan, ...paths: readonly string[]): readonly string[] =>
  owningItems(plan, paths).map(({ id }) => id);

describe('owningItems', () => {
  const plan = planOf({
    everything: ['**'],
    mobile: ['mobile/**'],
    upload: ['/mobile/upload/**', '!*.md'],
    types: ['*.d.ts'],
    odd: ['odd names/[[]x]/**'],
  });
  const cases: readonly (readonly [string, string])[] = [
    ['README', 'everything'],
    ['mobile/app.ts', 'mobile'],
    ['mobile/upload/queue.ts', 'upload'],
    ['mobile/upload/README.md', 'mobile'],
    ['MOBILE/app.ts', 'everything'],
    ['lib/x.d.ts', 'types'],
    ['odd names/[x]/a', 'odd'],
  ];
  for (const [path, owner] of cases) {
    it(`gives ${path} to ${owner}`, () => assert.deepEqual(idsOf(plan, path), [owner]));
  }

  it('names each item once, in the order of the paths', () => {
    const paths = ['mobile/a', 'README', 'mobile/b', 'mobile/upload/c'];
    assert.deepEqual(idsOf(plan, ...paths), ['mobile', 'everything', 'upload']);
  });

  it('prefers the longer of two patterns that begin alike', () => {
    const alike = planOf({ short: ['src/*'], long: ['src/*.test.ts'] });
    assert.deepEqual(idsOf(alike, 'src/a.test.ts'), ['long']);
  });

  it('names both of two items that are equally specific', () => {
    const equal = planOf({ one: ['src/**'], two: ['src/**'] });
    assert.deepEqual(idsOf(equal, 'src/a'), ['one', 'two']);
  });

  it('gives nothing to a dropped item', () => {
    assert.deepEqual(idsOf(planOf({ gone: ['**'] }, 'dropped'), 'a'), []);
  });

  it('gives what nothing matches to nobody', () => {
    assert.deepEqual(idsOf(planOf({ mobile: ['mobile/**'] }), 'api/x'), []);
  });

  it('has no owner without a plan', () => {
    assert.deepEqual(idsOf(emptyPlan, 'a'), []);
  });

  const strange = ['', '/', '../x', './x', 'a\nb', '-n', '\\', ' ', '😀/x', '__proto__'];
  it('survives paths and patterns that are none', () => {
    const odd = planOf({ odd: ['[', '\\', '!', '#', '../**', '**'] });
    assert.doesNotThrow(() => owningItems(odd, strange));
  });

  it('answers the same the second time', () => {
    const first = idsOf(plan, 'mobile/upload/queue.ts', 'README');
    assert.deepEqual(idsOf(plan, 'mobile/upload/queue.ts', 'README'), first);
  });

  it('takes a huge commit in a large plan, and looks at its first paths', () => {
    const large = planOf(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`i${index}`, [`p${index}/**`]]),
      ),
    );
    const paths = Array.from({ length: 50_000 }, (_, index) => `p${index % 300}/folder/${index}`);
    assert.equal(owningItems(large, paths).length, 200);
  });
});
