import type { Reason } from '../base/productError.ts';

/** What the exit code of `product-mindset` means. */
export const exitCodes = {
  done: 0,
  /** Done, but some input could not be used, a remote had trouble, or `doctor` found something. */
  somethingWrong: 1,
  /** The command line itself could not be understood. */
  usage: 2,
  /** Git, the repository or a revision is not there, or cannot be used. */
  noRepository: 3,
  /** An answer or a setting could not be stored. */
  notStored: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code for a failure. */
export function exitCodeFor(reason: Reason | undefined): ExitCode {
  switch (reason) {
    case 'read-only':
    case 'disk-full':
    case 'contended':
    case 'notes-unreadable':
    case 'not-amendable':
      return exitCodes.notStored;
    case 'bad-input':
      return exitCodes.usage;
    case undefined:
      return exitCodes.somethingWrong;
    case 'git-missing':
    case 'git-too-old':
    case 'git-failed':
    case 'git-timeout':
    case 'not-a-repository':
    case 'unsafe-ownership':
    case 'no-commit':
    case 'unknown-revision':
    case 'no-sqlite':
      return exitCodes.noRepository;
  }
}
