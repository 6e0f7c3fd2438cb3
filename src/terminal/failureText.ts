import type { Reason } from '../base/productError.ts';
import { plainLine } from './plainLine.ts';

/** What went wrong, and how to mend it where a person can. */
interface Failure {
  readonly what: string;
  readonly mend?: string;
}

/** A failure in the words of a terminal; `detail` is the message of the `ProductError`. */
export function failureOf(reason: Reason | undefined, detail: string): Failure {
  switch (reason) {
    case 'git-missing':
      return { what: 'git was not found', mend: 'install it, or put it on the PATH' };
    case 'git-too-old':
      return { what: plainLine(detail), mend: 'install version 2.30 or newer' };
    case 'not-a-repository':
      return { what: 'this is no git repository', mend: 'go to one, or name one with --repo DIR' };
    case 'unsafe-ownership':
      return {
        what: 'somebody else owns this repository, and git does not trust it',
        mend: 'if you do: git config --global --add safe.directory DIR',
      };
    case 'git-timeout':
      return { what: plainLine(`git took too long: ${detail}`), mend: 'try again' };
    case 'no-commit':
      return { what: 'there is no commit yet' };
    case 'unknown-revision':
      return { what: plainLine(`there is no such commit: ${detail}`) };
    case 'read-only':
      return { what: 'the repository is read-only; nothing was stored' };
    case 'disk-full':
      return { what: 'the disk is full; nothing was stored', mend: 'make room, and try again' };
    case 'contended':
      return {
        what: 'somebody else is writing, or a git that was killed left a .lock file in .git; nothing was stored',
        mend: 'try again',
      };
    case 'no-sqlite':
      return {
        what: 'the index of the history needs SQLite, which this Node.js does not have',
        mend: 'run product-mindset with Node.js 22.13 or newer',
      };
    case 'notes-unreadable':
      return {
        what: 'the answers in the notes cannot be read',
        mend: 'product-mindset doctor --repair',
      };
    case 'git-failed':
    case 'not-amendable':
    case 'bad-input':
    case undefined:
      return { what: plainLine(detail) };
  }
}

/** A failure as one line. */
export function failureText(reason: Reason | undefined, detail: string): string {
  const { what, mend } = failureOf(reason, detail);
  return mend === undefined ? what : `${what}: ${mend}`;
}
