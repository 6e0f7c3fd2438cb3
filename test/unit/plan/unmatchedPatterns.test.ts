import assert from 'node:assert/strict';
import { unmatchedPatterns } from '../../../src/plan/unmatchedPatterns.ts';

const paths = ['README.md', 'api/photos/parts.ts', 'mobile/upload/queue.ts', 'vendor/lib/'];

describe('patterns that match nothing', () => {
  const rows: readonly (readonly [pattern: string, isMatched: boolean])[] = [
    ['api/**', true],
    ['/api/', true],
    ['photos', true],
    ['photos/', true],
    ['*.ts', true],
    ['mobile/*/queue.ts', true],
    ['mobile/upload', true],
    ['README.md', true],
    ['/README.md', true],
    ['upload/**', false],
    ['/upload', false],
    ['mobile/queue.ts', false],
    ['readme.md', false],
    ['api/photo', false],
    ['web/**', false],
    ['api/photos/parts.ts/**', false],
  ];
  for (const [pattern, isMatched] of rows) {
    it(`are ${isMatched ? 'none' : 'one'} for ${pattern}`, () => {
      assert.deepEqual([...unmatchedPatterns([pattern], paths)], isMatched ? [] : [pattern]);
    });
  }

  it('are not those that only take away', () => {
    assert.deepEqual([...unmatchedPatterns(['!web/**'], paths)], []);
  });

  it('are not those that lead into a submodule, whose files nobody sees', () => {
    assert.deepEqual([...unmatchedPatterns(['vendor/lib/src/**', 'vendor/lib'], paths)], []);
  });

  it('are all where nothing is tracked', () => {
    assert.deepEqual([...unmatchedPatterns(['*', 'a/**'], [])], ['*', 'a/**']);
  });
});
