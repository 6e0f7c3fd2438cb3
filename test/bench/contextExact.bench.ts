import { contextExactnessOf } from '../support/context/exactness.ts';
import { randomFrom } from '../support/survival/random.ts';
import { exactnessBench } from './exactnessBench.ts';

const baseline = 'compared with plain git';

export const bench = exactnessBench({
  name: 'context: exactness, answers that differ from what git itself says',
  baseline,
  async rowsOf({ directory, isSmoke, named, tell }) {
    const { wrong, compared } = await contextExactnessOf(
      directory,
      isSmoke ? 3 : 60,
      randomFrom(1),
    );
    for (const difference of wrong) tell(difference);
    const kinds = Object.entries(compared);
    return [
      ...kinds.map(([kind, count]) => ({ name: named(kind), values: [count] })),
      { name: named(baseline), values: [kinds.reduce((sum, [, count]) => sum + count, 0)] },
      { name: named('of them git tells otherwise'), values: [wrong.length], budget: 0 },
    ];
  },
});
