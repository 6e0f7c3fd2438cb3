import type { Way } from './ways.ts';

/** What is known of the file that the person looks at. Never who changed it: teams, not persons. */
export interface FileSection {
  /** Absent while no file is open. */
  readonly file?: LookedAt;
  /** Why there is nothing to tell, or how the reading of the history is coming along. */
  readonly notice?: Notice;
  readonly past?: ShownPast;
  /** What this clone cannot say. */
  readonly remark?: string;
}

export interface LookedAt {
  readonly name: string;
  /** Relative to the top of its repository, if it is in one. */
  readonly path: string;
  /** Only where several repositories are open. */
  readonly repository?: string;
}

export interface Notice {
  /** What is said about the history is heard by readers; what is said about a file is found by them. */
  readonly about: 'file' | 'history';
  readonly text: string;
  /** Changes as the reading goes on. */
  readonly detail?: string;
  readonly busy: boolean;
  /** At most two. */
  readonly ways: readonly Way[];
}

export interface ShownPast {
  readonly age: string;
  /** The same with whole dates. */
  readonly ageInFull: string;
  /** Newest first, at most `mostOfPast`. */
  readonly commits: readonly ShownCommit[];
  /** The one touched last first, at most `mostOfPast`. */
  readonly tickets: readonly CountedTicket[];
}

/** So many commits and tickets of a file are told. */
export const mostOfPast = 20;

export interface ShownCommit {
  readonly sha: string;
  readonly subject: string;
  /** How long ago, and the whole date. */
  readonly age: string;
  readonly date: string;
  /** Who it is for and why, as far as that is known. */
  readonly said: readonly ShownSaying[];
  readonly tickets: readonly ShownTicket[];
  /** Where the file came from with it. */
  readonly moved?: string;
}

export interface ShownSaying {
  readonly field: 'who' | 'why';
  readonly text: string;
  /** Where it is said. */
  readonly from: string;
}

export interface ShownTicket {
  readonly ticket: string;
  /** Whether it can be opened: `openTicket`. */
  readonly linked: boolean;
}

export interface CountedTicket extends ShownTicket {
  /** How many commits, in words, and when the last one was. */
  readonly count: string;
  readonly last: string;
}
