import assert from 'node:assert/strict';
import { handmade } from './handmade.ts';

describe('what was worked on', () => {
  it('is commits since a time, newest first, with their folders', () => {
    const { ask, sha } = handmade([
      { touched: { 'src/a': 'M', 'src/deep/b': 'A', top: 'T' }, committed: 30, tickets: ['#1'] },
      { touched: { 'src/a': 'A' }, committed: 20, said: { who: 'dispatcher' } },
      { touched: { old: 'A' }, committed: 10 },
    ]);
    assert.deepEqual(
      ask
        .workSince({ since: 19_001 })
        .map((commit) => [commit.sha, commit.folders, commit.tickets, commit.who]),
      [
        [sha(3), ['', 'src', 'src/deep'], ['#1'], []],
        [sha(2), ['src'], [], ['dispatcher']],
      ],
    );
  });

  const rows: readonly (readonly [what: string, folders: readonly string[], files: number])[] = [
    ['tells no folder of which it only deleted files', [], 1],
    ['tells no folder of a commit that touched more than 30 files', [], 31],
  ];
  for (const [what, folders, files] of rows) {
    it(what, () => {
      const change = files === 1 ? 'D' : 'M';
      const { ask } = handmade([{ touched: { 'src/a': change }, files }]);
      assert.deepEqual(
        ask.workSince({ since: 0 }).map((commit) => commit.folders),
        [folders],
      );
    });
  }

  it('leaves out merges and what HEAD does not hold', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, isMerge: true },
      { touched: { a: 'M' }, isBeyond: true },
    ]);
    assert.deepEqual(ask.workSince({ since: 0 }), []);
  });

  it('is looked for among as many commits as are wished', () => {
    const { ask, sha } = handmade([{ touched: { a: 'M' } }, { touched: { a: 'A' } }]);
    assert.deepEqual(
      ask.workSince({ since: 0, limit: 1 }).map((commit) => commit.sha),
      [sha(2)],
    );
  });
});
