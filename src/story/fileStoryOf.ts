import type { Ledger } from '../answers/ledger.ts';
import type { FilePast } from '../history/history.ts';
import type { Sha } from '../model/ids.ts';
import { joinedOf } from '../model/joinedOf.ts';
import type { FileCommit } from '../model/past.ts';
import type { FileStory, ToldCommit } from './fileStory.ts';
import type { Former } from './formerCommits.ts';

/**
 * The past of a file with the answers that are in memory. Patch ids, which cost a process, are left
 * out: answers follow a rewritten commit when they are carried to it.
 */
export function fileStoryOf(
  past: FilePast,
  ledger: Ledger,
  former: ReadonlyMap<Sha, Former>,
): FileStory {
  const told = (commit: FileCommit): ToldCommit => {
    const earlier = former.get(commit.sha);
    const answers = earlier?.answers ?? [];
    return {
      commit,
      joined: joinedOf({
        message: commit,
        onCommit: ledger.onCommit(commit.sha),
        ...(earlier?.isSquash === true ? { onBranch: answers } : { onSameChange: answers }),
        forTickets: commit.tickets.flatMap((ticket) => ledger.forTicket(ticket)),
      }),
    };
  };
  return { ...past, commits: past.commits.map(told) };
}
