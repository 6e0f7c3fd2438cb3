import assert from 'node:assert/strict';
import { isLastWeek } from '../../../src/feedback/lastWeek.ts';

describe('isLastWeek', () => {
  const moments: Readonly<Record<string, boolean>> = {
    '2026-11-23T23:59:59.999Z': false,
    '2026-11-24T00:00:00.000Z': true,
    '2026-11-30T23:59:59.999Z': true,
    '2026-12-01T00:00:00.000Z': false,
    '2026-12-31T12:00:00.000Z': true,
    '2028-02-22T23:59:59.999Z': false,
    '2028-02-23T00:00:00.000Z': true,
    // The same moment in other zones: only UTC counts.
    '2026-11-24T01:00:00+02:00': false,
    '2026-11-23T22:00:00-02:00': true,
  };
  for (const [moment, expected] of Object.entries(moments)) {
    it(`says ${String(expected)} for ${moment}`, () => {
      assert.equal(isLastWeek(Date.parse(moment)), expected);
    });
  }
});
