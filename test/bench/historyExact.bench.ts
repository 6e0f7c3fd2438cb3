import { exactnessOf } from '../support/history/exactness.ts';
import { randomFrom } from '../support/survival/random.ts';
import type { Bench, Series } from './bench.ts';
import { measuredRepositories } from './indexedRepositories.ts';

const baseline = 'compared with git log --full-history --no-merges';

/** Not how fast, but how right: a table of counts. */
export const bench: Bench = {
  name: 'history: exactness, answers that differ from what git itself says',
  unit: 'paths',
  baseline,
  needsHost: false,
  onlyFor: 'exactness',
  async measure(isSmoke, named) {
    const rows: Series[] = [];
    for (const { label, directory } of await measuredRepositories(isSmoke, named)) {
      const options = { paths: isSmoke ? 20 : 500, random: randomFrom(1) };
      const found = await exactnessOf(directory, options);
      for (const path of found.wrong) console.log(`${label}: another past of ${path}`);
      for (const move of found.missing) console.log(`${label}: not seen: ${move}`);
      for (const move of found.surplus) console.log(`${label}: not git’s: ${move}`);
      const named = (name: string): string => `${label}: ${name}`;
      const moves = named('moves that git log -M sees');
      rows.push(
        { name: named(baseline), values: [found.paths], against: named(baseline) },
        { name: named('of them another past'), values: [found.wrong.length], budget: 0 },
        { name: moves, values: [found.moves], unit: 'moves', against: moves },
        {
          name: named('of them not seen, or seen by nobody else'),
          values: [found.missing.length + found.surplus.length],
          unit: 'moves',
          against: moves,
          atMost: 0.001,
        },
      );
    }
    return rows.map((row) => ({ against: rows[0]?.name ?? '', ...row }));
  },
};
