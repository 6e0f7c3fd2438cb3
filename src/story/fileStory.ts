import type { FilePast } from '../history/history.ts';
import type { Joined } from '../model/joined.ts';
import type { FileCommit } from '../model/past.ts';

/** What is known of a file from memory and the index alone. */
export interface FileStory extends Omit<FilePast, 'commits'> {
  /** Newest first, at most 50. */
  readonly commits: readonly ToldCommit[];
}

/** A commit of the past, with who it was for and why, as far as its message and notes say. */
export interface ToldCommit {
  readonly commit: FileCommit;
  readonly joined: Joined;
}
