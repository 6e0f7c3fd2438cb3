import type { Sha, TicketKey } from '../model/ids.ts';
import type { FileCommit, PastCommit, Share, TicketOfPath } from '../model/past.ts';
import type { Condition } from './condition.ts';
import type { Age } from './age.ts';

/** What the index is asked to look around. Paths and patterns are as in `Questions`. */
export type Whereabouts =
  | { readonly kind: 'file'; readonly path: string }
  /** Without a slash at its end; `''` is everything. */
  | { readonly kind: 'folder'; readonly path: string }
  /** At most 500 of them are looked at. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | ({ readonly kind: 'item' } & ItemTraces)
  | { readonly kind: 'commit'; readonly sha: Sha };

/** By what the commits of a roadmap item are known. */
export interface ItemTraces {
  /** Patterns as in `.gitignore`. */
  readonly globs: readonly string[];
  readonly tickets: readonly TicketKey[];
  /** What an `Item:` line calls it, in whichever case. */
  readonly names: readonly string[];
  /** Commits that answers say it of. */
  readonly shas: readonly Sha[];
}

/** What the index knows around something. */
export interface Surroundings {
  readonly condition: Condition;
  /** Of a file. */
  readonly age?: Age;
  /**
   * Newest first, without merges but those that name a ticket of an item: all that were committed
   * since the time that was asked for, up to 500, and at least the newest 50.
   */
  readonly commits: readonly (PastCommit | FileCommit)[];
  /** There are, or may be, more recent ones. */
  readonly isCut: boolean;
  /** Behind all commits, recent or not, the one mentioned last first; at most 50. */
  readonly tickets: readonly TicketOfPath[];
  /**
   * Who made the recent commits, to be folded into teams. Nobody of a single commit, and of several
   * paths only who changed those that at least three people changed: see `sharesAround`.
   */
  readonly shares: readonly Share[];
  /**
   * Of a folder or an item: the files that are there and that recent commits changed most, by their
   * names of now; at most 50.
   */
  readonly files: readonly { readonly path: string; readonly commits: number }[];
  /**
   * The paths it is about, to ask rules of the plan about: those that were given, those that a commit
   * touched, files of a folder or an item, those that changed most first. At most 1,000.
   */
  readonly paths: readonly string[];
}

/** What was done for an item, on what HEAD holds. */
export interface ItemWork {
  readonly commits: number;
  /** When the first and the last of them were authored, in milliseconds since the epoch. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** The first of them, by when they were committed. */
  readonly first?: Sha;
}
