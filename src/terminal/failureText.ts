import type { Reason } from '../base/productError.ts';

/** What went wrong and how to mend it, for a terminal. */
export function failureText(reason: Reason | undefined, detail: string): string {
  switch (reason) {
    case 'git-missing':
      return 'git was not found. Install it, or put it on the PATH.';
    case 'git-too-old':
      return `${detail}. Version 2.30 or newer is needed.`;
    case 'not-a-repository':
      return 'this is no git repository. Go to one, or name one with --repo DIR.';
    case 'unsafe-ownership':
      return 'somebody else owns this folder, and git does not trust it (see safe.directory in git-config).';
    case 'git-timeout':
      return `git took too long: ${detail}.`;
    case 'no-commit':
      return 'there is no commit yet.';
    case 'unknown-revision':
      return 'there is no such commit.';
    case 'read-only':
      return 'the repository is read-only. Nothing was stored.';
    case 'contended':
      return 'others kept writing to the notes. Nothing was stored; please try again.';
    case 'git-failed':
    case 'not-amendable':
    case 'bad-input':
    case undefined:
      return detail;
  }
}
