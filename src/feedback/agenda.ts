import type { TeamId } from '../model/ids.ts';
import { markdownText } from '../model/markdownText.ts';
import type { Day } from '../model/plan.ts';
import type { Month } from '../model/vote.ts';
import { isTold, pairLines } from './pairLines.ts';
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
 * The agenda of a meeting of 30 minutes for two teams, as Markdown, with what is told of them. Where
 * nothing is, or `told` is left out since a team is too small, it is the open, spoken form: without
 * numbers, and it says that it is not anonymous. `now` is in milliseconds since the epoch. Ends with a
 * line end.
 */
export function agendaMarkdown(
  [one, other]: readonly [TeamId, TeamId],
  told: AgendaTold | undefined,
  { words, signalWords, nameOf, now }: AgendaWriting,
): string {
  const telling: Telling = { words: signalWords, nameOf, safe: markdownText };
  const name = (team: TeamId): string => shownName(team, telling);
  const cells = told === undefined ? [] : toldOf([one, other], told);
  const isSpoken = cells.length === 0;
  return [
    `# ${words.title(name(one), name(other))}`,
    ...(isSpoken ? [words.spoken] : []),
    stepsTable(isSpoken ? 'recall' : 'read', words),
    ...(told === undefined || isSpoken ? [] : [`## ${words.told(told.month)}`]),
    ...cells.flatMap((cell) => [
      `### ${words.hears(name(cell.to), name(cell.from))}`,
      markdownList(pairLines(cell, telling)),
    ]),
    `## ${words.agreed}`,
    [words.stop, words.start].map((label) => `- ${label}: …`).join('\n'),
    words.lookAgain(lookAgainOn(now)),
  ]
    .join('\n\n')
    .concat('\n');
}

interface AgendaWriting {
  readonly words: AgendaWords;
  readonly signalWords: SignalWords;
  readonly nameOf: Telling['nameOf'];
  readonly now: number;
}

/** What is told of one of the two by the other, in the order of the teams. */
function toldOf(pair: readonly TeamId[], { report, month }: AgendaTold): readonly SignalCell[] {
  const cells = report.months.find((one) => one.month === month)?.cells ?? [];
  return cells.filter((cell) => pair.includes(cell.to) && pair.includes(cell.from) && isTold(cell));
}

function stepsTable(first: 'read' | 'recall', { minutes, what, steps }: AgendaWords): string {
  const inOrder: readonly (readonly [step: AgendaStep, minutes: number])[] = [
    [first, times.begin],
    ['miss', times.miss],
    ['agree', times.agree],
    ['write', times.write],
    ['spare', times.spare],
  ];
  let from = 0;
  const rows = inOrder.map(([step, length]) => {
    const until = from + length;
    const row = `| ${from}–${until} | ${steps[step]} |`;
    from = until;
    return row;
  });
  return [`| ${minutes} | ${what} |`, '| --- | --- |', ...rows].join('\n');
}

function lookAgainOn(now: number): Day {
  const then = now + weeksUntilNext * 7 * 24 * 60 * 60 * 1000;
  return new Date(then).toISOString().slice(0, 10);
}
