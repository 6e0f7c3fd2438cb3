import type { TicketKey } from '../model/ids.ts';
import { mostOfPast } from '../protocol/fileSection.ts';
import type { Gathering } from '../story/gathering.ts';

/** So many tickets of one commit are shown; more are in its message. */
export const mostOfCommit = 5;

/** All tickets that the panel may show of something: which of them are open, their trackers know. */
export function ticketsShown({
  tickets,
  commits,
}: Pick<Gathering, 'tickets' | 'commits'>): readonly TicketKey[] {
  const ofCommits = commits
    .slice(0, mostOfPast)
    .flatMap(({ commit }) => commit.tickets.slice(0, mostOfCommit));
  return [...new Set([...tickets.map(({ ticket }) => ticket), ...ofCommits])];
}
