import { personaNamesOf } from '../ask/personaNames.ts';
import { whoInTickets } from '../ask/saidInTickets.ts';
import type { ToldCommit } from '../model/context.ts';
import { operators, upkeep } from '../model/answer.ts';
import type { Plan } from '../model/plan.ts';
import type { TicketsBehind } from './ticketsBehind.ts';

/** Whom a commit is for, as it was said; what an item passes on is not. */
export type WhosSaid = (commit: ToldCommit) => readonly string[];

/**
 * Says whom commits are for: what their messages and notes say, else their tickets. Each who once, by
 * the id of the persona or team, `operators`, `upkeep`, else as it is written.
 */
export function whosSaidBy(plan: Plan, behind: TicketsBehind): WhosSaid {
  const names = personaNamesOf(plan);
  const fixed = new Map<string, string>([operators, upkeep].map((who) => [who, who]));
  for (const { id, name } of plan.teams) {
    for (const text of [id, name]) if (!fixed.has(plainly(text))) fixed.set(plainly(text), id);
  }
  const known = new Map<string, string>();
  const called = (written: string): string => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const plain = plainly(written);
    const who = names.named(written) ?? fixed.get(plain) ?? known.get(plain) ?? written.trim();
    known.set(written, who);
    known.set(plain, who);
    return who;
  };
  return ({ commit, joined }) => {
    const inTicket = joined.who ? undefined : whoInTickets(behind.heardOf(commit.tickets), names);
    const written =
      joined.who?.values ?? (inTicket ? [inTicket.value, ...(inTicket.others ?? [])] : []);
    return [...new Set(written.map(called))].filter(Boolean);
  };
}

function plainly(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
