import assert from 'node:assert/strict';
import { commitLinksIn } from '../../../src/tickets/commitLinksIn.ts';

const sha = '1234567890abcdef1234567890abcdef12345678';

describe('the commits that a message names', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['x\n\nFixes: 1da177e4c3f4 ("Linux-2.6.12-rc2")', '1da177e4c3f4 fixes'],
    ['x\n\nFixes: 1DA177E4C3F4', '1da177e4c3f4 fixes'],
    ['x\n\nFixes: 1234567 ("a title")', '1234567 fixes'],
    ['x\n\nFixes: commit 1da177e4c3f4', '1da177e4c3f4 fixes'],
    ['x\n\nFixes: 1da177e4c3f4 ("1234567 abcdef0")', '1da177e4c3f4 fixes'],
    [`x\n\n(cherry picked from commit ${sha})`, `${sha} picked`],
    [`x\n\n(cherry-picked from ${sha})`, `${sha} picked`],
    [`x\n\n(backported from commit ${sha})`, `${sha} picked`],
    [`x\n\ncommit ${sha} upstream.`, `${sha} picked`],
    [`x\n\n[ Upstream commit ${sha} ]`, `${sha} picked`],
    [`Revert "x"\n\nThis reverts commit ${sha}.`, `${sha} reverts`],
    [
      `Revert "Merge x"\n\nThis reverts commit ${sha}, reversing\nchanges made to abcdef0123.`,
      `${sha} reverts`,
    ],
    [
      'This reverts commits 1234567, 2345678 and 3456789',
      '1234567 reverts, 2345678 reverts, 3456789 reverts',
    ],
    ['Reverts 1da177e', '1da177e reverts'],
    [
      `x\n\nFixes: 1da177e4c3f4\n(cherry picked from commit ${sha})`,
      `1da177e4c3f4 fixes, ${sha} picked`,
    ],
    ['x\n\nFixes: 1da177e4c3f4\nFixes: 1da177e4c3f4', '1da177e4c3f4 fixes'],
    ['x\n\nFixes: 1234567', ''],
    ['x\n\nFixes: #1234567', ''],
    ['x\n\nFixes: 1da177', ''],
    ['x\n\nFixes: 1da177e4c3f4xyz', ''],
    ['Fixes the deadbeef of 1da177e4c3f4', ''],
    ['This reverts nothing', ''],
    ['x 1da177e4c3f4', ''],
    ['', ''],
  ];
  for (const [message, links] of rows) {
    it(`are ${links === '' ? 'none' : links} in ${JSON.stringify(message)}`, () => {
      const found = commitLinksIn(message).map(({ name, kind }) => `${name} ${kind}`);
      assert.equal(found.join(', '), links);
    });
  }
});
