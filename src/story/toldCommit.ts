import type { Ledger } from '../answers/ledger.ts';
import type { ToldCommit } from '../model/context.ts';
import type { Sha } from '../model/ids.ts';
import { joinedOf } from '../model/joinedOf.ts';
import type { PastCommit } from '../model/past.ts';
import type { Former } from './formerCommits.ts';

/**
 * A commit of the past with the answers that are in memory. Patch ids, which cost a process, are left
 * out: answers follow a rewritten commit when they are carried to it.
 */
export function toldCommit<Kind extends PastCommit>(
  commit: Kind,
  ledger: Ledger,
  former: ReadonlyMap<Sha, Former>,
): ToldCommit<Kind> {
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
}
