import type { Sha, TicketKey } from './ids.ts';

/** One commit as the index of the history has it: what of its message is worth keeping. */
export interface PastCommit {
  readonly sha: Sha;
  /** Milliseconds since the epoch. */
  readonly authoredAt: number;
  /** Milliseconds since the epoch. */
  readonly committedAt: number;
  /** The first line of the message, at most 200 characters. */
  readonly subject: string;
  /** Mentioned in the message. */
  readonly tickets: readonly TicketKey[];
  /** What lines of the message say, as in `MessageParts`. */
  readonly who: readonly string[];
  readonly why: readonly string[];
  readonly item: readonly string[];
}

/** What a commit did to a path. */
export type Change = 'added' | 'modified' | 'deleted' | 'type-changed';

/** A commit that touched a path. */
export interface FileCommit extends PastCommit {
  /** The name that the file had then; see `History` about names that are no UTF-8. */
  readonly path: string;
  readonly change: Change;
  /** Where the file came from, when the commit moved it to `path`. */
  readonly movedFrom?: string;
}

/** A commit with all that it touched. */
export interface CommitInFull extends PastCommit {
  readonly isMerge: boolean;
  /** How many paths it touched. */
  readonly files: number;
  /** At most 1,000 of them, in the order of their names. */
  readonly touched: readonly Pick<FileCommit, 'path' | 'change' | 'movedFrom'>[];
}

/** A commit with the folders that it worked in. */
export interface FolderCommit extends PastCommit {
  /**
   * Of the files that it touched and did not delete, each once, `''` for the top. None where it
   * touched more than 30 files, which says nothing about any of them.
   */
  readonly folders: readonly string[];
}

/** How a ticket and a path belong together. */
export interface TicketOfPath {
  readonly ticket: TicketKey;
  /** How many commits that mention it touched the path. */
  readonly commits: number;
  /** Milliseconds since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** How many commits an identity has. To be folded into teams: never shown, logged or stored as it is. */
export interface Share {
  /** As `.mailmap` has it, in lower case. */
  readonly email: string;
  readonly commits: number;
}

/** A file that changes together with another one. */
export interface Coupled {
  readonly path: string;
  /** How many commits touched both. */
  readonly together: number;
  /** How many commits touched this one, of those with at most 30 files. */
  readonly commits: number;
  /** `together` by the mean number of commits of both, 0 to 1: the degree of coupling of code-maat. */
  readonly degree: number;
}

/** A prefix of ticket keys, such as `PROJ`. */
export interface TicketPrefix {
  readonly prefix: string;
  /** How many distinct numbers were seen with it. */
  readonly numbers: number;
}
