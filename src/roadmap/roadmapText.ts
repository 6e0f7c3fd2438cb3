import type { ItemStatus, Outcome, Persona, Plan, RoadmapItem, Team } from '../model/plan.ts';
import type { Horizon } from './horizonsOf.ts';
import { markdownLink, markdownText } from '../model/markdownText.ts';

/** What a roadmap is called in the language of its reader. */
export interface RoadmapWords {
  readonly roadmap: string;
  readonly outcomes: string;
  readonly horizons: Readonly<Record<ItemStatus, string>>;
  /** In front of what an item names. */
  readonly outcome: string;
  readonly personas: string;
  readonly teams: string;
  readonly tickets: string;
  readonly review: string;
  readonly due: string;
  /** Where there is nothing at all. */
  readonly nothing: string;
}

/**
 * The roadmap as Markdown, for people to paste: outcomes with how far they are, then the horizons that
 * hold something. What the team and its trackers wrote stands there as plain text. Ends with a line end.
 */
export function roadmapText(
  { outcomes, personas, teams }: Pick<Plan, 'outcomes' | 'personas' | 'teams'>,
  horizons: readonly Horizon[],
  words: RoadmapWords,
): string {
  const filled = horizons.filter(({ items }) => items.length > 0);
  const named = { outcomes, personas, teams };
  const paragraphs = [
    `# ${words.roadmap}`,
    ...(outcomes.length > 0 ? [`## ${words.outcomes}`, lines(outcomes.map(outcomeLine))] : []),
    ...filled.flatMap(({ status, items }) => [
      `## ${words.horizons[status]}`,
      lines(items.flatMap((item) => itemLines(item, named, words))),
    ]),
    ...(outcomes.length === 0 && filled.length === 0 ? [words.nothing] : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const lines = (list: readonly string[]): string => list.join('\n');

function outcomeLine({ text, metric }: Outcome): string {
  const line = `- **${markdownText(text)}**`;
  if (!metric) return line;
  const { name, baseline, target, readings } = metric;
  const last = readings.at(-1);
  const steps = [
    ...(baseline === undefined ? [] : [`${baseline}`]),
    ...(last ? [`${last.value} (${markdownText(last.at)})`] : []),
    ...(target === undefined ? [] : [`${target}`]),
  ];
  return `${line}: ${[markdownText(name), ...(steps.length > 0 ? [steps.join(' → ')] : [])].join(', ')}`;
}

interface Named {
  readonly outcomes: readonly Outcome[];
  readonly personas: readonly Persona[];
  readonly teams: readonly Team[];
}

function itemLines(
  { id, title, outcome, personas, teams, tickets, review, origin }: RoadmapItem,
  known: Named,
  words: RoadmapWords,
): readonly string[] {
  const nameOf = (one: string, list: readonly { readonly id: string; readonly name: string }[]) =>
    list.find((named) => named.id === one)?.name ?? one;
  const aim = known.outcomes.find((one) => one.id === outcome)?.text ?? outcome;
  // The id of what a tracker plans is ours, and nobody knows it by that.
  const own = origin ? '' : ` (${markdownText(id)})`;
  const detail = (word: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`  - ${word}: ${values.map(markdownText).join(', ')}`];
  return [
    `- **${markdownLink(title, origin?.url)}**${own}`,
    ...detail(words.outcome, aim === undefined ? [] : [aim]),
    ...detail(
      words.personas,
      personas.map((one) => nameOf(one, known.personas)),
    ),
    ...detail(
      words.teams,
      teams.map((one) => nameOf(one, known.teams)),
    ),
    ...detail(words.tickets, origin ? [] : tickets),
    ...detail(words.due, origin?.due === undefined ? [] : [origin.due]),
    ...detail(words.review, review === undefined ? [] : [review]),
  ];
}
