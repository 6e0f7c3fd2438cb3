import assert from 'node:assert/strict';
import { sparkline } from '../../../src/terminal/sparkline.ts';

describe('a sparkline', () => {
  const rows: readonly (readonly [values: readonly number[], line: string])[] = [
    [[41, 18, 5], '█▄▁'],
    [[0, 7], '▁█'],
    [[3, 3, 3], '▄▄▄'],
    [[-1, 0, 1], '▁▅█'],
    [[1, NaN, 2], '▁█'],
    [[5], ''],
    [[], ''],
  ];
  for (const [values, line] of rows) {
    it(`of ${values.join(', ') || 'nothing'} is "${line}"`, () => {
      assert.equal(sparkline(values), line);
    });
  }
});
