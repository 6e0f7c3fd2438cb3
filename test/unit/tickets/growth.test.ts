import assert from 'node:assert/strict';
import { commitLinksIn } from '../../../src/tickets/commitLinksIn.ts';
import { referencesIn } from '../../../src/tickets/referencesIn.ts';
import { contextOf } from './rows.ts';

/** What a message is filled with; each was chosen against one of the patterns. */
const units = [
  ...[
    '#1 ',
    '#1, ',
    '#1#1',
    '(#1)',
    '[#1]',
    'closes #1, ',
    'closes:\n- #1\n',
    'fix issue bug ',
    '&1',
    'a/b!1',
  ],
  ...[
    'PROJ-1,',
    'PROJ-1/',
    'A-1',
    'A_',
    'TASK-1.1.1.1',
    'PROJ-1 #x ',
    'a',
    '1',
    'a-',
    'a/',
    'a.',
    'a@',
    '_',
  ],
  ...[
    '`',
    '``a',
    '```\n',
    '~~~~\n',
    '<!--',
    '-->',
    '[',
    ']',
    '](',
    '[a](https://x/',
    '<a href="https://x/',
  ],
  ...[
    'https://',
    'github.com/',
    'https://github.com/a/b/issues/1 ',
    'https://dev.azure.com/a/_boards/x?',
  ],
  ...[
    '[#1](https://github.com/a/b/issues/1) ',
    'Bug: 1\n',
    'Bug: 1, 1, 1 ',
    'a-by:',
    'Signed-off-by: x\n',
  ],
  ...[
    '0123456789abcdef',
    'Fixes: 0123456789abc\n',
    'reverts 0123456 and ',
    '(cherry picked from commit 0123456',
  ],
  ...[
    'Revert "',
    "Merge branch 'a' and '",
    "'a', ",
    ' ',
    '\n',
    '\n  ',
    '\t',
    '"',
    '-',
    '- [x] ',
    '\0',
    '修复#1',
  ],
];
const beginnings = ['', "Merge branch '", 'Closes #1 ', 'x\n\nBug: ', '[#1](https://', 'Revert "'];

const filled = (beginning: string, unit: string, length: number): string =>
  (beginning + unit.repeat(length / unit.length + 1)).slice(0, length);

/** Milliseconds, the best of three, so that a pause of the machine does not count. */
function time(text: string): number {
  const contexts = [contextOf('GHU'), contextOf('GLS')];
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    for (const context of contexts) referencesIn(text, context);
    commitLinksIn(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('the time that a message takes', () => {
  for (const unit of units) {
    it(`grows no faster than the message, full of ${JSON.stringify(unit)}`, () => {
      for (const beginning of beginnings) {
        const short = time(filled(beginning, unit, 4_000));
        const long = time(filled(beginning, unit, 64_000));
        // 16 times as long; what grows with the square takes 256 times as long.
        assert.ok(long < 100 * Math.max(short, 0.05), `${short} ms, then ${long} ms`);
      }
    });
  }

  it('does not grow after 64 kB', () => {
    const context = contextOf('GHU');
    const text = filled('', 'no ticket in here ', 65_536);
    assert.deepEqual(referencesIn(`${text}\n\nFixes #12`, context), []);
  });
});
