import type { ToldCommit } from '../model/context.ts';
import type { TicketKey } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { TicketsBehind } from './ticketsBehind.ts';

/** An item that commits belong to, by the tickets that they mention or because they name it. */
export interface LinkedItem {
  readonly item: RoadmapItem;
  /** By which tickets, as the commits write them; the one of most commits first. */
  readonly tickets: readonly TicketKey[];
  readonly commits: number;
}

interface Link {
  commits: number;
  readonly byTicket: Map<TicketKey, number>;
}

/** One mention may be a slip. */
const fewest = 2;
const mostTickets = 5;

/**
 * The items that at least two of the commits belong to, or the only one does; that of most commits
 * first, else in the order of the items. A commit belongs to an item that it names in an `Item:` line
 * or that was answered for it, and to one that holds a ticket which it mentions, which that settles,
 * or which these are a part of.
 */
export function linkedItems(
  items: readonly RoadmapItem[],
  commits: readonly ToldCommit[],
  behind: TicketsBehind,
): readonly LinkedItem[] {
  const itemsOf = finder(items, behind);
  const links = new Map<RoadmapItem, Link>();
  for (const { commit, joined } of commits) {
    const found = new Map<RoadmapItem, TicketKey | undefined>();
    for (const name of joined.item?.values ?? []) {
      for (const item of itemsOf.named(name)) found.set(item, undefined);
    }
    for (const ticket of commit.tickets) {
      for (const item of itemsOf.holding(ticket)) found.set(item, found.get(item) ?? ticket);
    }
    for (const [item, ticket] of found) {
      const link = links.get(item) ?? { commits: 0, byTicket: new Map<TicketKey, number>() };
      link.commits += 1;
      if (ticket !== undefined) link.byTicket.set(ticket, (link.byTicket.get(ticket) ?? 0) + 1);
      links.set(item, link);
    }
  }
  const enough = Math.min(fewest, commits.length);
  return items
    .flatMap((item) => {
      const link = links.get(item);
      if (!link || link.commits < enough) return [];
      const byTicket = [...link.byTicket].toSorted(([, one], [, other]) => other - one);
      const tickets = byTicket.slice(0, mostTickets).map(([ticket]) => ticket);
      return [{ item, tickets, commits: link.commits }];
    })
    .toSorted((one, other) => other.commits - one.commits);
}

interface Finder {
  named(id: string): readonly RoadmapItem[];
  holding(ticket: TicketKey): readonly RoadmapItem[];
}

function finder(items: readonly RoadmapItem[], behind: TicketsBehind): Finder {
  const byId = new Map<string, RoadmapItem[]>();
  const byRef = new Map<string, RoadmapItem[]>();
  for (const item of items) {
    add(byId, item.id.toLowerCase(), item);
    for (const ticket of item.tickets) add(byRef, behind.refOf(ticket), item);
  }
  const known = new Map<TicketKey, readonly RoadmapItem[]>();
  return {
    named: (id) => byId.get(id.trim().toLowerCase()) ?? [],
    holding(ticket) {
      const before = known.get(ticket);
      if (before) return before;
      const found = new Set(behind.reachedFrom(ticket).flatMap((ref) => byRef.get(ref) ?? []));
      known.set(ticket, [...found]);
      return [...found];
    },
  };
}

function add(index: Map<string, RoadmapItem[]>, key: string, item: RoadmapItem): void {
  const list = index.get(key);
  if (list) list.push(item);
  else index.set(key, [item]);
}
