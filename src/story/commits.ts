import type { Commit } from '../model/commit.ts';
import type { Sha } from '../model/ids.ts';
import type { Standing } from '../model/standing.ts';

/** A commit that the person made here a moment ago. */
export interface FreshCommit {
  readonly sha: Sha;
  /** Its older forms, when it was amended; newest first. */
  readonly replaces: readonly Sha[];
  /** The branch that it was made on, or the commit of a detached HEAD, when HEAD has moved since. */
  readonly wasOn?: string;
}

/** Which commit a line of a file comes from; see `Commits.originOf`. */
export type LineOrigin =
  | {
      readonly kind: 'commit';
      readonly sha: Sha;
      /** Milliseconds since the epoch. */
      readonly authoredAt: number;
      /** Git could look no further back: it is the first commit, or the end of a shallow clone. */
      readonly isOldest: boolean;
    }
  /** It was written or changed since the last commit. */
  | { readonly kind: 'not-committed' }
  /** Git knows no such line: HEAD does not have the file, or there is no commit yet. */
  | { readonly kind: 'unknown' }
  /** Git keeps the file in another form, such as LFS does: its lines are not those of an editor. */
  | { readonly kind: 'filtered' };

/** One line of a file. */
export interface LineOfFile {
  /** Relative to the top, with `/` between folders. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** The file as it stands in an editor, where that is not what is on the disk. */
  readonly text?: string;
}

/** Each line with its file and sign, and how often. */
export type ChangedLines = ReadonlyMap<string, number>;

/** A way of HEAD that may have brought commits of others: a pull, a merge or a rebase. */
export interface Brought {
  readonly before: Sha;
  readonly after: Sha;
}

/** The commits of one repository. */
export interface Commits {
  standing(): Promise<Standing>;
  /** By the reflog of HEAD, newest first, at most 20; replays, merges and moves left out. */
  fresh(): Promise<readonly FreshCommit[]>;
  /** Since this was asked last, oldest first; nothing the first time. Starts no process. */
  brought(): Promise<readonly Brought[]>;
  /**
   * The text of the roadmap at both ends of a way, where others than the person with this address
   * changed it in between, and it was there before and after.
   */
  roadmapOfOthers(
    way: Brought,
    own: string | undefined,
  ): Promise<{ readonly before: string; readonly after: string } | undefined>;
  /** In the order asked for; what is not there is left out. */
  of(shas: readonly Sha[]): Promise<readonly Commit[]>;
  /** Newest first, from HEAD. */
  recent(limit: number): Promise<readonly Commit[]>;
  /** Whether a branch or HEAD still holds the commit. */
  kept(sha: Sha): Promise<boolean>;
  /**
   * The names of what the commits change, which outlive a rebase. Those of merges, of huge commits,
   * and what is not found in time are left out. Never rejects.
   */
  patchesOf(commits: readonly Commit[]): Promise<ReadonlyMap<Sha, string>>;
  /** The same for all that `tip` changed since it left the history of `base`. Never rejects. */
  patchSince(base: Sha, tip: Sha): Promise<string | undefined>;
  /**
   * The lines that commits add and take away. Huge commits, those behind the first 200, and what is
   * not found in time, are left out. Never rejects.
   */
  changedLinesOf(commits: readonly Commit[]): Promise<ReadonlyMap<Sha, ChangedLines>>;
  /** Newest first: those of branches and of earlier moves of HEAD that HEAD does not hold now. */
  outside(limit: number): Promise<readonly Commit[]>;
  /** When commits were first in a tag, in milliseconds since the epoch; those in none are left out. */
  firstTagged(shas: readonly Sha[]): Promise<ReadonlyMap<Sha, number>>;
  /** Changes when tags do; starts no process. */
  tagsStamp(): Promise<string>;
  /** Whether the commit is HEAD, is on no upstream, and nothing is going on: it may be amended. */
  amendable(sha: Sha): Promise<boolean>;
  /** Gives HEAD another message and nothing else; answers its new name. Rejects `not-amendable`. */
  amend(sha: Sha, message: string): Promise<Sha>;
  /** Names a commit from what a person typed. Rejects `unknown-revision`. */
  resolve(revision: string): Promise<Sha>;
  /** What a range such as `main..HEAD` holds, newest first. Rejects `unknown-revision`. */
  within(range: string, limit: number): Promise<readonly Sha[]>;
  /** The commit that last touched a line. Starts git, and is only for somebody who asked. */
  originOf(line: LineOfFile, signal?: AbortSignal): Promise<LineOrigin>;
}
