import assert from 'node:assert/strict';
import { wishIn } from '../../../src/editor/wishIn.ts';

describe('what a command to vote was handed', () => {
  const whole = {
    root: '/work',
    from: 'platform',
    kind: 'docs',
    subject: 'R-17',
    about: 'Offline-first uploads',
  };
  const rows: readonly (readonly [string, unknown, unknown])[] = [
    ['a whole wish', whole, whole],
    ['a repository alone', { root: '/work' }, { root: '/work' }],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['a text', '/work', undefined],
    ['no repository', { from: 'platform' }, undefined],
    ['a repository that is no text', { root: 7 }, undefined],
    ['a kind that there is not', { root: '/work', kind: 'gossip' }, { root: '/work' }],
    ['a thing that is no text', { root: '/work', subject: { a: 1 } }, { root: '/work' }],
    ['a name without end', { root: '/work', about: 'x'.repeat(501) }, { root: '/work' }],
  ];
  for (const [what, given, expected] of rows) {
    it(`is understood: ${what}`, () => {
      assert.deepEqual(wishIn(given), expected);
    });
  }
});
