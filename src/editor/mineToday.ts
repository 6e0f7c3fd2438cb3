import type { ItemId } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { Mind } from '../story/mind.ts';
import type { GitRepository } from './gitExtension.ts';
import { pathWithin } from './pathWithin.ts';

/** What is asked about a repository. */
interface Worked {
  readonly repository: { readonly rootUri: { readonly fsPath: string } } & {
    readonly state: Pick<GitRepository['state'], 'indexChanges' | 'workingTreeChanges'>;
  };
  readonly mind: Pick<Mind, 'facts' | 'heardOf' | 'ownersOf' | 'references'>;
}

/**
 * The items that the person works on: those that own files which are changed or staged, and those with
 * a ticket of the branch, or of what that is a part of. From memory; starts no process.
 */
export function mineToday(
  { repository, mind }: Worked,
  items: readonly RoadmapItem[],
): ReadonlySet<ItemId> {
  const { state, rootUri } = repository;
  const changed = [...state.indexChanges, ...state.workingTreeChanges].flatMap(
    ({ uri }) => pathWithin(rootUri.fsPath, uri.fsPath) ?? [],
  );
  const { references } = mind;
  const named = references.ticketsIn('', mind.facts()?.standing.branch);
  const refs = new Set([
    ...named.map((ticket) => references.refOf(ticket)),
    ...mind.heardOf(named).flatMap(({ tickets }) => tickets.map(({ ref }) => ref)),
  ]);
  const has = ({ tickets }: RoadmapItem): boolean =>
    tickets.some((ticket) => refs.has(references.refOf(ticket as (typeof named)[number])));
  return new Set([
    ...mind.ownersOf(changed).map(({ id }) => id),
    ...(refs.size > 0 ? items.filter(has).map(({ id }) => id) : []),
  ]);
}
