import type { TeamId } from '../model/ids.ts';
import { markdownText } from '../model/markdownText.ts';
import type { Day } from '../model/plan.ts';
import type { Month } from '../model/vote.ts';
import { isTold } from './isTold.ts';
import { pairLines } from './pairLines.ts';
import { markdownList } from './signalMarkdown.ts';
import { shownName } from './shownName.ts';
import type { SignalCell, SignalReport } from './signalReport.ts';
import type { SignalWords, Telling } from './signalWords.ts';

/**
 * What is done in a meeting of two teams: read what is told of them, or, where nothing is, recall it;
 * then ask, agree and write it down.
 */
export type AgendaStep = 'read' | 'recall' | 'miss' | 'agree' | 'write' | 'spare';

/** What the agenda of two teams is called in the language of its reader, as in `SignalWords`. */
export interface AgendaWords {
  readonly title: (one: string, other: string) => string;
  /** From minute to minute, and what is done. */
  readonly minutes: string;
  readonly what: string;
  readonly steps: Readonly<Record<AgendaStep, string>>;
  readonly told: (month: Month) => string;
  readonly hears: (to: string, from: string) => string;
  /** In front of the open, spoken form: everybody hears who says what. */
  readonly spoken: string;
  /** What is filled in, with the day on which it is looked at again. */
  readonly agreed: string;
  readonly stop: string;
  readonly start: string;
  readonly lookAgain: (day: Day) => string;
}

/** What of these the open, spoken form has. */
export type SpokenWords = Omit<AgendaWords, 'told' | 'hears' | 'steps'> & {
  readonly steps: Omit<AgendaWords['steps'], 'read'>;
};

/** In minutes; 30 together (judgement, after CIPD's team review of information needs). */
const times = { begin: 3, miss: 8, agree: 12, write: 5, spare: 2 } as const;

/** In weeks: long enough for something to change, short enough to remember (judgement). */
const weeksUntilNext = 6;

/** What is known of the two teams, if it may be told. */
export interface AgendaTold {
  readonly report: SignalReport;
  readonly month: Month;
}

/**
 * The agenda of a meeting of 30 minutes for two teams, as Markdown, with what is told of them; where
 * nothing is, the open, spoken form. `now` is in milliseconds since the epoch. Ends with a line end.
 */
export function agendaMarkdown(
  pair: readonly [TeamId, TeamId],
  told: AgendaTold | undefined,
  { signalWords, ...writing }: AgendaWriting,
): string {
  const cells = told === undefined ? [] : toldOf(pair, told);
  if (told === undefined || cells.length === 0) return spokenAgenda(pair, writing);
  const { words, nameOf } = writing;
  const telling: Telling = { words: signalWords, nameOf, safe: markdownText };
  const name = (team: TeamId): string => shownName(team, telling);
  return paragraphs([
    titleOf(pair, writing),
    stepsTable(words.steps.read, words),
    `## ${words.told(told.month)}`,
    ...cells.flatMap((cell) => [
      `### ${words.hears(name(cell.to), name(cell.from))}`,
      markdownList(pairLines(cell, telling)),
    ]),
    ...toFillIn(writing),
  ]);
}

/**
 * The open, spoken form of the same, such as for a team that is too small for anything to be told of
 * it: without numbers, and it says that it is not anonymous.
 */
export function spokenAgenda(pair: readonly [TeamId, TeamId], writing: SpokenWriting): string {
  const { words } = writing;
  return paragraphs([
    titleOf(pair, writing),
    words.spoken,
    stepsTable(words.steps.recall, words),
    ...toFillIn(writing),
  ]);
}

interface SpokenWriting {
  readonly words: SpokenWords;
  readonly nameOf: Telling['nameOf'];
  readonly now: number;
}

interface AgendaWriting extends SpokenWriting {
  readonly words: AgendaWords;
  readonly signalWords: SignalWords;
}

function titleOf(
  [one, other]: readonly [TeamId, TeamId],
  { words, nameOf }: SpokenWriting,
): string {
  const name = (team: TeamId): string => shownName(team, { nameOf, safe: markdownText });
  return `# ${words.title(name(one), name(other))}`;
}

function toFillIn({ words, now }: SpokenWriting): readonly string[] {
  return [
    `## ${words.agreed}`,
    [words.stop, words.start].map((label) => `- ${label}: …`).join('\n'),
    words.lookAgain(lookAgainOn(now)),
  ];
}

function paragraphs(texts: readonly string[]): string {
  return texts.join('\n\n').concat('\n');
}

/** What is told of one of the two by the other, in the order of the teams. */
function toldOf(pair: readonly TeamId[], { report, month }: AgendaTold): readonly SignalCell[] {
  const cells = report.months.find((one) => one.month === month)?.cells ?? [];
  return cells.filter((cell) => pair.includes(cell.to) && pair.includes(cell.from) && isTold(cell));
}

/** The first step says what everybody begins with. */
function stepsTable(
  begin: string,
  { minutes, what, steps }: Pick<SpokenWords, 'minutes' | 'what' | 'steps'>,
): string {
  const inOrder: readonly (readonly [text: string, minutes: number])[] = [
    [begin, times.begin],
    [steps.miss, times.miss],
    [steps.agree, times.agree],
    [steps.write, times.write],
    [steps.spare, times.spare],
  ];
  let from = 0;
  const rows = inOrder.map(([text, length]) => {
    const until = from + length;
    const row = `| ${from}–${until} | ${text} |`;
    from = until;
    return row;
  });
  return [`| ${minutes} | ${what} |`, '| --- | --- |', ...rows].join('\n');
}

function lookAgainOn(now: number): Day {
  const then = now + weeksUntilNext * 7 * 24 * 60 * 60 * 1000;
  return new Date(then).toISOString().slice(0, 10);
}
