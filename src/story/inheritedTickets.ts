import { reasonOf } from '../base/productError.ts';
import type { Commit } from '../model/commit.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { commitLinksIn } from '../tickets/commitLinksIn.ts';
import type { References } from '../tickets/references.ts';
import type { Commits } from './commits.ts';

/** So many links are followed in one go: each is a process. */
const mostLinks = 50;

/**
 * The tickets of commits that others fix or were picked from, by the commit that inherits them; one
 * step back, and only through names that this clone has.
 */
export async function inheritedTickets(
  heirs: readonly Commit[],
  commits: Pick<Commits, 'of' | 'resolve'>,
  references: Pick<References, 'ticketsIn'>,
): Promise<ReadonlyMap<Sha, readonly TicketKey[]>> {
  const links = heirs
    .flatMap(({ sha, message }) => commitLinksIn(message).map((link) => ({ sha, ...link })))
    .filter(({ kind }) => kind !== 'reverts')
    .slice(0, mostLinks);
  if (links.length === 0) return new Map();
  const named = await Promise.all(links.map(({ name }) => resolved(name, commits)));
  const found = new Map(
    (await commits.of([...new Set(named.flatMap((sha) => sha ?? []))])).map(({ sha, message }) => [
      sha,
      references.ticketsIn(message),
    ]),
  );
  const inherited = new Map<Sha, readonly TicketKey[]>();
  for (const [index, { sha }] of links.entries()) {
    const from = named[index];
    const tickets = (from && found.get(from)) ?? [];
    inherited.set(sha, [...(inherited.get(sha) ?? []), ...tickets]);
  }
  return inherited;
}

/** Many names are of commits that only another clone has. */
async function resolved(name: string, commits: Pick<Commits, 'resolve'>): Promise<Sha | undefined> {
  try {
    return await commits.resolve(name);
  } catch (error) {
    if (reasonOf(error) !== 'unknown-revision') throw error;
    return undefined;
  }
}
