import type { TicketKey } from '../model/ids.ts';
import { idOfSha } from './idOfSha.ts';
import type { LookUps, Query } from './lookUps.ts';
import { heldByHead } from './lookUps.ts';
import type { ItemTraces } from './surroundings.ts';

/** So many commits of each kind are looked at, for all items together. */
const most = 200_000;

const mentioning: Query<readonly [commit: number, ticket: TicketKey]> = {
  sql: `
SELECT n.commit_, k.key FROM json_each(?2) AS h CROSS JOIN ticket AS k ON k.key = h.value
CROSS JOIN commit_ticket AS n ON n.ticket = k.id WHERE ${heldByHead('n.commit_')} LIMIT ?3`,
};

const naming: Query<readonly [commit: number, items: string]> = {
  sql: `
SELECT s.commit_, s.item FROM said AS s
WHERE s.item IS NOT NULL AND ${heldByHead('s.commit_')} ORDER BY s.commit_ LIMIT ?2`,
};

/**
 * For each item the ids of the commits, merges too, that mention one of its tickets, name it in an
 * `Item:` line, or are given; newest first, each once.
 */
export function idsByTraces(
  index: LookUps,
  items: readonly Omit<ItemTraces, 'globs'>[],
): readonly (readonly number[])[] {
  const found = items.map(() => new Set<number>());
  const add = (places: Iterable<number>, commit: number): void => {
    for (const place of places) found[place]?.add(commit);
  };
  const byTicket = placesBy(items.map(({ tickets }) => tickets));
  const keys = JSON.stringify([...byTicket.keys()]);
  for (const [commit, ticket] of index.rows(mentioning, index.worktree, keys, most)) {
    add(byTicket.get(ticket) ?? [], commit);
  }
  const byName = placesBy(items.map(({ names }) => names.map((name) => name.toLowerCase())));
  for (const [commit, names] of byName.size > 0 ? index.rows(naming, index.worktree, most) : []) {
    for (const name of names.split('\n')) add(byName.get(name.toLowerCase()) ?? [], commit);
  }
  for (const [place, { shas }] of items.entries()) {
    for (const sha of shas) {
      const id = idOfSha(index, sha);
      if (id !== undefined) add([place], id);
    }
  }
  return found.map((commits) => [...commits].sort((one, other) => one - other));
}

/** In which of the lists each value is. */
function placesBy<T>(lists: readonly (readonly T[])[]): ReadonlyMap<T, ReadonlySet<number>> {
  const places = new Map<T, Set<number>>();
  for (const [place, values] of lists.entries()) {
    for (const value of values) {
      const known = places.get(value);
      if (known) known.add(place);
      else places.set(value, new Set([place]));
    }
  }
  return places;
}
