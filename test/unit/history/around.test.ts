import assert from 'node:assert/strict';
import type { TicketKey } from '../../../src/model/ids.ts';
import { handmade, nths } from './handmade.ts';
import type { Told } from './handmade.ts';

const item = { kind: 'item', globs: [], tickets: [], names: [], shas: [] } as const;
const key = (text: string): TicketKey => text as TicketKey;

describe('around a file', () => {
  it('tells all recent commits, and at least the newest 50', () => {
    const { ask } = handmade(Array.from({ length: 80 }, () => ({ touched: { a: 'M' } })));
    const about = { kind: 'file', path: 'a' } as const;
    const counts = [0, 21_000, 61_000, 90_000].map((since) => {
      const { commits, isCut } = ask.around({ about, since });
      return [commits.length, isCut];
    });
    assert.deepEqual(counts, [
      [80, false],
      [60, false],
      [50, false],
      [50, false],
    ]);
  });

  it('tells the newest 500 of more recent commits, and that there are more', () => {
    const { ask } = handmade(Array.from({ length: 501 }, () => ({ touched: { a: 'M' } })));
    const { commits, isCut } = ask.around({ about: { kind: 'file', path: 'a' }, since: 0 });
    assert.deepEqual([nths(commits)[0], nths(commits).at(-1), isCut], [501, 2, true]);
  });

  it('tells the same commits as commitsOf, under all names of the file', () => {
    const { ask } = handmade([
      { touched: { b: 'M' } },
      { moved: { b: 'a' } },
      { touched: { a: 'M', c: 'M' } },
      { touched: { a: 'A' } },
    ]);
    const { commits, age, paths } = ask.around({ about: { kind: 'file', path: 'b' }, since: 0 });
    assert.deepEqual(commits, ask.commitsOf({ path: 'b' }));
    assert.deepEqual(age, ask.ageOf({ path: 'b' }));
    assert.deepEqual(paths, ['b']);
  });

  it('counts who made the recent commits alone', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, author: 'bo@acme.test', coauthors: ['cy@acme.test'] },
      { touched: { a: 'A' }, author: 'ana@acme.test' },
    ]);
    const { shares, commits } = ask.around({ about: { kind: 'file', path: 'a' }, since: 2000 });
    assert.deepEqual(
      shares.map(({ email }) => email),
      ['bo@acme.test', 'cy@acme.test'],
    );
    assert.deepEqual(nths(commits), [2, 1]);
  });
});

describe('around a folder', () => {
  it('has the commits of its files, each once, and the files that are there', () => {
    const { ask } = handmade([
      { touched: { 'lib/gone': 'D' } },
      { touched: { 'lib/a': 'M', 'lib/b': 'A', other: 'A' } },
      { touched: { other2: 'A' } },
      { touched: { 'lib/a': 'A', 'lib/gone': 'A', library: 'A' } },
    ]);
    const found = ask.around({ about: { kind: 'folder', path: 'lib' }, since: 2000 });
    assert.deepEqual(nths(found.commits), [4, 3, 1]);
    assert.deepEqual(found.files, [
      { path: 'lib/a', commits: 1 },
      { path: 'lib/b', commits: 1 },
    ]);
    assert.deepEqual(found.paths, ['lib/a', 'lib/b']);
  });

  it('counts a file that was moved within it under its name of now', () => {
    const { ask } = handmade([
      { moved: { 'lib/new': 'lib/old' } },
      { touched: { 'lib/old': 'M' } },
      { touched: { 'lib/old': 'A' } },
    ]);
    const { files } = ask.around({ about: { kind: 'folder', path: 'lib' }, since: 0 });
    assert.deepEqual(files, [{ path: 'lib/new', commits: 3 }]);
  });

  it('is everything without a name, merges left out', () => {
    const { ask } = handmade([
      { isMerge: true },
      { touched: { 'lib/a': 'M' } },
      { touched: { b: 'A' } },
    ]);
    const { commits, paths } = ask.around({ about: { kind: 'folder', path: '' }, since: 0 });
    assert.deepEqual(
      [nths(commits), paths],
      [
        [2, 1],
        ['b', 'lib/a'],
      ],
    );
  });
});

describe('around something too large to look at all of it', () => {
  const many = (count: number): Readonly<Record<string, 'M'>> =>
    Object.fromEntries(Array.from({ length: count }, (_, nth) => [`lib/${nth}`, 'M' as const]));
  // What comes first says that it changed as much as may be looked at in all.
  const { ask, sha } = handmade([
    { touched: many(20_001), files: 150_000 },
    { touched: { 'lib/a': 'M' }, tickets: ['#1'] },
    { touched: { 'lib/a': 'A' } },
  ]);

  it('sees past a commit that changed nearly everything', () => {
    const found = ask.around({ about: { kind: 'folder', path: 'lib' }, since: 0 });
    assert.deepEqual([nths(found.commits), found.isCut], [[3, 2, 1], false]);
    assert.deepEqual(found.files[0], { path: 'lib/a', commits: 2 });
  });

  it('names the files of everything, and what was done for an item, in spite of it', () => {
    const everything = ask.around({ about: { kind: 'folder', path: '' }, since: 0 });
    assert.deepEqual(everything.files[0], { path: 'lib/a', commits: 2 });
    const globs = ['/lib/a'];
    const [work] = ask.workOn({ items: [{ ...item, globs }], since: 0 });
    assert.deepEqual(work, { commits: 2, firstAt: 1000, lastAt: 2000, first: sha(1) });
  });
});

describe('around several paths', () => {
  it('has the commits of all, each once', () => {
    const { ask } = handmade([
      { touched: { a: 'M', b: 'M' } },
      { touched: { c: 'A' } },
      { touched: { b: 'A' } },
      { touched: { a: 'A' } },
    ]);
    const { commits, paths } = ask.around({
      about: { kind: 'paths', paths: ['a', 'b'] },
      since: 0,
    });
    assert.deepEqual(
      [nths(commits), paths],
      [
        [4, 2, 1],
        ['a', 'b'],
      ],
    );
  });

  it('tells nobody of a path that fewer than three people changed', () => {
    const by = (name: string, ...paths: readonly string[]): Told => ({
      author: `${name}@acme.test`,
      touched: Object.fromEntries(paths.map((path) => [path, 'M' as const])),
    });
    const { ask } = handmade([by('dan', 'b'), by('cy', 'a'), by('bo', 'a'), by('ana', 'a')]);
    const whole = ask.around({ about: { kind: 'paths', paths: ['a', 'b'] }, since: 0 });
    const part = ask.around({ about: { kind: 'paths', paths: ['a'] }, since: 0 });
    assert.deepEqual(whole.shares, part.shares);
    assert.equal(part.shares.length, 3);
  });
});

describe('around an item', () => {
  const { ask, sha } = handmade([
    { touched: { 'api/a': 'M', 'web/b': 'M' } },
    { touched: { 'web/b': 'M' }, tickets: ['#7'] },
    { isMerge: true, tickets: ['#7'] },
    { touched: { 'web/c': 'A' }, said: { item: 'R-1\nr-17' } },
    { touched: { 'web/d': 'A' } },
    { touched: { 'api/a': 'A', 'web/b': 'A' } },
  ]);
  /** What it is known by, its commits and its files. */
  const cases = [
    ['patterns', { globs: ['/api/**'] }, [6, 1], ['api/a']],
    ['patterns that leave out again', { globs: ['web/*', '!web/b'] }, [3, 2], ['web/c', 'web/d']],
    ['a ticket', { tickets: [key('#7')] }, [5, 4], ['web/b']],
    ['its name in a line', { names: ['R-17'] }, [3], ['web/c']],
    ['a commit', { shas: [sha(2)] }, [2], ['web/d']],
    [
      'all of these',
      { globs: ['/api/**'], tickets: [key('#7')], names: ['R-17'], shas: [sha(2)] },
      [6, 5, 4, 3, 2, 1],
      ['api/a'],
    ],
    ['nothing', {}, [], []],
  ] as const;
  for (const [what, traces, commits, files] of cases) {
    it(`has what is known by ${what}`, () => {
      const found = ask.around({ about: { ...item, ...traces }, since: 0 });
      assert.deepEqual(nths(found.commits), commits);
      assert.deepEqual(
        found.files.map(({ path }) => path),
        files,
      );
    });
  }
});

describe('around a commit', () => {
  it('has itself alone, its tickets and its paths, and nobody', () => {
    const { ask, sha } = handmade([
      { touched: { a: 'M' } },
      { touched: { a: 'M', b: 'A' }, tickets: ['#1'] },
      { touched: { a: 'A' } },
    ]);
    const found = ask.around({ about: { kind: 'commit', sha: sha(2) }, since: 9000 });
    const { commits, tickets, paths, shares, files } = found;
    assert.deepEqual([nths(commits), paths, shares, files], [[2], ['a', 'b'], [], []]);
    assert.deepEqual(tickets, [{ ticket: '#1', commits: 1, firstAt: 2000, lastAt: 2000 }]);
  });
});
