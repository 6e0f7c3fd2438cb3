import { isTold } from '../feedback/isTold.ts';
import { pairLines } from '../feedback/pairLines.ts';
import { shownName } from '../feedback/shownName.ts';
import { nextText, notToldText } from '../feedback/signalMarkdown.ts';
import type { MonthReport, SignalCell, SignalReport } from '../feedback/signalReport.ts';
import type { Telling } from '../feedback/signalWords.ts';
import { isCertainlySmall } from '../feedback/teamSize.ts';
import type { TeamId } from '../model/ids.ts';
import type { Team } from '../model/plan.ts';
import { plainLine } from './plainLine.ts';
import { signalWords } from './signalWords.ts';

/** What a report is told with: the teams of the plan, for their names and their size. */
interface Shown {
  readonly report: SignalReport;
  readonly teams: readonly Team[];
}

/** What is told of a month, for people who read it in a terminal. */
export function signalText({ report, teams }: Shown, told: MonthReport): string {
  const { month, standing, cells } = told;
  const telling: Telling = { words: signalWords, nameOf: nameIn(teams), safe: plainLine };
  const paragraphs = [
    [signalWords.title(month)],
    ...(report.teams.length < 2
      ? [['Signal and noise are between teams, and the plan names fewer than two.', init]]
      : standing === 'told'
        ? toldParagraphs(report, cells, telling)
        : [[notToldText(told, month, signalWords)]]),
    smallLines(report, teams),
    [
      ...nextText(report, month, signalWords),
      ...(report.months.some((one) => one.standing === 'unheard') ? [fetching] : []),
    ],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const init = 'To propose some: product-mindset init';
const fetching = 'To fetch the votes of the others: product-mindset sync';

/** What people call a team of the plan. */
export function nameIn(teams: readonly Team[]): Telling['nameOf'] {
  return (team) => teams.find(({ id }) => id === team)?.name ?? team;
}

function toldParagraphs(
  { teams, fewest }: SignalReport,
  cells: readonly SignalCell[],
  telling: Telling,
): readonly (readonly string[])[] {
  const hidden = [signalWords.fewest(fewest)];
  if (!cells.some(isTold)) return [hidden, [signalWords.nothing]];
  const receivers = teams.filter((team) => cells.some(({ to }) => to === team));
  return [hidden, ...receivers.map((team) => hearsLines(team, cells, telling))];
}

function hearsLines(
  team: TeamId,
  cells: readonly SignalCell[],
  telling: Telling,
): readonly string[] {
  const hears = cells.filter(({ to }) => to === team);
  const hidden = hears.filter((cell) => !isTold(cell)).map(({ from }) => shownName(from, telling));
  return [
    signalWords.hears(shownName(team, telling)),
    ...hears
      .filter(isTold)
      .flatMap((cell) => [
        `  ${signalWords.from(shownName(cell.from, telling))}`,
        ...pairLines(cell, telling).flatMap(({ text, under }) => [
          `    ${text}`,
          ...under.map((line) => `      ${line}`),
        ]),
      ]),
    ...(hidden.length > 0 ? [`  ${signalWords.tooFew}: ${hidden.join(', ')}`] : []),
  ];
}

/** By the plan alone: nothing is told here of what anybody said. */
function smallLines({ fewest }: SignalReport, teams: readonly Team[]): readonly string[] {
  const small = teams.filter((team) => isCertainlySmall(team, fewest));
  if (small.length === 0) return [];
  const names = small.map(({ name, id }) => plainLine(name) || plainLine(id)).join(', ');
  return [
    `Fewer than ${fewest} people are in: ${names}. What they hear is never told; there is the open, spoken form:`,
    '  product-mindset signal agenda --with TEAM',
  ];
}
