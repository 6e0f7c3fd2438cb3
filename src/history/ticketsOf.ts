import type { TicketKey } from '../model/ids.ts';
import type { TicketOfPath } from '../model/past.ts';
import type { LookUps, Query } from './lookUps.ts';
import { atMost, isTicket } from './lookUps.ts';

const usually = 50;
const most = 10_000;

const ofCommits: Query<readonly [key: TicketKey, commits: number, last: number, first: number]> = {
  sql: `
SELECT k.key, g.n, (SELECT authored FROM commits WHERE id = g.newest),
  (SELECT authored FROM commits WHERE id = g.oldest)
FROM (
  SELECT m.ticket AS ticket, count(*) AS n, min(m.commit_) AS newest, max(m.commit_) AS oldest
  FROM json_each(?1) AS h CROSS JOIN commit_ticket AS m ON m.commit_ = h.value
  GROUP BY m.ticket HAVING (SELECT ${isTicket('t')} FROM ticket AS t WHERE t.id = m.ticket)
  ORDER BY newest LIMIT ?2) AS g
JOIN ticket AS k ON k.id = g.ticket
ORDER BY g.newest, g.ticket`,
};

/** The tickets that commits mention, the one mentioned last first: 50, or up to 10,000. */
export function ticketsOf(
  index: LookUps,
  commits: readonly number[],
  limit?: number,
): readonly TicketOfPath[] {
  return index
    .rows(ofCommits, JSON.stringify(commits), atMost(limit, most, usually))
    .map(([ticket, count, last, first]) => ({
      ticket,
      commits: count,
      firstAt: Math.min(first, last) * 1000,
      lastAt: Math.max(first, last) * 1000,
    }));
}
