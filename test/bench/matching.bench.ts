import ignore from 'ignore';
import type { ItemId } from '../../src/model/ids.ts';
import type { Plan, RoadmapItem } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import { ruledItems } from '../../src/plan/owningItems.ts';
import type { Bench } from './bench.ts';

const items = 1_000;
const baseline = 'every item’s patterns tried in turn, compiled before';

/** What an item of a plan costs when a file is opened. */
export const bench: Bench = {
  name: `matching: one path among ${items} items with five patterns each`,
  unit: 'ms',
  baseline,
  needsHost: false,
  measure(isSmoke) {
    const paths = Array.from({ length: isSmoke ? 20 : 1000 }, (_, index) => pathOf(index));
    const plan = largePlan();
    const matchers = plan.items.map(({ paths: patterns }) =>
      ignore({ ignoreCase: false }).add([...patterns]),
    );
    const naively = (path: string): unknown => matchers.filter((rules) => rules.ignores(path));
    const found = (path: string): unknown => ruledItems(plan, [path]);
    // Patterns are compiled when a path comes near them for the first time.
    for (const path of paths) [naively, found].forEach((read) => read(`${path}x`));
    const baseTimes: number[] = [];
    const times: number[] = [];
    for (const path of paths) {
      baseTimes.push(timeOf(() => naively(path)));
      times.push(timeOf(() => found(path)));
    }
    const again = paths.map((path) => timeOf(() => found(path)));
    const fresh = Array.from({ length: isSmoke ? 1 : 30 }, (_, index) => {
      const changed = largePlan();
      return timeOf(() => ruledItems(changed, [pathOf(index)]));
    });
    return Promise.resolve([
      { name: baseline, values: baseTimes },
      { name: 'by their beginnings, a path that is new', values: times, budget: 1 },
      { name: 'a path that was asked for before', values: again, budget: 1 },
      { name: 'the first path after the plan changed', values: fresh, budget: 50 },
    ]);
  },
};

/** Four patterns with a beginning, and one of five items in ten with none: a kind of file. */
function largePlan(): Plan {
  return { ...emptyPlan, items: Array.from({ length: items }, (_, index) => itemOf(index)) };
}

function itemOf(index: number): RoadmapItem {
  const folder = `packages/part${index % 50}/src/area${index}`;
  return {
    id: `R-${index}` as ItemId,
    title: `Item ${index}`,
    status: 'now',
    personas: [],
    tickets: [],
    teams: [],
    paths: [
      `${folder}/**`,
      `/apps/app${index % 20}/feature${index}/**/*.ts`,
      `docs/area${index}.md`,
      `${folder}/legacy/*.ts`,
      index % 2 === 0 ? `*.area${index}.ts` : `!${folder}/generated/**`,
    ],
  };
}

function pathOf(index: number): string {
  const item = (index * 37) % items;
  return index % 3 === 0
    ? `apps/app${item % 20}/feature${item}/deep/file${index}.ts`
    : `packages/part${item % 50}/src/area${item}/folder/file${index}.ts`;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
