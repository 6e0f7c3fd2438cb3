import type { TicketKey } from '../model/ids.ts';
import { linkOf } from '../tickets/linkOf.ts';
import type { GitRepository } from './gitExtension.ts';

/** Where the tickets of a repository can be read; nothing for those whose address is not known. */
export type LinkOf = (ticket: TicketKey) => string | undefined;

/** By the remote that a team shares: `upstream` of a fork, else `origin`. Starts no process. */
export function ticketLinks({ state }: Pick<GitRepository, 'state'>): LinkOf {
  const { remotes } = state;
  const named = (name: string): string | undefined =>
    remotes.find((remote) => remote.name === name)?.fetchUrl;
  const url = named('upstream') ?? named('origin') ?? remotes[0]?.fetchUrl;
  return (ticket) => (url === undefined ? undefined : linkOf(ticket, url));
}
