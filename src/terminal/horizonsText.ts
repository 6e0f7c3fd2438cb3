import type { ItemProgress } from '../model/context.ts';
import type { ItemId } from '../model/ids.ts';
import type { ItemStatus, Plan, RoadmapItem } from '../model/plan.ts';
import type { Horizon } from '../roadmap/horizonsOf.ts';
import type { RoadmapWords } from '../roadmap/roadmapText.ts';
import { stageOf } from '../roadmap/stageOf.ts';
import { outcomeTexts, whoText } from './contextText.ts';
import { countText, dayText } from './pastText.ts';
import { plainLine } from './plainLine.ts';

const titles: Readonly<Record<ItemStatus, string>> = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  launched: 'Launched',
  upkeep: 'Upkeep',
  dropped: 'Dropped',
};

/** The words of the roadmap as Markdown. */
export const roadmapWords: RoadmapWords = {
  roadmap: 'Roadmap',
  outcomes: 'Outcomes',
  horizons: titles,
  outcome: 'Outcome',
  personas: 'For',
  teams: 'Teams',
  tickets: 'Tickets',
  review: 'Review',
  due: 'Due',
  nothing: 'Nothing is planned yet.',
};

interface Shown {
  readonly plan: Plan;
  readonly horizons: readonly Horizon[];
  readonly progress: ReadonlyMap<ItemId, ItemProgress>;
  /** There are items, whether the filter lets them through or not. */
  readonly hasItems: boolean;
}

/** A roadmap for people who read it in a terminal; `now` in milliseconds since the epoch. */
export function horizonsText({ plan, horizons, progress, hasItems }: Shown, now: number): string {
  const filled = horizons.filter(({ items }) => items.length > 0);
  if (filled.length === 0) {
    return hasItems
      ? 'No item is like that.'
      : 'Nothing is planned yet. To propose something: product-mindset init';
  }
  const named = new Set(filled.flatMap(({ items }) => items.flatMap((item) => item.outcome ?? [])));
  const outcomes = plan.outcomes.filter(({ id }) => named.has(id));
  return [
    ...filled.flatMap(({ status, items }) => [
      titles[status],
      ...items.flatMap((item) => itemLines(item, plan, progress.get(item.id), now)),
      '',
    ]),
    ...(outcomes.length > 0 ? ['Outcomes'] : []),
    ...outcomes.flatMap((outcome) =>
      outcomeTexts(outcome).map((text, index) => line(index === 0 ? 2 : 4, text)),
    ),
  ]
    .join('\n')
    .trimEnd();
}

function itemLines(
  item: RoadmapItem,
  plan: Plan,
  progress: ItemProgress | undefined,
  now: number,
): readonly string[] {
  const { id, title, status, personas, teams, outcome, origin } = item;
  const stage = stageOf(item, progress, now)?.stage;
  const beside = stage === undefined || stage === status ? '' : `, ${stage}`;
  const due = origin?.due === undefined ? [] : [`due ${origin.due}`];
  const moved =
    progress?.lastAt === undefined
      ? []
      : [`${countText(progress.commits, 'commit')}, the last ${dayText(progress.lastAt)}`];
  return [
    line(2, `${title} (${id})${beside}`),
    ...(personas.length > 0
      ? [line(4, `for ${personas.map((one) => whoText(one, plan)).join(', ')}`)]
      : []),
    ...(teams.length > 0
      ? [line(4, `by ${teams.map((one) => whoText(one, plan)).join(', ')}`)]
      : []),
    ...(outcome === undefined ? [] : [line(4, `outcome ${outcome}`)]),
    ...[...due, ...moved].map((text) => line(4, text)),
  ];
}

function line(indent: number, text: string): string {
  return ' '.repeat(indent) + plainLine(text);
}
