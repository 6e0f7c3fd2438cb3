import assert from 'node:assert/strict';
import { exactMoves } from '../../../src/history/exactMoves.ts';
import type { LogEntry } from '../../../src/history/logRecords.ts';

const file = 0o100_644;
const program = 0o100_755;
const link = 0o120_000;
const submodule = 0o160_000;

function added(path: string, oid: string, mode = file): LogEntry {
  return { status: 'A', path, oid, oldMode: 0, mode };
}

function deleted(path: string, oid: string, mode = file): LogEntry {
  return { status: 'D', path, oid, oldMode: mode, mode: 0 };
}

/** The moves in words: `from > to`. */
function movesOf(to: readonly LogEntry[], from: readonly LogEntry[]): readonly string[] {
  return exactMoves(to, from).moves.map((move) => `${move.from.path} > ${move.to.path}`);
}

describe('what a commit moved unchanged', () => {
  type Row = readonly [string, readonly LogEntry[], readonly LogEntry[], readonly string[]];
  const rows: readonly Row[] = [
    ['is a file of equal content', [added('b', '1')], [deleted('a', '1')], ['a > b']],
    ['is not a file of other content', [added('b', '1')], [deleted('a', '2')], []],
    [
      'is first of all the file of that name in another folder',
      [added('new/b', '1')],
      [deleted('old/a', '1'), deleted('old/b', '1')],
      ['old/b > new/b'],
    ],
    [
      'is not told by the end of a name',
      [added('new/b', '1')],
      [deleted('old/a', '1'), deleted('old/ab', '1')],
      ['old/a > new/b'],
    ],
    [
      'is told by a name without a folder, too',
      [added('new/b', '1')],
      [deleted('a', '1'), deleted('b', '1')],
      ['b > new/b'],
    ],
    ['is every file once', [added('c', '1'), added('d', '1')], [deleted('a', '1')], ['a > c']],
    [
      'goes by the order of both when names say nothing',
      [added('c', '1'), added('d', '1')],
      [deleted('a', '1'), deleted('b', '1')],
      ['a > c', 'b > d'],
    ],
    [
      'is not looked for again among what is used',
      [added('new/b', '1'), added('other/b', '1')],
      [deleted('old/a', '1'), deleted('old/b', '1')],
      ['old/b > new/b', 'old/a > other/b'],
    ],
    ['may have become a program', [added('b', '1', program)], [deleted('a', '1', file)], ['a > b']],
    ['is no link that became a file', [added('b', '1', file)], [deleted('a', '1', link)], []],
    ['may be a link', [added('b', '1', link)], [deleted('a', '1', link)], ['a > b']],
    ['may be a submodule', [added('b', '1', submodule)], [deleted('a', '1', submodule)], ['a > b']],
  ];
  for (const [title, to, from, moves] of rows) {
    it(title, () => {
      assert.deepEqual(movesOf(to, from), moves);
    });
  }

  it('leaves what has no other half', () => {
    const { leftAdded, leftDeleted } = exactMoves(
      [added('b', '1'), added('c', '3')],
      [deleted('a', '1'), deleted('d', '2')],
    );
    assert.deepEqual(
      [...leftAdded, ...leftDeleted].map(({ path }) => path),
      ['c', 'd'],
    );
  });

  it('is found by name only among the first hundred of equal content', () => {
    const from = Array.from({ length: 101 }, (_, index) => deleted(`old/${index}`, '1'));
    assert.deepEqual(movesOf([added('new/100', '1'), added('other/100', '1')], from), [
      'old/0 > new/100',
      'old/100 > other/100',
    ]);
  });

  it('is found among very many of equal content', () => {
    const from = Array.from({ length: 50_000 }, (_, index) => deleted(`old/${index}`, '1'));
    const to = Array.from({ length: 50_000 }, (_, index) => added(`new/x${index}`, '1'));
    assert.equal(movesOf(to, from).at(-1), 'old/49999 > new/x49999');
  });
});
