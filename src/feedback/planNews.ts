import type { ItemId, OutcomeId, TeamId } from '../model/ids.ts';
import type { ItemStatus, Plan, RoadmapItem } from '../model/plan.ts';

/** Something that became of one item of the roadmap, for people of other teams to vote on. */
export type PlanNews = {
  readonly item: ItemId;
  readonly title: string;
  /** The owning one: the first of its teams. */
  readonly team: TeamId;
} & (
  | { readonly kind: 'added' | 'moved'; readonly to: ItemStatus }
  | { readonly kind: 'dropped' }
  /** `outcome` is absent when it serves none any more. */
  | { readonly kind: 'outcome'; readonly outcome?: OutcomeId }
);

/** So much is told of one change of a roadmap. */
export const mostNews = 30;

type Roadmap = Pick<Plan, 'items' | 'hasRoadmap' | 'problems'>;

/**
 * What is new in a roadmap, at most one thing of an item, in the order of the new one and then what is
 * gone. Nothing where one of the two has no roadmap: that one appears is no news of its items. Items
 * without a team are nobody's news. Where a part of a roadmap cannot be read, it is not known what is
 * missing: then items neither come nor go.
 */
export function planNews(before: Roadmap, after: Roadmap): readonly PlanNews[] {
  if (!before.hasRoadmap || !after.hasRoadmap) return [];
  const isWhole = before.problems.length === 0 && after.problems.length === 0;
  const [old, now] = [byId(before.items), byId(after.items)];
  const gone = [...old.values()].filter(({ id }) => isWhole && !now.has(id));
  return [
    ...[...now.values()].map((item) => newsOf(old.get(item.id), item, isWhole)),
    ...gone.map((item) =>
      item.status === 'dropped' ? undefined : told(item, { kind: 'dropped' }),
    ),
  ]
    .filter((one) => one !== undefined)
    .slice(0, mostNews);
}

/** Those that somebody of the team `own` can vote on: of other teams that the plan knows. */
export function newsFor(
  own: TeamId,
  news: readonly PlanNews[],
  { teams }: Pick<Plan, 'teams'>,
): readonly PlanNews[] {
  return news.filter(({ team }) => team !== own && teams.some(({ id }) => id === team));
}

function newsOf(
  before: RoadmapItem | undefined,
  item: RoadmapItem,
  isWhole: boolean,
): PlanNews | undefined {
  const { status: to, outcome } = item;
  if (!before) return isWhole && to !== 'dropped' ? told(item, { kind: 'added', to }) : undefined;
  if (before.status !== to) {
    return told(item, to === 'dropped' ? { kind: 'dropped' } : { kind: 'moved', to });
  }
  if (before.outcome === outcome) return undefined;
  return told(item, { kind: 'outcome', ...(outcome === undefined ? {} : { outcome }) });
}

type What<News = PlanNews> = News extends PlanNews ? Omit<News, 'item' | 'title' | 'team'> : never;

function told({ id, title, teams }: RoadmapItem, what: What): PlanNews | undefined {
  const [team] = teams;
  return team === undefined ? undefined : { item: id, title, team, ...what };
}

/** In their order; of two items with one id the first counts. */
function byId(items: readonly RoadmapItem[]): ReadonlyMap<ItemId, RoadmapItem> {
  const known = new Map<ItemId, RoadmapItem>();
  for (const item of items) if (!known.has(item.id)) known.set(item.id, item);
  return known;
}
