import assert from 'node:assert/strict';
import { closestTo } from '../../../src/plan/meant.ts';

describe('closestTo', () => {
  const known = ['now', 'next', 'later', 'personas', 'aliases', 'field-technician', 'O2'];
  const meant: readonly (readonly [string, string | undefined])[] = [
    ['netx', 'next'],
    ['NOW', 'now'],
    ['nw', 'now'],
    ['latter', 'later'],
    ['persona', 'personas'],
    ['alias', 'aliases'],
    ['Field technician', 'field-technician'],
    ['feild_technican', 'field-technician'],
    ['soon', undefined],
    ['O3', undefined],
    ['', undefined],
    ['-', undefined],
    ['x'.repeat(10_000), undefined],
  ];
  for (const [written, word] of meant) {
    it(`takes ${JSON.stringify(written.slice(0, 20))} for ${word ?? 'no slip'}`, () => {
      assert.equal(closestTo(written, known), word);
    });
  }
});
