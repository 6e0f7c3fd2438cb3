import { whyInTickets } from '../ask/saidInTickets.ts';
import type { ToldCommit } from '../model/context.ts';
import type { ToldWhy } from './context.ts';
import type { TicketsBehind } from './ticketsBehind.ts';
import type { WhosSaid } from './whosSaid.ts';

const most = 20;

/**
 * What people said about why these commits (newest first) were made: in their messages and notes, else
 * in their tickets. Newest first and at most 20, each text once, however it is spaced and capitalised.
 */
export function whysOf(
  commits: readonly ToldCommit[],
  behind: TicketsBehind,
  whosOf: WhosSaid,
): readonly ToldWhy[] {
  const byText = new Map<string, ToldWhy>();
  for (const told of commits) {
    const { commit } = told;
    const { texts, source, ticket = commit.tickets[0] } = whysSaid(told, behind);
    if (texts.length === 0) continue;
    const [who] = whosOf(told);
    for (const text of texts) {
      const why = text.trim();
      const plain = why.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
      if (plain === '' || byText.has(plain)) continue;
      byText.set(plain, {
        why,
        ...(who === undefined ? {} : { who }),
        source,
        ...(ticket === undefined ? {} : { ticket }),
        sha: commit.sha,
        at: commit.authoredAt,
      });
      if (byText.size >= most) return [...byText.values()];
    }
  }
  return [...byText.values()];
}

type Said = Pick<ToldWhy, 'source' | 'ticket'> & { readonly texts: readonly string[] };

function whysSaid({ commit, joined }: ToldCommit, behind: TicketsBehind): Said {
  if (joined.why) return { texts: joined.why.values, source: joined.why.source };
  const said = whyInTickets(behind.heardOf(commit.tickets));
  if (said?.value === undefined) return { texts: [], source: 'ticket' };
  const { value, others = [], ticket } = said;
  return { texts: [value, ...others], source: 'ticket', ...(ticket ? { ticket } : {}) };
}
