import assert from 'node:assert/strict';
import { sparkText } from '../../../src/roadmap/sparkText.ts';

const readingsOf = (...values: readonly number[]) =>
  values.map((value, index) => ({ at: `2026-01-${String(index + 1).padStart(2, '0')}`, value }));

describe('the line of bars of a metric', () => {
  const cases: readonly (readonly [string, number | undefined, readonly number[], string])[] = [
    ['from the baseline to the newest reading', 41, [18, 5], '█▄▁'],
    ['only readings where there is no baseline', undefined, [1, 2, 8], '▁▂█'],
    ['level where nothing changed', 3, [3, 3], '▄▄▄'],
    ['nothing of one value', undefined, [7], ''],
    ['nothing of a baseline alone', 7, [], ''],
    ['right about values below zero', -10, [0, 10], '▁▅█'],
    ['the newest twelve', undefined, Array.from({ length: 40 }, (_, at) => at), '▁▂▂▃▄▄▅▅▆▇▇█'],
  ];
  for (const [name, baseline, values, bars] of cases) {
    it(`is ${name}`, () => {
      const readings = readingsOf(...values);
      assert.equal(sparkText({ readings, ...(baseline === undefined ? {} : { baseline }) }), bars);
    });
  }
});
