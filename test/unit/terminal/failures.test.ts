import assert from 'node:assert/strict';
import type { Reason } from '../../../src/base/productError.ts';
import type { ExitCode } from '../../../src/terminal/exitCodes.ts';
import { exitCodeFor } from '../../../src/terminal/exitCodes.ts';
import { failureText } from '../../../src/terminal/failureText.ts';
import { everywhereHelp } from '../../../src/terminal/help.ts';

const codes: Readonly<Record<Reason, ExitCode>> = {
  'git-missing': 3,
  'git-too-old': 3,
  'git-failed': 3,
  'git-timeout': 3,
  'not-a-repository': 3,
  'unsafe-ownership': 3,
  'no-commit': 3,
  'unknown-revision': 3,
  'no-sqlite': 3,
  'read-only': 4,
  'disk-full': 4,
  contended: 4,
  'notes-unreadable': 4,
  'not-amendable': 4,
  'bad-input': 2,
};

describe('a failure on the command line', () => {
  it('names what may keep everybody out where others seem to write', () => {
    assert.match(failureText('contended', 'x'), /\.lock file in \.git/);
  });

  it('says how to mend notes that cannot be read', () => {
    assert.match(failureText('notes-unreadable', 'x'), /: product-mindset doctor --repair$/);
  });

  for (const [reason, code] of Object.entries(codes) as [Reason, ExitCode][]) {
    it(`ends with ${String(code)} for ${reason}, which the help explains`, () => {
      assert.equal(exitCodeFor(reason), code);
      assert.match(everywhereHelp, new RegExp(`^ {2}${String(code)} {2}\\w`, 'm'));
    });

    it(`says one line for ${reason}, whatever the detail`, () => {
      const text = failureText(reason, 'a\u001b[31m\nb');
      assert.doesNotMatch(text, /^$|\p{Cc}/u);
    });
  }
});
