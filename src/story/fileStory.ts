import type { FilePast } from '../history/history.ts';
import type { ToldCommit } from '../model/context.ts';
import type { FileCommit } from '../model/past.ts';

/** What is known of a file from memory and the index alone. */
export interface FileStory extends Omit<FilePast, 'commits'> {
  /** Newest first, at most 50. */
  readonly commits: readonly ToldCommit<FileCommit>[];
}
