import assert from 'node:assert/strict';
import { handmade, nths } from './handmade.ts';
import type { Told } from './handmade.ts';

/** A history, newest first; and commits of `a.ts` with the name it had, the oldest commit being 1. */
const rows: readonly (readonly [
  string,
  readonly Told[],
  readonly (readonly [number, string])[],
])[] = [
  [
    'of its own name, newest first',
    [{ touched: { 'a.ts': 'M' } }, { touched: { 'b.ts': 'A' } }, { touched: { 'a.ts': 'A' } }],
    [
      [3, 'a.ts'],
      [1, 'a.ts'],
    ],
  ],
  [
    'of the name before',
    [
      { touched: { 'a.ts': 'M' } },
      { moved: { 'a.ts': 'b.ts' } },
      { touched: { 'b.ts': 'M' } },
      { touched: { 'b.ts': 'A' } },
    ],
    [
      [4, 'a.ts'],
      [3, 'a.ts'],
      [2, 'b.ts'],
      [1, 'b.ts'],
    ],
  ],
  [
    'of all names before',
    [{ moved: { 'a.ts': 'b.ts' } }, { moved: { 'b.ts': 'c.ts' } }, { touched: { 'c.ts': 'A' } }],
    [
      [3, 'a.ts'],
      [2, 'b.ts'],
      [1, 'c.ts'],
    ],
  ],
  [
    'but not of another file that has its old name since',
    [{ touched: { 'b.ts': 'A' } }, { moved: { 'a.ts': 'b.ts' } }, { touched: { 'b.ts': 'A' } }],
    [
      [2, 'a.ts'],
      [1, 'b.ts'],
    ],
  ],
  [
    'but not of another file that had its name before',
    [
      { moved: { 'a.ts': 'b.ts' } },
      { touched: { 'a.ts': 'D', 'b.ts': 'A' } },
      { touched: { 'a.ts': 'A' } },
    ],
    [
      [3, 'a.ts'],
      [2, 'b.ts'],
    ],
  ],
  [
    'before it was deleted, when it was made anew under its name',
    [{ touched: { 'a.ts': 'A' } }, { touched: { 'a.ts': 'D' } }, { touched: { 'a.ts': 'A' } }],
    [
      [3, 'a.ts'],
      [2, 'a.ts'],
      [1, 'a.ts'],
    ],
  ],
  [
    'and goes there and back with it',
    [{ moved: { 'a.ts': 'b.ts' } }, { moved: { 'b.ts': 'a.ts' } }, { touched: { 'a.ts': 'A' } }],
    [
      [3, 'a.ts'],
      [2, 'b.ts'],
      [1, 'a.ts'],
    ],
  ],
  [
    'and changes places with it',
    [
      { moved: { 'a.ts': 'b.ts', 'b.ts': 'a.ts' }, touched: { 'a.ts': 'M', 'b.ts': 'M' } },
      { touched: { 'b.ts': 'A' } },
      { touched: { 'a.ts': 'A' } },
    ],
    [
      [3, 'a.ts'],
      [2, 'b.ts'],
    ],
  ],
  [
    'that HEAD holds',
    [
      { touched: { 'a.ts': 'M' }, isBeyond: true },
      { touched: { 'a.ts': 'M' } },
      { touched: { 'a.ts': 'A' } },
    ],
    [
      [2, 'a.ts'],
      [1, 'a.ts'],
    ],
  ],
  [
    'and follows no move that HEAD does not hold',
    [
      { moved: { 'a.ts': 'b.ts' }, isBeyond: true },
      { touched: { 'a.ts': 'A' } },
      { touched: { 'b.ts': 'A' } },
    ],
    [[2, 'a.ts']],
  ],
  ['and none where it never was', [{ touched: { 'b.ts': 'A' } }], []],
];

describe('commitsOf', () => {
  for (const [what, commits, expected] of rows) {
    it(`tells the commits of a file ${what}`, () => {
      const told = handmade(commits).ask.commitsOf({ path: 'a.ts' });
      assert.deepEqual(
        told.map((commit) => [...nths([commit]), commit.path]),
        expected,
      );
    });
  }

  it('says where a commit moved the file from, and only of that commit', () => {
    const { ask } = handmade([
      { touched: { 'a.ts': 'M' } },
      { moved: { 'a.ts': 'b.ts' } },
      { touched: { 'b.ts': 'A' } },
    ]);
    assert.deepEqual(
      ask.commitsOf({ path: 'a.ts' }).map(({ movedFrom }) => movedFrom),
      [undefined, 'b.ts', undefined],
    );
  });

  it('says what each commit did to the file', () => {
    const { ask } = handmade(
      (['D', 'T', 'M', 'A'] as const).map((letter) => ({ touched: { 'a.ts': letter } })),
    );
    assert.deepEqual(
      ask.commitsOf({ path: 'a.ts' }).map(({ change }) => change),
      ['deleted', 'type-changed', 'modified', 'added'],
    );
  });

  it('tells all that is known of a commit', () => {
    const { ask, sha } = handmade([
      {
        touched: { 'a.ts': 'M' },
        authored: 5,
        committed: 7,
        tickets: ['#7', '#12'],
        said: { who: 'field-technician\ndispatcher', why: 'uploads fail' },
      },
    ]);
    assert.deepEqual(ask.commitsOf({ path: 'a.ts' }), [
      {
        sha: sha(1),
        authoredAt: 5000,
        committedAt: 7000,
        subject: 'commit 1',
        tickets: ['#7', '#12'],
        who: ['field-technician', 'dispatcher'],
        why: ['uploads fail'],
        item: [],
        path: 'a.ts',
        change: 'modified',
      },
    ]);
  });

  it('finds a file whose name is no UTF-8', () => {
    const name = 'l\udce4/a.ts';
    const told = handmade([{ touched: { [name]: 'A' } }]).ask.commitsOf({ path: name });
    assert.deepEqual(
      told.map(({ path }) => path),
      [name],
    );
  });

  it('tells fifty, over all names together', () => {
    const commits: Told[] = [
      ...Array.from({ length: 30 }, () => ({ touched: { 'a.ts': 'M' } }) as const),
      { moved: { 'a.ts': 'b.ts' } },
      ...Array.from({ length: 30 }, () => ({ touched: { 'b.ts': 'M' } }) as const),
    ];
    const told = handmade(commits).ask.commitsOf({ path: 'a.ts' });
    assert.deepEqual(
      nths(told),
      Array.from({ length: 50 }, (_, index) => 61 - index),
    );
  });

  for (const [limit, expected] of [
    [2, 2],
    [0, 0],
    [-1, 0],
    [2.7, 2],
    [Number.NaN, 50],
    [1e9, 60],
  ] as const) {
    it(`tells ${expected} of sixty where ${limit} are wanted`, () => {
      const { ask } = handmade(
        Array.from({ length: 60 }, () => ({ touched: { a: 'M' } }) as const),
      );
      assert.equal(ask.commitsOf({ path: 'a', limit }).length, expected);
    });
  }

  it('follows a file through a hundred names, and no further', () => {
    const commits = Array.from({ length: 150 }, (_, index) => ({
      moved: { [`${index}.ts`]: `${index + 1}.ts` },
    }));
    const told = handmade(commits).ask.commitsOf({ path: '0.ts', limit: 1000 });
    assert.equal(told.at(-1)?.path, '99.ts');
  });
});

describe('ageOf', () => {
  it('counts the commits under all names, from the first to the last', () => {
    const { ask } = handmade([
      { touched: { 'b.ts': 'A' }, authored: 60 },
      { moved: { 'a.ts': 'b.ts' }, authored: 50 },
      { touched: { 'b.ts': 'M' }, authored: 40 },
      { touched: { 'b.ts': 'A' }, authored: 30 },
      { touched: { 'c.ts': 'A' }, authored: 20 },
    ]);
    assert.deepEqual(ask.ageOf({ path: 'a.ts' }), { commits: 3, firstAt: 30_000, lastAt: 50_000 });
  });

  it('is of what HEAD holds', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, isBeyond: true },
      { touched: { a: 'M' } },
      { touched: { a: 'A' }, isBeyond: true },
    ]);
    assert.deepEqual(ask.ageOf({ path: 'a' }), { commits: 1, firstAt: 2000, lastAt: 2000 });
  });

  it('ends after it begins, though dates stand still when history is rewritten', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, authored: 10 },
      { touched: { a: 'A' }, authored: 20 },
    ]);
    assert.deepEqual(ask.ageOf({ path: 'a' }), { commits: 2, firstAt: 10_000, lastAt: 20_000 });
  });

  it('counts ten thousand, and knows the first one even so', () => {
    const { ask } = handmade([
      { moved: { a: 'b' } },
      ...Array.from({ length: 10_100 }, () => ({ touched: { b: 'M' } }) as const),
    ]);
    assert.deepEqual(ask.ageOf({ path: 'a' }), {
      commits: 10_000,
      firstAt: 1000,
      lastAt: 10_101_000,
    });
  });

  it('is not known of what never was', () => {
    assert.equal(handmade([]).ask.ageOf({ path: 'a' }), undefined);
  });
});
