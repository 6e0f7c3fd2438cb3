import { exactnessOf } from '../support/history/exactness.ts';
import { randomFrom } from '../support/survival/random.ts';
import { exactnessBench } from './exactnessBench.ts';

const baseline = 'compared with git log --full-history --no-merges';

export const bench = exactnessBench({
  name: 'history: exactness, answers that differ from what git itself says',
  baseline,
  async rowsOf({ directory, isSmoke, named, tell }) {
    const options = { paths: isSmoke ? 20 : 500, random: randomFrom(1) };
    const found = await exactnessOf(directory, options);
    for (const path of found.wrong) tell(`another past of ${path}`);
    for (const move of found.missing) tell(`not seen: ${move}`);
    for (const move of found.surplus) tell(`not git’s: ${move}`);
    const moves = named('moves that git log -M sees');
    return [
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
    ];
  },
});
