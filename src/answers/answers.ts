import type { Answer } from '../model/answer.ts';
import type { Sha } from '../model/ids.ts';

/** Who and why that people gave after the commit. */
export interface Answers {
  /** The answers of these commits, one merged out of all its lines for each commit that has one. */
  of(shas: readonly Sha[]): Promise<ReadonlyMap<Sha, Answer>>;
  /**
   * Adds an answer to a commit; earlier lines stay as they are. Rejects with `contended` when others
   * kept writing, with `read-only` or `git-failed`, and then nothing was added.
   */
  record(sha: Sha, answer: Answer): Promise<void>;
  /** How it stands with the answers, for `doctor`. */
  condition(): Promise<Condition>;
}

/** What there is, what could not be read, and what was left behind. */
export interface Condition {
  /** How many commits have an answer. */
  readonly answered: number;
  /** Lines that are broken or of another version; they are kept. */
  readonly skipped: number;
  /** References of writers that were killed; safe to delete. */
  readonly stale: readonly string[];
}
