import assert from 'node:assert/strict';
import { coupledWith } from '../../../src/history/coupling.ts';
import type { Partner } from '../../../src/history/coupling.ts';

const partner = (path: string, shared: number, commits: number): Partner => ({
  path,
  shared,
  commits: () => commits,
});

/** Commits of a file and of another one, and how many they share: the degree, if there is one. */
const rows: readonly (readonly [string, number, number, number, number | undefined])[] = [
  ['everything', 8, 8, 8, 1],
  ['half of both', 10, 10, 5, 0.5],
  ['all of the one and half of the other', 10, 5, 5, 5 / 7.5],
  ['only four commits', 4, 4, 4, undefined],
  ['exactly three in ten', 20, 20, 6, 0.3],
  ['a little less than three in ten', 20, 21, 6, undefined],
  ['three in ten where they are very unequal', 6, 34, 6, 0.3],
  ['less where they are very unequal', 6, 35, 6, undefined],
];

describe('coupledWith', () => {
  for (const [what, own, commits, shared, degree] of rows) {
    it(`${degree === undefined ? 'leaves out' : 'tells of'} a file that shares ${what}`, () => {
      const coupled = coupledWith(own, [partner('b', shared, commits)], 20);
      const told = degree === undefined ? [] : [{ path: 'b', together: shared, commits, degree }];
      assert.deepEqual(coupled, told);
    });
  }

  it('tells the closest first, and those that are as close by name', () => {
    const partners = [
      partner('far', 9, 30),
      partner('b', 8, 8),
      partner('a', 8, 8),
      partner('close', 9, 10),
    ];
    assert.deepEqual(
      coupledWith(10, partners, 20).map(({ path }) => path),
      ['close', 'a', 'b', 'far'],
    );
  });

  it('finds the closest, though others share more', () => {
    const partners = [partner('more', 9, 30), partner('most', 10, 50), partner('close', 8, 8)];
    assert.deepEqual(
      coupledWith(10, partners, 1).map(({ path }) => path),
      ['close'],
    );
  });

  it('counts no further than to what is too many', () => {
    const asked: number[] = [];
    const commits = (most: number) => {
      asked.push(most);
      return most + 1;
    };
    coupledWith(10, [{ path: 'b', shared: 6, commits }], 20);
    assert.deepEqual(asked, [30]);
  });

  it('counts no commits of a file that cannot be close enough', () => {
    const commits = () => assert.fail('counted');
    assert.deepEqual(coupledWith(100, [{ path: 'b', shared: 17, commits }], 20), []);
  });

  it('tells of nobody where nobody is wanted', () => {
    assert.deepEqual(coupledWith(5, [partner('b', 5, 5)], 0), []);
  });
});
