import type { TicketKey } from '../model/ids.ts';
import type { PastCommit } from '../model/past.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, heldByHead } from './lookUps.ts';
import type { PastRow } from './pastCommit.ts';
import { pastColumns, pastCommitOf, pastJoins } from './pastCommit.ts';

const usually = 50;
const most = 10_000;

const mentioning: Query<PastRow> = {
  sql: `
SELECT ${pastColumns}
FROM ticket AS w CROSS JOIN commit_ticket AS n ON n.ticket = w.id
CROSS JOIN commits AS c ON c.id = n.commit_ ${pastJoins}
WHERE w.key = ?2 AND ${heldByHead('n.commit_')} ORDER BY n.commit_ LIMIT ?3`,
};

/** The commits that mention a ticket, merges too, newest first: 50, or up to 10,000. */
export function commitsOfTicket(
  index: LookUps,
  ticket: TicketKey,
  limit?: number,
): readonly PastCommit[] {
  const wanted = atMost(limit, most, usually);
  return index.rows(mentioning, index.worktree, ticket, wanted).map(pastCommitOf);
}
