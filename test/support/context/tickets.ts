/** Which tickets commits mention, by their messages. */
import type { TicketKey } from '../../../src/model/ids.ts';
import type { Mind } from '../../../src/story/mind.ts';
import { partsOfRef } from '../../../src/tickets/ticketRef.ts';
import type { ByGit, Logged } from './byGit.ts';

export type TicketsIn = (commit: Logged) => readonly string[];

const mostTickets = 50;

type Row = readonly [ticket: string, commits: number, firstAt: number, lastAt: number];

/** All tickets that commits mention, the one mentioned last first, each with the commits. */
export function ticketsBehind(
  commits: readonly Logged[],
  ticketsIn: TicketsIn,
): ReadonlyMap<string, readonly Logged[]> {
  const found = new Map<string, Logged[]>();
  for (const commit of commits) {
    for (const ticket of ticketsIn(commit)) {
      const own = found.get(ticket);
      if (own) own.push(commit);
      else found.set(ticket, [commit]);
    }
  }
  return found;
}

/** Of the rows those that are told for sure, whichever of one commit comes first. */
export function sorted(rows: readonly Row[], sure: readonly Row[]): readonly Row[] {
  const told = new Set(sure.map(([ticket]) => ticket));
  return rows
    .filter(([ticket]) => told.has(ticket))
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
}

/** Those that are told for sure: of tickets that one commit mentions, any may be the fiftieth. */
export function toldTickets(found: ReadonlyMap<string, readonly Logged[]>): readonly Row[] {
  const rows = [...found];
  const bound = rows.length > mostTickets ? rows[mostTickets - 1]?.[1][0] : undefined;
  return rows
    .slice(0, mostTickets)
    .filter(([, [newest]]) => newest !== bound || !bound)
    .map(([ticket, own]) => {
      const [newest, oldest] = [own[0]?.authoredAt ?? 0, own.at(-1)?.authoredAt ?? 0];
      return [ticket, own.length, Math.min(newest, oldest), Math.max(newest, oldest)];
    });
}

/** The tickets of a message, but for keys that may be words: nobody knows three of their kind. */
export function certainTickets(mind: Mind, git: ByGit): TicketsIn {
  const all = new Map<Logged, readonly TicketKey[]>();
  const numbers = new Map<string, Set<string>>();
  const prefixOf = (ticket: TicketKey): string | undefined => {
    const parts = partsOfRef(mind.references.refOf(ticket));
    const isCertain = parts.kind !== 'key' || parts.isCertain;
    return isCertain ? undefined : ticket.slice(0, ticket.lastIndexOf('-'));
  };
  for (const commit of git.log.values()) {
    const tickets = [...new Set(mind.references.ticketsIn(commit.message))];
    all.set(commit, tickets);
    for (const ticket of tickets) {
      const prefix = prefixOf(ticket);
      if (prefix === undefined) continue;
      numbers.set(prefix, (numbers.get(prefix) ?? new Set()).add(ticket));
    }
  }
  const certain = new Map(
    Array.from(all, ([commit, tickets]) => {
      const own = tickets.filter((ticket) => {
        const prefix = prefixOf(ticket);
        return prefix === undefined || (numbers.get(prefix)?.size ?? 0) >= 3;
      });
      return [commit, own];
    }),
  );
  return (commit) => certain.get(commit) ?? [];
}
