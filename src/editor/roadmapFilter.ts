import type { ItemId } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';

/** Which items of the roadmap are shown: of each kind that is chosen, any. */
export interface RoadmapFilter {
  /** Ids of personas. */
  readonly personas: readonly string[];
  /** Ids of teams. */
  readonly teams: readonly string[];
  /** Only what the person works on: see `mineToday`. */
  readonly isMine: boolean;
}

export const noFilter: RoadmapFilter = { personas: [], teams: [], isMine: false };

export function isFiltering({ personas, teams, isMine }: RoadmapFilter): boolean {
  return isMine || personas.length > 0 || teams.length > 0;
}

/** Whether an item is shown; `mine` are those that the person works on. */
export function passes(
  item: Pick<RoadmapItem, 'id' | 'personas' | 'teams'>,
  { personas, teams, isMine }: RoadmapFilter,
  mine: ReadonlySet<ItemId>,
): boolean {
  const hasAny = (own: readonly string[], wanted: readonly string[]): boolean =>
    wanted.length === 0 || own.some((id) => wanted.includes(id));
  return (
    hasAny(item.personas, personas) && hasAny(item.teams, teams) && (!isMine || mine.has(item.id))
  );
}
