import assert from 'node:assert/strict';
import ignore from 'ignore';
import type { ItemId } from '../../../src/model/ids.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { owningItems, ruledItems, specificityOf } from '../../../src/plan/owningItems.ts';

const planOf = (items: Readonly<Record<string, readonly string[]>>): Plan => ({
  ...emptyPlan,
  items: Object.entries(items).map(([id, paths]) => ({
    id: id as ItemId,
    title: id,
    status: 'now',
    paths,
    personas: [],
    tickets: [],
    teams: [],
  })),
});
const ruledBy = (plan: Plan, ...paths: readonly string[]): readonly string[] =>
  ruledItems(plan, paths).map(
    ({ item, pattern, paths: count }) => `${item.id} ${pattern} ${count}`,
  );

describe('ruledItems', () => {
  const plan = planOf({
    everything: ['**'],
    mobile: ['*.ts', 'mobile/**', 'mobile/upload/old/**'],
    upload: ['/mobile/upload/**', '!*.md'],
    queue: ['mobile/upload/queue.ts', 'api/**'],
  });

  it('names all items of a path by their most specific patterns, the most specific first', () => {
    assert.deepEqual(ruledBy(plan, 'mobile/upload/queue.ts'), [
      'queue mobile/upload/queue.ts 1',
      'upload /mobile/upload/** 1',
      'mobile mobile/** 1',
      'everything ** 1',
    ]);
  });

  it('counts paths, and orders what is equally specific by them, then as in the plan', () => {
    const equal = planOf({ one: ['a/**'], two: ['b/**'], three: ['c/**'] });
    const paths = ['a/1', 'b/1', 'b/2', 'c/1'];
    assert.deepEqual(ruledBy(equal, ...paths), ['two b/** 2', 'one a/** 1', 'three c/** 1']);
  });

  it('says of several paths the most specific pattern', () => {
    assert.deepEqual(ruledBy(plan, 'x.ts', 'mobile/upload/old/a', 'mobile/x'), [
      'mobile mobile/upload/old/** 3',
      'upload /mobile/upload/** 1',
      'everything ** 3',
    ]);
  });

  it('knows no item for what nothing matches, for no path, and for what is no path', () => {
    assert.deepEqual(ruledBy(planOf({ a: ['src/**'] }), 'lib/x', '', '/src/x', '../src/x'), []);
    assert.deepEqual(ruledBy(plan), []);
  });

  it('tells letters by their size, as git does', () => {
    assert.deepEqual(ruledBy(planOf({ a: ['Src/**'] }), 'src/x', 'Src/y'), ['a Src/** 1']);
  });
});

describe('the items that are found by their beginnings', () => {
  const names = ['src', 'mobile', 'a', 'b', 'abc', 'x.d.ts', 'é', '*', 'm.ts', ']', 'a c', 'B'];
  const parts = [
    ...['src', 'mobile', 'a', 'b', '*', '**', '*.ts', 'a*', '?', '[a-c]', '[!a]', 'x.d.ts', 'é'],
    ...['\\*', '[]]', '***', 'a\\b', '', '.', 'a c', '[', '#', 'B'],
  ];

  it('are those that trying every pattern finds, on many plans and paths', () => {
    const random = randomFrom(20261128);
    const oneOf = (list: readonly string[]): string => list[random(list.length)] ?? '';
    const pattern = (): string =>
      oneOf(['', '', '', '/', '!']) +
      Array.from({ length: 1 + random(4) }, () => oneOf(parts)).join('/') +
      oneOf(['', '', '', '/', '/**', ' ', '/ ', '\\ ']);
    const path = (): string =>
      Array.from({ length: 1 + random(4) }, () => oneOf(names)).join('/') +
      oneOf(['', '', '', ' ']);
    const different: unknown[] = [];
    let matched = 0;
    for (let round = 0; round < 500; round += 1) {
      const patterns = Array.from({ length: 1 + random(6) }, () =>
        Array.from({ length: 1 + random(4) }, pattern),
      );
      const plan = planOf(Object.fromEntries(patterns.map((list, index) => [`i${index}`, list])));
      const paths = Array.from({ length: 1 + random(4) }, path);
      for (const one of paths) {
        const wanted = naively(plan, one);
        const found = ruledBy(plan, one);
        matched += found.length;
        if (wanted.join('\n') !== found.join('\n'))
          different.push({ patterns, one, wanted, found });
      }
    }
    assert.ok(matched > 300, `${matched} matches say something`);
    assert.deepEqual(different.slice(0, 3), []);
  });

  it('are the same ones after thousands of other paths', () => {
    const plan = planOf({ a: ['src/**'], b: ['*.ts'] });
    const before = ruledBy(plan, 'src/a.ts');
    for (let index = 0; index < 6000; index += 500) {
      owningItems(
        plan,
        Array.from({ length: 500 }, (_, one) => `src/${index + one}.ts`),
      );
    }
    assert.deepEqual(ruledBy(plan, 'src/a.ts'), before);
  });
});

/** By the matcher alone: every pattern of every item is tried. */
function naively(plan: Plan, path: string): readonly string[] {
  const matches = (patterns: readonly string[]): boolean =>
    ignore.isPathValid(path) &&
    ignore({ ignoreCase: false })
      .add([...patterns])
      .ignores(path);
  return plan.items
    .filter(({ paths }) => matches(paths))
    .flatMap(({ id, paths }) => {
      const [best] = paths
        .filter((pattern) => matches([pattern]))
        .map((pattern) => ({ pattern, specificity: specificityOf(pattern) }))
        .toSorted((one, other) => byWeight(other.specificity) - byWeight(one.specificity));
      return best ? [{ line: `${id} ${best.pattern} 1`, weight: byWeight(best.specificity) }] : [];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ line }) => line);
}

function byWeight([literal, length]: readonly [number, number]): number {
  return literal * 1000 + length;
}

/** Numbers below a limit, the same in every run (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
