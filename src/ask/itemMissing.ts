import { upkeep } from '../model/answer.ts';
import type { Plan } from '../model/plan.ts';
import type { HeardTicket } from '../model/ticket.ts';
import type { Story } from '../model/story.ts';
import { itemsOfTickets } from './itemsOfTickets.ts';
import type { Said } from './saidWhoAndWhy.ts';

/**
 * Whether nobody can tell which outcome a commit serves, though the roadmap has outcomes: it names no
 * item, no item owns any of its paths or holds its tickets, and it is not for upkeep. A change of the
 * plan itself serves all of it, and an item that cannot be read may be the one.
 */
export function isItemMissing(
  { commit, tickets, owners, joined }: Pick<Story, 'commit' | 'tickets' | 'owners' | 'joined'>,
  { who }: Said,
  plan: Plan,
  heard: readonly HeardTicket[],
): boolean {
  const paths = commit.paths.filter((path) => !path.startsWith('.product/'));
  if (paths.length === 0 || joined.item || owners.length > 0) return false;
  const whos = [who?.value ?? '', ...(who?.others ?? [])];
  if (whos.some((one) => one.toLowerCase() === upkeep)) return false;
  if (plan.problems.some(({ file }) => file.endsWith('roadmap.yaml'))) return false;
  const hasChoice =
    plan.outcomes.length > 0 && plan.items.some(({ status }) => status !== 'dropped');
  return hasChoice && itemsOfTickets(plan, tickets, heard).length === 0;
}
