import assert from 'node:assert/strict';
import { handmade } from './handmade.ts';
import type { Told } from './handmade.ts';

const shares = (commits: readonly Told[], path: string) =>
  Object.fromEntries(
    handmade(commits)
      .ask.sharesOf({ path })
      .map((share) => [share.email, share.commits]),
  );

/** A path, and which of these commits count for it. */
const commits: readonly Told[] = [
  { touched: { 'src/a.ts': 'M', 'src/b.ts': 'M' }, author: 'both@x' },
  { touched: { 'src/deep/c.ts': 'A' }, author: 'deep@x' },
  { touched: { 'src/\udce4.ts': 'A' }, author: 'bytes@x' },
  { touched: { 'srcs/d.ts': 'A' }, author: 'longer@x' },
  { touched: { 'src.ts': 'A' }, author: 'file@x' },
  { touched: { 'l\udce4/e.ts': 'A' }, author: 'folder@x' },
  { touched: {}, author: 'nothing@x' },
  { touched: {}, author: 'merge@x', isMerge: true },
  { touched: { 'src/a.ts': 'M' }, author: 'beyond@x', isBeyond: true },
];
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['a file', 'src/a.ts', ['both@x']],
  ['a folder and those in it', 'src/', ['both@x', 'bytes@x', 'deep@x']],
  ['a folder in another one', 'src/deep/', ['deep@x']],
  ['a folder whose name is no UTF-8', 'l\udce4/', ['folder@x']],
  ['a folder that is not there', 'lib/', []],
  ['a file that is not there', 'src', []],
  [
    'everything',
    '',
    ['both@x', 'bytes@x', 'deep@x', 'file@x', 'folder@x', 'longer@x', 'nothing@x'],
  ],
];

describe('sharesOf', () => {
  for (const [what, path, expected] of rows) {
    it(`tells who changed ${what}`, () => {
      assert.deepEqual(Object.keys(shares(commits, path)).sort(), expected);
    });
  }

  it('follows a file through its names', () => {
    const told = shares(
      [
        { moved: { a: 'b' }, author: 'mover@x' },
        { touched: { b: 'A' }, author: 'maker@x' },
      ],
      'a',
    );
    assert.deepEqual(told, { 'mover@x': 1, 'maker@x': 1 });
  });

  it('counts a commit once in a folder, whatever it touched there', () => {
    assert.equal(shares(commits, 'src/')['both@x'], 1);
  });

  it('counts a commit for all who made it', () => {
    const told = shares(
      [{ touched: { a: 'A' }, author: 'ana@x', coauthors: ['bo@x', 'cy@x'] }],
      'a',
    );
    assert.deepEqual(told, { 'ana@x': 1, 'bo@x': 1, 'cy@x': 1 });
  });

  it('counts a commit once for everybody, however often they are named', () => {
    const told = shares(
      [{ touched: { a: 'A' }, author: 'ana@x', coauthors: ['Ana@X', 'bo@x', 'BO@x'] }],
      'a',
    );
    assert.deepEqual(told, { 'ana@x': 1, 'bo@x': 1 });
  });

  it('takes a person for all identities that are theirs', () => {
    const { database, ask } = handmade([
      { touched: { a: 'M' }, author: 'ana@home', coauthors: ['ana@work'] },
      { touched: { a: 'A' }, author: 'ana@work' },
    ]);
    database.exec("INSERT INTO person VALUES (1, 'Ana', 'Ana@Acme.Test')");
    database.exec('UPDATE identity SET person = 1');
    assert.deepEqual(ask.sharesOf({ path: 'a' }), [{ email: 'ana@acme.test', commits: 2 }]);
  });

  it('tells who has most commits first, as many as are wanted', () => {
    const { ask } = handmade(
      ['one@x', 'two@x', 'three@x', 'two@x', 'three@x', 'three@x'].map((author) => ({
        touched: { a: 'M' },
        author,
      })),
    );
    assert.deepEqual(ask.sharesOf({ path: 'a', limit: 2 }), [
      { email: 'three@x', commits: 3 },
      { email: 'two@x', commits: 2 },
    ]);
  });

  it('looks at as many commits of each file, where a folder has too many', () => {
    const files = [
      ['src/a.ts', 'first@x', 15_000],
      ['src/b.ts', 'second@x', 6000],
    ] as const;
    const told = shares(
      files.flatMap(([path, author, count]) =>
        Array.from({ length: count }, () => ({ touched: { [path]: 'M' }, author }) as const),
      ),
      'src/',
    );
    assert.deepEqual(told, { 'first@x': 10_000, 'second@x': 6000 });
  });

  it('looks at every other file, where a folder has too many of them', () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `src/${index}.ts`);
    const told = shares(
      names.map((name, index) => ({
        touched: { [name]: 'A' },
        author: index < 15_000 ? 'new@x' : 'old@x',
      })),
      'src/',
    );
    assert.deepEqual(told, { 'new@x': 7500, 'old@x': 7500 });
  });
});

describe('sharesTogether', () => {
  it('tells who changed the files that change together with a file', () => {
    const both = Array.from(
      { length: 5 },
      () => ({ touched: { a: 'M', b: 'M' }, author: 'ana@x' }) as const,
    );
    const { ask } = handmade([
      { touched: { b: 'M' }, author: 'bo@x' },
      { touched: { c: 'M' }, author: 'cy@x' },
      { touched: { a: 'M' }, author: 'di@x' },
      ...both,
    ]);
    assert.deepEqual(ask.sharesTogether({ path: 'a' }), [
      { email: 'ana@x', commits: 5 },
      { email: 'bo@x', commits: 1 },
    ]);
  });

  it('counts a commit once, whatever it touched of them', () => {
    const { ask } = handmade(
      Array.from(
        { length: 5 },
        () => ({ touched: { a: 'M', b: 'M', c: 'M' }, author: 'ana@x' }) as const,
      ),
    );
    assert.deepEqual(ask.sharesTogether({ path: 'a' }), [{ email: 'ana@x', commits: 5 }]);
  });
});
