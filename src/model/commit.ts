import type { Sha } from './ids.ts';

/** One commit as git has it. */
export interface Commit {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
  /** Address as written in the commit, not mapped. Never shown, never logged. */
  readonly authorEmail: string;
  /** Milliseconds since the epoch; stays the same through an amend, a rebase and a cherry-pick. */
  readonly authoredAt: number;
  /** Milliseconds since the epoch. */
  readonly committedAt: number;
  /** The whole message, decoded to text; bytes that are no text are replaced by U+FFFD. */
  readonly message: string;
  /** Paths relative to the top of the repository, `/` between folders; empty for a merge. */
  readonly paths: readonly string[];
}

/** What git is in the middle of; anything but `none` means that commits are not the person's own. */
export type Operation = 'none' | 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' | 'apply';
