import type { Answer } from '../model/answer.ts';
import type { Sha } from '../model/ids.ts';
import type { Ledger } from './ledger.ts';

/** Who and why that people gave after the commit. */
export interface Answers {
  /** All that is there now. Cheap unless it changed. Rejects with `notes-unreadable` or `git-failed`. */
  ledger(): Promise<Ledger>;
  /**
   * Adds an answer, or several, to a commit; earlier lines stay as they are. Rejects with `contended` when others
   * kept writing, with `read-only` or `git-failed`, and then nothing was added.
   */
  record(sha: Sha, ...answers: readonly [Answer, ...Answer[]]): Promise<void>;
  /** Adds what was said elsewhere to several commits, all or nothing. Rejects as `record`. */
  carry(answers: ReadonlyMap<Sha, readonly Answer[]>): Promise<void>;
  /** How it stands with the answers, for `doctor`. */
  condition(): Promise<Condition>;
}

/** What there is, what could not be read, and what was left behind. */
export interface Condition {
  /** How many commits have an answer. */
  readonly answered: number;
  /** Lines that are broken or of another version; they are kept. */
  readonly skipped: number;
  /** Notes that are missing, or far too large to be ours. */
  readonly unread: number;
  /** References of writers that were killed; safe to delete. */
  readonly stale: readonly string[];
}
