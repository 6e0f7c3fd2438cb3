import type { SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';
import type { Month, RoundAnswer, Vote, VoteSubject } from '../model/vote.ts';
import type { Sharing } from '../sharing/sharing.ts';

/**
 * Which information from other teams helped and which was noise. What a person says stays in this
 * clone, in a file that git does not know, until they share it; then it is in the ledger, under
 * `refs/notes/product-mindset/votes`, without a name.
 */
export interface Votes {
  /** What was said here this month (UTC), from this clone alone. */
  own(): Promise<OwnMonth>;
  /**
   * Keeps a vote; one about the same takes its place. Rejects `bad-input` for a team that votes about
   * itself, `read-only`, `disk-full` or `contended`.
   */
  vote(vote: Vote): Promise<void>;
  /** Takes one vote of this month back. Rejects as `vote`. */
  takeBack(subject: VoteSubject): Promise<void>;
  /** Keeps what was said in a round, and ends its draft. Rejects as `vote`. */
  answerRound(answers: readonly RoundAnswer[]): Promise<void>;
  /** Keeps an unfinished round for this month; `undefined` drops it. Rejects as `vote`. */
  keepDraft(draft: RoundDraft | undefined): Promise<void>;
  /**
   * Takes back all that was said here this month. What was sent stays readable in the history of the
   * ledger, and does not count any more. Rejects as `vote`.
   */
  withdraw(): Promise<void>;
  /**
   * What may be told, from the ledger as it is now; read again only where it changed, in a thread of
   * its own. Rejects `notes-unreadable` or `git-failed`.
   */
  report(asked: Asked): Promise<SignalReport>;
  /** What `share` would send now, line by line as it would be written; of months that are not told yet. */
  unsent(): Promise<readonly string[]>;
  /**
   * How votes reach the team. Its consent is its own: sharing answers shares no vote. `sync` puts what
   * was not sent yet into the ledger first.
   */
  readonly sharing: Sharing;
  /** Lines of the ledger that say nothing to us, as last read: they stay as they are. */
  skipped(): number;
}

export interface Asked {
  /** Of the plan. */
  readonly teams: readonly TeamId[];
  /** The person's own team. */
  readonly own?: TeamId;
  /** The k that was set. */
  readonly fewest?: number;
}

/** What one person said in one month. */
export interface OwnMonth {
  readonly month: Month;
  /** The newest first. */
  readonly votes: readonly Vote[];
  readonly answers: readonly RoundAnswer[];
  readonly draft?: RoundDraft;
}

/** A round as far as it was filled in. */
export interface RoundDraft {
  readonly to: TeamId;
  readonly answers: readonly (Partial<RoundAnswer> & Pick<RoundAnswer, 'from'>)[];
}
