import assert from 'node:assert/strict';
import { countText, dayText, sizeText } from '../../../src/terminal/pastText.ts';

describe('numbers in words', () => {
  const rows: readonly (readonly [string, string])[] = [
    [countText(0, 'commit'), '0 commits'],
    [countText(1, 'commit'), '1 commit'],
    [countText(81_966, 'path'), '81,966 paths'],
    [sizeText(1), '1 kB'],
    [sizeText(999_000), '999 kB'],
    [sizeText(15_240_000), '15.2 MB'],
    [dayText(0), '1970-01-01'],
    [dayText(8.64e15), '+275760-09-13'],
  ];
  for (const [said, expected] of rows) {
    it(`are ${expected}`, () => {
      assert.equal(said, expected);
    });
  }
});
