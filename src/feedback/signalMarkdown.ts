import type { TeamId } from '../model/ids.ts';
import { markdownText } from '../model/markdownText.ts';
import type { Month } from '../model/vote.ts';
import { isTold } from './isTold.ts';
import { pairLines, pairText } from './pairLines.ts';
import type { ToldLine } from './pairLines.ts';
import { shownName } from './shownName.ts';
import type { MonthReport, SignalCell, SignalReport } from './signalReport.ts';
import type { SignalWords, Telling } from './signalWords.ts';

/**
 * One month as Markdown for a meeting: who hears what from whom, the own team first, what is not told
 * and why, and when the next month is. What people and plans wrote stands there as plain text. Of a
 * month that is not told it says that, and nothing else. Ends with a line end.
 */
export function signalMarkdown(
  report: SignalReport,
  month: Month,
  words: SignalWords,
  nameOf: Telling['nameOf'],
): string {
  const telling: Telling = { words, nameOf, safe: markdownText };
  const told = report.months.find((one) => one.month === month);
  return [
    `# ${words.title(month)}`,
    ...(told?.standing === 'told'
      ? monthParagraphs(report, told.cells, telling)
      : [notToldText(told, month, words)]),
    ...nextText(report, month, words),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Why nothing is told of a month. */
export function notToldText(
  report: MonthReport | undefined,
  month: Month,
  words: SignalWords,
): string {
  return report === undefined || report.standing === 'told'
    ? words.unknownMonth(month)
    : words.standing[report.standing](month, report.toldFrom);
}

/** Which month is told next, and from when or why not yet; nothing where that is the month itself. */
export function nextText(
  { months }: SignalReport,
  month: Month,
  words: SignalWords,
): readonly string[] {
  const next = months.findLast(({ standing }) => standing !== 'told');
  if (next === undefined || next.month === month) return [];
  const sentence = next.standing === 'unheard' ? words.standing.unheard : words.next;
  return [sentence(next.month, next.toldFrom)];
}

function monthParagraphs(
  { teams, fewest }: SignalReport,
  cells: readonly SignalCell[],
  telling: Telling,
): readonly string[] {
  const { words } = telling;
  const told = cells.filter(isTold);
  return [
    words.fewest(fewest),
    ...(told.length === 0
      ? [words.nothing]
      : [`## ${words.pairs}`, pairsTable(teams, cells, telling)]),
    ...teams.flatMap((team) =>
      hearsParagraphs(
        team,
        told.filter(({ to }) => to === team),
        telling,
      ),
    ),
  ];
}

/** Receivers down, senders across. */
function pairsTable(
  teams: readonly TeamId[],
  cells: readonly SignalCell[],
  telling: Telling,
): string {
  const { words } = telling;
  const textOf = (to: TeamId, from: TeamId): string => {
    const cell = cells.find((one) => one.to === to && one.from === from);
    return cell ? pairText(cell, telling) : '–';
  };
  return [
    row([words.receiver, ...teams.map((team) => shownName(team, telling))]),
    row(['---', ...teams.map(() => '---')]),
    ...teams.map((to) =>
      row([`**${shownName(to, telling)}**`, ...teams.map((from) => textOf(to, from))]),
    ),
  ].join('\n');
}

function row(columns: readonly string[]): string {
  return `| ${columns.join(' | ')} |`;
}

function hearsParagraphs(
  to: TeamId,
  told: readonly SignalCell[],
  telling: Telling,
): readonly string[] {
  if (told.length === 0) return [];
  const { words } = telling;
  return [
    `## ${words.hears(shownName(to, telling))}`,
    ...told.flatMap((cell) => [
      `### ${words.from(shownName(cell.from, telling))}`,
      markdownList(pairLines(cell, telling)),
    ]),
  ];
}

/** Lines as a list. */
export function markdownList(lines: readonly ToldLine[]): string {
  return lines
    .flatMap(({ text, under }) => [`- ${text}`, ...under.map((one) => `  - ${one}`)])
    .join('\n');
}
