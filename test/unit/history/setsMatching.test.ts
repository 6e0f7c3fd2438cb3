import assert from 'node:assert/strict';
import { matcherOf } from '../../../src/history/globs.ts';
import { setsMatching } from '../../../src/history/setsMatching.ts';
import { randomFrom } from '../../support/survival/random.ts';

const globs = [
  ...['*', '**', '*.ts', '*.d.ts', '*.x/', 'a*', '?', '?.ts', '[ab]', '[a-c].ts', '\\*', 'a\\b'],
  ...['src', '/src', 'src/', '/src/', 'src/*', 'src/**', '/src/**/a.ts', '**/a.ts', '**/lib/**'],
  ...['a/b', '/a/*/c', 'a.ts ', '#a', '', ' ', '.hidden', '**/.*', 'ä*', '*(1)*', 'src/[ab]*.ts'],
  ...['src/lib', 'src/lib/', 'src//lib', 'a/', '/a/b/**', 'src/a/*.ts', 'src/*/x/**', './src/a'],
  ...['!a.ts', '!src/lib/', '!*', '!/src/a'],
];
const parts = ['a', 'b', 'c', 'src', 'lib', 'x', '.hidden', 'ä', 'z(1)', 'dir.x', '*'];
const names = ['a', 'a.ts', 'b.ts', 'c.d.ts', 'a.x', 'readme.md', '.env', 'y.tar.gz', 'no end.'];

describe('setsMatching', () => {
  it('finds the sets that match by themselves, whatever their patterns', () => {
    const random = randomFrom(7);
    const pick = <T>(values: readonly T[]): T => values[random.between(0, values.length - 1)] as T;
    const some = <T>(values: readonly T[], most: number): readonly T[] =>
      Array.from({ length: random.between(0, most) }, () => pick(values));
    let matched = 0;
    for (let round = 0; round < 40; round += 1) {
      const sets = Array.from({ length: 30 }, () => some(globs, 4));
      const matching = setsMatching(sets);
      const alone = sets.map(matcherOf);
      for (let times = 0; times < 100; times += 1) {
        const path = [...some(parts, 3), pick(names)].join('/');
        const wanted = alone.flatMap((matches, place) => (matches(path) ? [place] : []));
        matched += wanted.length;
        assert.deepEqual(
          [...matching(path)].sort((one, other) => one - other),
          wanted,
          path,
        );
      }
    }
    assert.ok(matched > 10_000);
  });

  it('tells very many patterns apart that end alike', () => {
    const sets = Array.from({ length: 200 }, (_, one) =>
      Array.from({ length: 200 }, (__, other) => `/apps/a${one}/b${other}/src/**`),
    );
    const matching = setsMatching([...sets, ['src/', '!/apps/a7/**']]);
    const found = ['apps/a7/b7/src/x', 'apps/a199/b9/src/x', 'apps/a7/b200/x'].map(matching);
    assert.deepEqual(found, [[7], [199, 200], []]);
  });

  it('tries only the first thousand of patterns that nothing tells apart', () => {
    const sets = Array.from({ length: 1001 }, (_, place) => [`*${'?'.repeat(place)}`]);
    assert.equal(setsMatching(sets)('a'.repeat(2000)).length, 1000);
  });
});
