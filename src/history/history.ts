import type { Disposable } from '../base/lifetime.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import type {
  CommitInFull,
  Coupled,
  FileCommit,
  FolderCommit,
  PastCommit,
  Share,
  TicketOfPath,
  TicketPrefix,
} from '../model/past.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import type { Age } from './age.ts';
import type { Condition } from './condition.ts';
import type { ItemTraces, ItemWork, Surroundings, Whereabouts } from './surroundings.ts';

/**
 * The past of a repository as a look-up: an index in SQLite, filled from git behind, that answers in
 * about a millisecond what git would take seconds for.
 *
 * Paths are relative to the top of the repository, with `/` between folders; a byte of a name that is
 * no UTF-8 is the lone surrogate U+DC00 + byte, as in Python (PEP 383). Answers are about what HEAD of
 * this work tree holds, newest first, and never about more than was indexed: see `condition`.
 */
export interface History extends Disposable {
  /**
   * Looks something up; starts no process and makes no file. Without an index the answers are empty.
   * Rejects with `no-sqlite`, or the signal's reason.
   */
  ask<Name extends QuestionName>(
    name: Name,
    takes: Questions[Name]['takes'],
    options?: { readonly signal?: AbortSignal },
  ): Promise<Questions[Name]['gives']>;
  /**
   * Brings the index up to date, from nothing if need be; a damaged, old or foreign one is built
   * anew. Stopped at any moment, it goes on from there the next time. Rejects with a `ProductError`:
   * `no-sqlite`, `read-only`, `disk-full`, or what git ended with.
   */
  update(options?: UpdateOptions): Promise<Report>;
}

/** Everything that the index can be asked, and what it answers. Every answer is bounded. */
export interface Questions {
  condition: { takes: object; gives: Condition };
  /** Commits that touched a path, under earlier names too. At most 50 unless told, 10,000 if told. */
  commitsOf: { takes: { path: string; limit?: number }; gives: readonly FileCommit[] };
  /** How many of those there are, and when the first and the last were authored. */
  ageOf: { takes: { path: string }; gives: Age | undefined };
  /** The tickets behind a path, the one touched last first. At most 50 unless told. */
  ticketsOf: { takes: { path: string; limit?: number }; gives: readonly TicketOfPath[] };
  /**
   * Who changed a path, or a folder (with `/` at its end; `''` is everything), co-authors too, most
   * commits first; of a large folder by a sample. To be folded into teams.
   */
  sharesOf: { takes: { path: string; limit?: number }; gives: readonly Share[] };
  /** Files that change together with a path, by the thresholds of code-maat. At most 20 unless told. */
  together: { takes: { path: string; limit?: number }; gives: readonly Coupled[] };
  /** Who changed the files of `together`. To be folded into teams. */
  sharesTogether: { takes: { path: string }; gives: readonly Share[] };
  commitsOfTicket: { takes: { ticket: TicketKey; limit?: number }; gives: readonly PastCommit[] };
  /** Commits since a time (milliseconds) that touched any path of the patterns, as in `.gitignore`. */
  touching: {
    takes: { globs: readonly string[]; since: number; limit?: number };
    gives: readonly PastCommit[];
  };
  /** What was worked on since a time (milliseconds). At most 2,000 unless told, 10,000 if told. */
  workSince: { takes: { since: number; limit?: number }; gives: readonly FolderCommit[] };
  /** What the newest commits, down to this one and without it, changed; `undefined` if it is unknown. */
  since: { takes: { sha: Sha; limit?: number }; gives: readonly CommitInFull[] | undefined };
  /** Prefixes of ticket keys with at least three distinct numbers, most numbers first. */
  ticketPrefixes: { takes: object; gives: readonly TicketPrefix[] };
  /** The story of one commit; `undefined` if the index does not hold it. */
  commit: { takes: { sha: Sha }; gives: CommitInFull | undefined };
  /** All around a file, a folder, several paths, an item or a commit, and what happened since a time. */
  around: { takes: { about: Whereabouts; since: number }; gives: Surroundings };
  /** What was done for each of the items: of those that nothing tells of, on their paths since a time. */
  workOn: { takes: { items: readonly ItemTraces[]; since: number }; gives: readonly ItemWork[] };
}
export type QuestionName = keyof Questions;

export interface UpdateOptions {
  /** Throws away what is there first. */
  readonly rebuild?: boolean;
  /**
   * What references in messages mean; without it, what they meant the last time. When that has
   * changed, all messages are read again behind, and old answers about tickets stay until then.
   */
  readonly references?: ReferenceContext;
  /** Only a new index takes `references` over: the caller does not know all that a person has set. */
  readonly keepsReferences?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** How an update is coming along. */
export interface Progress {
  /** `moves`: all commits are there, moved and edited files are being recognised. */
  readonly phase: 'commits' | 'moves';
  /** Commits in the index. */
  readonly commits: number;
  /** How far back they go, milliseconds since the epoch. */
  readonly oldestAt: number;
}

/** What became of an update. */
export interface Report {
  /**
   * `complete`: nothing is left to do. `stopped`: by the signal. `elsewhere`: another window or
   * terminal is at it. `empty`: there is no commit yet.
   */
  readonly outcome: 'complete' | 'stopped' | 'elsewhere' | 'empty';
  /** Commits and paths in the index. */
  readonly commits: number;
  readonly paths: number;
  /** Commits that were added, taken away because history was rewritten, and there before. */
  readonly added: number;
  readonly removed: number;
  readonly reused: number;
  /** Why what was there was thrown away, if it was. */
  readonly rebuilt?: 'wished' | 'damaged' | 'other-version' | 'other-history';
  readonly milliseconds: number;
  /** Of the file. */
  readonly bytes: number;
  /** Absolute path of the file. */
  readonly file: string;
}
