import type { ItemStatus, RoadmapItem } from '../model/plan.ts';
import { itemStatuses } from '../model/plan.ts';
import { itemsOfTickets } from './itemsOfTickets.ts';
import type { Circumstances, Suggestion } from './suggestion.ts';

/** Of items that only lie near by, so many are likely. */
const mostNear = 2;

/**
 * The items that a commit may serve, likeliest first: those of its tickets, the nearest that own paths
 * in the folder around it, then all others by their horizon, now first. Dropped items are left out.
 */
export function* itemSuggestions(circumstances: Circumstances): Generator<Suggestion> {
  const { plan, tickets, heard, scope } = circumstances;
  const item = (from: Suggestion['from']) => (one: RoadmapItem) =>
    ({ field: 'item', value: one.id, from }) as const;
  yield* itemsOfTickets(plan, tickets, heard).map(item('ticket'));
  const open = plan.items.filter(({ status }) => status !== 'dropped');
  yield* itemsNear(scope ?? '', open).map(item('folder'));
  const rank = ({ status }: { readonly status: ItemStatus }): number =>
    itemStatuses.indexOf(status);
  yield* open.toSorted((one, other) => rank(one) - rank(other)).map(item('plan'));
}

/** Those with paths in the folder, above it or beside it; those that share most of its names first. */
function itemsNear(scope: string, items: readonly RoadmapItem[]): readonly RoadmapItem[] {
  const folders = scope.split('/').filter(Boolean);
  if (folders.length === 0) return [];
  const least = Math.max(1, folders.length - 1);
  return items
    .map((item) => ({
      item,
      shared: Math.max(0, ...item.paths.map((path) => sharedBy(path, folders))),
    }))
    .filter(({ shared }) => shared >= least)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, mostNear)
    .map(({ item }) => item);
}

/** How many folders a pattern, up to its first wildcard, has in common with those from the top. */
function sharedBy(pattern: string, folders: readonly string[]): number {
  if (pattern.startsWith('!')) return 0;
  const [literal = ''] = pattern.replace(/^\//, '').split(/[*?[\\]/, 1);
  const own = literal.split('/').slice(0, -1);
  const differs = folders.findIndex((folder, index) => own[index] !== folder);
  return differs < 0 ? folders.length : differs;
}
