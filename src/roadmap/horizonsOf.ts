import type { ItemId, PersonaId, TeamId } from '../model/ids.ts';
import type { ItemStatus, RoadmapItem } from '../model/plan.ts';
import { itemStatuses } from '../model/plan.ts';

/** Items of one status, in the order of the roadmap. */
export interface Horizon {
  readonly status: ItemStatus;
  readonly items: readonly RoadmapItem[];
}

/** What of a roadmap is looked at; what is left out limits nothing. */
export interface HorizonFilter {
  readonly persona?: PersonaId;
  readonly team?: TeamId;
  /** Only these: such as what the person works on today. */
  readonly only?: ReadonlySet<ItemId>;
  readonly withDropped?: boolean;
}

/**
 * A roadmap by its horizons: now, next, later and launched, also while they are empty, so that things
 * can be put there; upkeep when there is some; what was dropped only when it is asked for.
 */
export function horizonsOf(
  items: readonly RoadmapItem[],
  { persona, team, only, withDropped = false }: HorizonFilter = {},
): readonly Horizon[] {
  const looked = items.filter(
    ({ id, personas, teams }) =>
      (persona === undefined || personas.includes(persona)) &&
      (team === undefined || teams.includes(team)) &&
      (only === undefined || only.has(id)),
  );
  const horizons = itemStatuses.map((status) => ({
    status,
    items: looked.filter((item) => item.status === status),
  }));
  return horizons.filter(({ status, items: { length } }) => {
    if (status === 'dropped') return withDropped && length > 0;
    return status !== 'upkeep' || length > 0;
  });
}
