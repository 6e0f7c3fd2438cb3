import { contextExactnessOf } from '../support/context/exactness.ts';
import { randomFrom } from '../support/survival/random.ts';
import type { Bench, Series } from './bench.ts';
import { measuredRepositories } from './indexedRepositories.ts';

const baseline = 'compared with plain git';

/** Not how fast, but how right: a table of counts. */
export const bench: Bench = {
  name: 'context: exactness, answers that differ from what git itself says',
  unit: 'paths',
  baseline,
  needsHost: false,
  onlyFor: 'exactness',
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const { label, directory } of await measuredRepositories(isSmoke, named)) {
      const found = await contextExactnessOf(directory, isSmoke ? 3 : 60, randomFrom(1));
      for (const difference of found.wrong) console.log(`${label}: ${difference}`);
      const kinds = Object.entries(found.compared);
      rows.push(
        ...kinds.map(([kind, count]) => ({ name: `${label}: ${kind}`, values: [count] })),
        {
          name: `${label}: ${baseline}`,
          values: [kinds.reduce((sum, [, count]) => sum + count, 0)],
        },
        { name: `${label}: of them git tells otherwise`, values: [found.wrong.length], budget: 0 },
      );
    }
    return rows.map((row) => ({ against: rows[0]?.name ?? '', ...row }));
  },
};
