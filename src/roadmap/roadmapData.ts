import type { Gathered, ItemProgress } from '../model/context.ts';
import type { Day, ItemStatus, Outcome, Persona, RoadmapItem } from '../model/plan.ts';
import type { Horizon } from './horizonsOf.ts';
import { stageOf } from './stageOf.ts';

/** The roadmap for programs to read; a field that is not known is absent. */
export interface RoadmapData {
  readonly version: 1;
  /** Whether it is from the roadmap file or made from what trackers plan. */
  readonly source: 'file' | 'trackers';
  readonly outcomes: readonly Outcome[];
  readonly personas: readonly Persona[];
  readonly horizons: readonly {
    readonly status: ItemStatus;
    readonly items: readonly ItemData[];
  }[];
}

interface ItemData extends Omit<RoadmapItem, 'origin'> {
  readonly due?: Day;
  readonly url?: string;
  readonly progress?: ProgressData;
}

/** Times as in ISO 8601, in UTC. */
interface ProgressData {
  readonly commits: number;
  readonly first?: string;
  readonly last?: string;
  readonly tagged?: string;
}

/** The roadmap as plain data that keeps its form; `now` is in milliseconds since the epoch. */
export function roadmapData(
  { plan, progress }: Pick<Gathered, 'plan' | 'progress'>,
  horizons: readonly Horizon[],
  now: number,
): RoadmapData {
  const { outcomes, personas, hasRoadmap } = plan;
  return {
    version: 1,
    source: hasRoadmap ? 'file' : 'trackers',
    outcomes,
    personas,
    horizons: horizons.map(({ status, items }) => ({
      status,
      items: items.map((item) => itemData(item, progress.get(item.id), now)),
    })),
  };
}

function itemData(item: RoadmapItem, progress: ItemProgress | undefined, now: number): ItemData {
  const { origin, ...same } = item;
  const known = stageOf(item, progress, now);
  return {
    ...same,
    ...(known ? { stage: known.stage } : {}),
    ...(origin?.due === undefined ? {} : { due: origin.due }),
    ...(origin?.url === undefined ? {} : { url: origin.url }),
    ...(progress ? { progress: progressData(progress) } : {}),
  };
}

function progressData({ commits, firstAt, lastAt, taggedAt }: ItemProgress): ProgressData {
  const day = (at: number): string => new Date(at).toISOString();
  return {
    commits,
    ...(firstAt === undefined ? {} : { first: day(firstAt) }),
    ...(lastAt === undefined ? {} : { last: day(lastAt) }),
    ...(taggedAt === undefined ? {} : { tagged: day(taggedAt) }),
  };
}
