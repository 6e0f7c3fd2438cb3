import assert from 'node:assert/strict';
import { handmade } from './handmade.ts';
import type { Told } from './handmade.ts';

const times = (count: number, told: Told): readonly Told[] =>
  Array.from({ length: count }, () => told);
const both: Told = { touched: { a: 'M', b: 'M' } };
const together = (...commits: readonly Told[]) => handmade(commits).ask.together({ path: 'a' });

/** A history, and with which files `a` changes together. */
const rows: readonly (readonly [string, readonly Told[], readonly string[]])[] = [
  ['five times', times(5, both), ['b']],
  ['four times', times(4, both), []],
  ['in commits of thirty files', times(5, { ...both, files: 30 }), ['b']],
  ['in commits of more than thirty files', times(5, { ...both, files: 31 }), []],
  ['in commits that HEAD does not hold', times(5, { ...both, isBeyond: true }), []],
  ['until it was deleted', [{ touched: { b: 'D' } }, ...times(5, both)], []],
  ['until it was moved, as what it is now', [{ moved: { c: 'b' } }, ...times(5, both)], ['c']],
  [
    'until it was moved, and thereafter under its new name',
    [...times(2, { touched: { a: 'M', c: 'M' } }), { moved: { c: 'b' } }, ...times(3, both)],
    ['c'],
  ],
  [
    'until it was moved and then deleted',
    [{ touched: { c: 'D' } }, { moved: { c: 'b' } }, ...times(5, both)],
    [],
  ],
  [
    'before the file itself was moved',
    [{ moved: { a: 'd' } }, ...times(5, { touched: { d: 'M', b: 'M' } })],
    ['b'],
  ],
  [
    'and has its old name since',
    [...times(5, { touched: { a: 'M', d: 'A' } }), { moved: { a: 'd' } }],
    ['d'],
  ],
];

describe('together', () => {
  for (const [what, commits, expected] of rows) {
    it(`${expected.length > 0 ? 'tells of' : 'leaves out'} a file that changes with it ${what}`, () => {
      assert.deepEqual(
        together(...commits).map(({ path }) => path),
        expected,
      );
    });
  }

  it('counts both, and no commit of more than thirty files anywhere', () => {
    const told = together(
      ...times(2, { touched: { a: 'M' } }),
      ...times(3, { touched: { b: 'M' } }),
      ...times(40, { touched: { a: 'M', b: 'M' }, files: 31 }),
      ...times(40, { touched: { b: 'M' }, files: 31 }),
      ...times(6, both),
    );
    assert.deepEqual(told, [{ path: 'b', together: 6, commits: 9, degree: 12 / 17 }]);
  });

  it('counts the other file under all its names', () => {
    const told = together(
      ...times(2, { touched: { a: 'M', c: 'M' } }),
      { moved: { c: 'b' } },
      ...times(3, both),
    );
    assert.deepEqual(told, [{ path: 'c', together: 5, commits: 6, degree: 10 / 11 }]);
  });

  it('compares among the newest thousand commits of the file', () => {
    const told = together(
      ...times(500, both),
      ...times(500, { touched: { a: 'M' } }),
      ...times(2000, { touched: { b: 'M' } }),
    );
    assert.deepEqual(told, [{ path: 'b', together: 500, commits: 500, degree: 1000 / 1500 }]);
  });

  it('tells twenty', () => {
    const names = Array.from({ length: 25 }, (_, index) => [`b${index}`, 'M'] as const);
    assert.equal(
      together(...times(5, { touched: { a: 'M', ...Object.fromEntries(names) } })).length,
      20,
    );
  });

  it('tells of none for what never was', () => {
    assert.deepEqual(handmade(times(5, both)).ask.together({ path: 'x' }), []);
  });
});
