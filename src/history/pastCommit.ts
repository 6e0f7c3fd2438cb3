import type { Sha, TicketKey } from '../model/ids.ts';
import type { Change, PastCommit } from '../model/past.ts';
import { isTicket } from './lookUps.ts';
import { changeCodes } from './schema.ts';

/** What `pastColumns` selects. */
export type PastRow = readonly [
  sha: Sha,
  authored: number,
  committed: number,
  subject: string,
  tickets: string | null,
  who: string | null,
  why: string | null,
  item: string | null,
];

/** No message speaks of more tickets; a list of issues does. */
const mostTickets = 100;

/** Columns of a commit `c` that is joined with `pastJoins`. */
export const pastColumns = `lower(hex(c.sha)), c.authored, c.committed, c.subject,
  (SELECT group_concat(k.key, char(10))
    FROM (SELECT ticket FROM commit_ticket WHERE commit_ = c.id LIMIT ${mostTickets}) AS m
    JOIN ticket AS k ON k.id = m.ticket WHERE ${isTicket('k')}),
  s.who, s.why, s.item`;

export const pastJoins = 'LEFT JOIN said AS s ON s.commit_ = c.id';

export function pastCommitOf(row: PastRow): PastCommit {
  const [sha, authored, committed, subject, tickets, who, why, item] = row;
  return {
    sha,
    authoredAt: authored * 1000,
    committedAt: committed * 1000,
    subject,
    tickets: linesOf(tickets) as TicketKey[],
    who: linesOf(who),
    why: linesOf(why),
    item: linesOf(item),
  };
}

const changes: Readonly<Record<number, Change>> = {
  [changeCodes.added]: 'added',
  [changeCodes.modified]: 'modified',
  [changeCodes.deleted]: 'deleted',
  [changeCodes.typeChanged]: 'type-changed',
};

/** What `touch.change` stands for. */
export function changeOf(code: number): Change {
  return changes[code] ?? 'modified';
}

function linesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.split('\n');
}
