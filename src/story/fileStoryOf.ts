import type { Ledger } from '../answers/ledger.ts';
import type { FilePast } from '../history/history.ts';
import type { Sha } from '../model/ids.ts';
import type { FileStory } from './fileStory.ts';
import type { Former } from './formerCommits.ts';
import { toldCommit } from './toldCommit.ts';

/** The past of a file with the answers that are in memory. */
export function fileStoryOf(
  past: FilePast,
  ledger: Ledger,
  former: ReadonlyMap<Sha, Former>,
): FileStory {
  return { ...past, commits: past.commits.map((commit) => toldCommit(commit, ledger, former)) };
}
