import assert from 'node:assert/strict';
import { answeringOn } from '../../../src/history/answering.ts';
import type { Condition } from '../../../src/history/condition.ts';
import type { Sha } from '../../../src/model/ids.ts';
import { handmade, nths } from './handmade.ts';
import type { Told } from './handmade.ts';

const complete: Condition = {
  state: 'complete',
  head: '0000000000000000000000000000000000000002' as Sha,
  commits: 0,
  paths: 1,
  moves: 'known',
  isTreeless: false,
  isShallow: false,
};

/** What is in the tables, and what is different then. */
const conditions: readonly (readonly [string, string, Partial<Condition>])[] = [
  ['nothing is left to do', '', {}],
  ['commits are left to be read', "INSERT INTO frontier VALUES (x'00')", { state: 'partial' }],
  [
    'it is known how far it goes back',
    "INSERT INTO frontier VALUES (x'00'); INSERT INTO meta VALUES ('oldest', 7)",
    { state: 'partial', oldestAt: 7000 },
  ],
  ['it goes back to the beginning', "INSERT INTO meta VALUES ('oldest', 7)", {}],
  ['moves are left to be found', 'INSERT INTO todo VALUES (1)', { moves: 'pending' }],
  [
    'moves cannot be found',
    "INSERT INTO todo VALUES (1); INSERT INTO meta VALUES ('moves', 'exact-only')",
    { moves: 'exact-only' },
  ],
  ['there are commits', "INSERT INTO meta VALUES ('commits', 2)", { commits: 2 }],
  ['there are more paths', "INSERT INTO path VALUES (9, 'b')", { paths: 9 }],
  ['the clone is cut off', "INSERT INTO meta VALUES ('shallow', 1)", { isShallow: true }],
  ['the clone has no trees', "INSERT INTO meta VALUES ('treeless', 1)", { isTreeless: true }],
];

describe('condition', () => {
  for (const [what, sql, difference] of conditions) {
    it(`tells the condition when ${what}`, () => {
      const { database, ask } = handmade([{ touched: { a: 'M' } }, { touched: { a: 'A' } }]);
      // The first number goes to the author.
      database.exec('UPDATE path SET id = 1');
      database.exec(sql);
      assert.deepEqual(ask.condition({}), { ...complete, ...difference });
    });
  }

  it('is absent for a work tree that nothing was read for', () => {
    const { database } = handmade([{ touched: { a: 'A' } }]);
    const { state, head } = answeringOn(database, 'worktrees/other').condition({});
    assert.deepEqual([state, head], ['absent', undefined]);
  });
});

describe('an answer', () => {
  it('has nothing in it for a work tree that nothing was read for', () => {
    const { database, sha } = handmade([{ touched: { a: 'A' }, tickets: ['#1'] }]);
    const ask = answeringOn(database, 'worktrees/other');
    const about = { kind: 'file', path: 'a' } as const;
    const { commits, age, tickets } = ask.around({ about, since: 0 });
    assert.deepEqual(
      [commits, age, tickets, ask.sharesOf({ path: '' }), ask.commit({ sha: sha(1) })],
      [[], undefined, [], [], undefined],
    );
  });

  it('is about the HEAD of its own work tree', () => {
    const { database } = handmade([{ touched: { a: 'A' }, isBeyond: true }]);
    database.exec("INSERT INTO tip VALUES ('worktrees/other', x'00')");
    const counts = ['', 'worktrees/other'].map(
      (worktree) => answeringOn(database, worktree).commitsOf({ path: 'a' }).length,
    );
    assert.deepEqual(counts, [0, 1]);
  });

  it('leaves the database as it was, when it fails too', () => {
    const { database, ask } = handmade([]);
    database.exec('DROP TABLE touch');
    database.exec("INSERT INTO path VALUES (1, 'a')");
    assert.throws(() => ask.ageOf({ path: 'a' }));
    assert.equal(database.isTransaction, false);
  });

  it('about a file is all that is asked one by one', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, tickets: ['#1'] },
      { moved: { a: 'b' } },
      { touched: { b: 'A' }, tickets: ['#2'] },
    ]);
    const path = 'a';
    const { condition, commits, age, tickets, shares } = ask.around({
      about: { kind: 'file', path },
      since: 0,
    });
    assert.deepEqual(condition, ask.condition({}));
    assert.deepEqual(commits, ask.commitsOf({ path }));
    assert.deepEqual(age, ask.ageOf({ path }));
    assert.deepEqual(tickets, ask.ticketsOf({ path }));
    assert.deepEqual(shares, ask.sharesOf({ path }));
  });
});

describe('commit', () => {
  it('tells a commit with all that it touched, in the order of names', () => {
    const { ask, sha } = handmade([
      { touched: { c: 'M', 'b\udce4': 'T' }, moved: { b: 'a' }, isMerge: false },
      { touched: { a: 'A' } },
    ]);
    const { files, isMerge, touched } = ask.commit({ sha: sha(2) }) ?? {};
    assert.deepEqual(
      [files, isMerge, touched],
      [
        4,
        false,
        [
          { path: 'a', change: 'deleted' },
          { path: 'b', change: 'added', movedFrom: 'a' },
          { path: 'c', change: 'modified' },
          { path: 'b\udce4', change: 'type-changed' },
        ],
      ],
    );
  });

  it('tells a thousand paths, and how many there are', () => {
    const paths = Array.from({ length: 1100 }, (_, index) => [`${index}`, 'A'] as const);
    const { ask, sha } = handmade([{ touched: Object.fromEntries(paths) }]);
    const { files, touched } = ask.commit({ sha: sha(1) }) ?? {};
    assert.deepEqual([files, touched?.length], [1100, 1000]);
  });

  it('says that it is a merge', () => {
    const { ask, sha } = handmade([{ isMerge: true }]);
    assert.equal(ask.commit({ sha: sha(1) })?.isMerge, true);
  });

  for (const [what, name] of [
    ['that is not there', 'f'.repeat(40)],
    ['that HEAD does not hold', '2'.padStart(40, '0')],
    ['that has no whole name', '01'],
    ['that has no name', ''],
  ] as const) {
    it(`knows nothing of a commit ${what}`, () => {
      const { ask } = handmade([{ isBeyond: true }, {}]);
      const sha = name as Sha;
      assert.deepEqual([ask.commit({ sha }), ask.since({ sha })], [undefined, undefined]);
    });
  }
});

describe('since', () => {
  const four: readonly Told[] = [{ touched: { a: 'M' } }, { isBeyond: true }, {}, {}];

  it('tells what is newer than a commit and held by HEAD, newest first', () => {
    const { ask, sha } = handmade(four);
    assert.deepEqual(nths(ask.since({ sha: sha(1) })), [4, 2]);
  });

  it('tells what they touched', () => {
    const { ask, sha } = handmade(four);
    const [newest] = ask.since({ sha: sha(1) }) ?? [];
    assert.deepEqual(newest?.touched, [{ path: 'a', change: 'modified' }]);
  });

  it('tells the newest, as many as are wanted', () => {
    const { ask, sha } = handmade(four);
    assert.deepEqual(nths(ask.since({ sha: sha(1), limit: 1 })), [4]);
  });

  it('tells nothing since the newest', () => {
    const { ask, sha } = handmade(four);
    assert.deepEqual(ask.since({ sha: sha(4) }), []);
  });

  it('tells twenty thousand paths in all', () => {
    const paths = Array.from({ length: 1000 }, (_, index) => [`${index}`, 'M'] as const);
    const touched = Object.fromEntries(paths);
    const { ask, sha } = handmade([...Array.from({ length: 25 }, () => ({ touched })), {}]);
    const told = ask.since({ sha: sha(1) }) ?? [];
    assert.deepEqual(
      [told.length, told.reduce((sum, commit) => sum + commit.touched.length, 0)],
      [25, 20_000],
    );
  });
});

/** Patterns, and the commits that touch them: 4 `src/a.ts`, 3 `lib/b.js`, 2 `src/deep/c.ts`, 1 `#d`. */
const globs: readonly (readonly [readonly string[], readonly number[]])[] = [
  [['src/**'], [4, 2]],
  [['src/'], [4, 2]],
  [['/src'], [4, 2]],
  [['src/*.ts'], [4]],
  [['*.ts'], [4, 2]],
  [['deep/'], [2]],
  [['deep/c.ts'], []],
  [['src/deep'], [2]],
  [['**/deep/c.ts'], [2]],
  [
    ['src/a.ts', 'lib/**'],
    [4, 3],
  ],
  [['src/*', '!src/deep/'], [4]],
  [['*.ts', '!a.ts'], [2]],
  [['src/ '], [4, 2]],
  [['deep/ '], [2]],
  [['src/deep/*.ts'], [2]],
  [['s?c/a.ts'], [4]],
  [['[s]rc/**'], [4, 2]],
  [['\\#d'], [1]],
  [['# a comment'], []],
  [['SRC/**'], []],
  [[], []],
];

describe('touching', () => {
  const commits = (['src/a.ts', 'lib/b.js', 'src/deep/c.ts', '#d'] as const).map((path): Told => ({
    touched: { [path]: 'M' },
  }));

  for (const [patterns, expected] of globs) {
    it(`finds commits ${expected.join(' and ') || 'none'} by ${patterns.join(' ') || 'nothing'}`, () => {
      const told = handmade(commits).ask.touching({ globs: patterns, since: 0 });
      assert.deepEqual(nths(told), expected);
    });
  }

  it('goes by when they were committed, from that moment on', () => {
    const { ask } = handmade(
      [10, 20, 15].map((committed) => ({ touched: { a: 'M' }, committed, authored: 1 }) as const),
    );
    assert.deepEqual(nths(ask.touching({ globs: ['a'], since: 15_000 })), [2, 1]);
  });

  it('tells each commit once and as many as are wanted, without what HEAD does not hold', () => {
    const { ask } = handmade([
      { touched: { a: 'M', b: 'M' }, isBeyond: true },
      { touched: { a: 'M', b: 'M' } },
      { touched: { a: 'M' } },
      { touched: { a: 'M' } },
    ]);
    assert.deepEqual(nths(ask.touching({ globs: ['a', 'b'], since: 0, limit: 2 })), [3, 2]);
  });

  it('looks at the newest ten thousand commits', () => {
    const newer = Array.from({ length: 9999 }, () => ({}));
    const { ask } = handmade([...newer, { touched: { a: 'M' } }, { touched: { a: 'M' } }]);
    assert.deepEqual(nths(ask.touching({ globs: ['a'], since: 0 })), [2]);
  });
});
