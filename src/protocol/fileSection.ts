import type { ShownContext } from './shownContext.ts';
import type { Way } from './ways.ts';

/**
 * What is known of the file that the person looks at, or of what they chose to see instead. Never who
 * changed it: teams, not persons.
 */
export interface FileSection {
  /** Absent while no file is open. */
  readonly file?: LookedAt;
  /** Why there is nothing to tell, or how the reading of the history is coming along. */
  readonly notice?: Notice;
  readonly context?: ShownContext;
  readonly past?: ShownPast;
  /** What stands between the person and the titles of its tickets; at most `mostNotes`. */
  readonly trackers?: readonly TrackerNote[];
  /** What this clone cannot say. */
  readonly remark?: string;
}

export interface LookedAt {
  readonly name: string;
  /** Where it is, beside its name. */
  readonly folder?: string;
  /** In full: of a file, its path relative to the top of its repository, if it is in one. */
  readonly path: string;
  /** Only where several repositories are open. */
  readonly repository?: string;
  /** Whether it stays while other files are opened; absent where it cannot. */
  readonly pinned?: boolean;
  /** The person chose it, and can go back. */
  readonly canGoBack?: boolean;
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
  /** Of a file: how old it is, and the same with whole dates. */
  readonly age?: string;
  readonly ageInFull?: string;
  /** Newest first, at most `mostOfPast`. */
  readonly commits: readonly ShownCommit[];
  /** Open ones first, at most `mostOfPast`. */
  readonly tickets: readonly CountedTicket[];
}

/** A tracker that does not tell, in one line. */
export interface TrackerNote {
  /** Tells it from others. */
  readonly tracker: string;
  /** What is wrong; absent when signing in is all that is missing. */
  readonly text?: string;
  /** What can be done about it. */
  readonly detail?: string;
  /** A status or a code, as a tooltip. */
  readonly cause?: string;
  /** The label of the button that signs in, where that helps. */
  readonly signIn?: string;
  readonly way?: Way;
}

/** So many lines about trackers are told. */
export const mostNotes = 4;

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
  /** Absent until its tracker told. */
  readonly told?: ToldTicket;
}

/** What a tracker said of a ticket. */
export interface ToldTicket {
  readonly title: string;
  readonly state: 'open' | 'closed' | 'merged';
  /** The same in words, with the tracker's own word where it has one. */
  readonly stateText: string;
  /** How long ago it was said, when that is too long ago to be relied on. */
  readonly age?: string;
}

export interface CountedTicket extends ShownTicket {
  /** How many commits, in words, and when the last one was. */
  readonly count: string;
  readonly last: string;
}
