import assert from 'node:assert/strict';
import { nearId } from '../../../src/plan/nearId.ts';

const known = ['field-technician', 'office', 'O2', 'dispatcher'];

describe('nearId', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['field-technican', 'field-technician'],
    ['Field-Technician', 'field-technician'],
    ['offcie', 'office'],
    ['ofice', 'office'],
    ['officer', 'office'],
    ['o2', 'O2'],
    ['O3', undefined],
    ['driver', undefined],
    ['x'.repeat(1000), undefined],
    ['', undefined],
  ];
  for (const [id, meant] of rows) {
    it(`takes “${id.slice(0, 20)}” for ${meant ?? 'nothing else'}`, () =>
      assert.equal(nearId(id, known), meant));
  }
});
