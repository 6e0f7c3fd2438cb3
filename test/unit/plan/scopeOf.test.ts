import assert from 'node:assert/strict';
import { scopeOf } from '../../../src/plan/scopeOf.ts';

describe('scopeOf', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[], ''],
    [['README'], ''],
    [['a/b/c.ts'], 'a/b'],
    [['a/b/c.ts', 'a/b/d.ts'], 'a/b'],
    [['a/b/c.ts', 'a/d.ts'], 'a'],
    [['a/b/c.ts', 'a/bc/d.ts'], 'a'],
    [['a/b', 'a/b/c'], 'a'],
    [['a/b.ts', 'c/b.ts'], ''],
  ];
  for (const [paths, scope] of cases) {
    it(`is ${JSON.stringify(scope)} for ${paths.join(' ') || 'nothing'}`, () => {
      assert.equal(scopeOf(paths), scope);
    });
  }
});
