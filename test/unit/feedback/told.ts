import fc from 'fast-check';
import type {
  MonthReport,
  RoundTold,
  SignalCell,
  SignalReport,
  VotesTold,
} from '../../../src/feedback/signalReport.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Month } from '../../../src/model/vote.ts';
import { voteKinds } from '../../../src/model/vote.ts';

export const teamIds = (...ids: readonly string[]): readonly TeamId[] => ids as readonly TeamId[];
export const month = (text: string): Month => text as Month;

export const votes = (of: Partial<VotesTold> = {}): VotesTold => ({
  people: 5,
  snr: 0.5,
  signals: [],
  noise: [],
  texts: [],
  ...of,
});

export const round = (of: Partial<RoundTold> = {}): RoundTold => ({
  people: 5,
  gap: 0,
  quadrant: 'ok',
  onTime: 0.9,
  ...of,
});

/** What `to` has from `from`; nothing is told unless given. */
export const cell = (
  to: string,
  from: string,
  of: Partial<Pick<SignalCell, 'votes' | 'round'>> = {},
): SignalCell => ({
  to: to as TeamId,
  from: from as TeamId,
  votes: 'too-few',
  round: 'too-few',
  ...of,
});

/** A report of October, which is told, and November, which is open. */
export function reportOfOctober(
  teams: readonly TeamId[],
  told: readonly SignalCell[],
): SignalReport {
  const cells = teams.flatMap((to) =>
    teams
      .filter((from) => from !== to)
      .map((from) => told.find((one) => one.to === to && one.from === from) ?? cell(to, from)),
  );
  return {
    fewest: 5,
    teams,
    months: [
      { month: month('2026-11'), standing: 'open', toldFrom: '2026-12-05', cells: [] },
      { month: month('2026-10'), standing: 'told', toldFrom: '2026-11-05', cells },
    ],
  };
}

/** Pieces of text that would do something in Markdown, in HTML or in a terminal. */
const hostile = [
  '**bold** _em_ `code` ~~gone~~',
  '[here](https://a.test) ![x](https://a.test/x.png)',
  '<img src=x onerror=alert(1)>',
  '<!-- ',
  'https://a.test www.a.test ana@a.test @ana',
  '| a | b |\n| --- | --- |',
  '\n\n# heading\n- list\n> quote\n```\n',
  '\\',
  '#',
  '&lt;b&gt; $x$ [^1]',
  '\u001b[31m\u202e\u0007\r',
  '[x]: https://a.test',
] as const;

/** A text that somebody wrote to do harm, or just wrote. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(' '));

const tenths = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from, max: to }).map((number) => number / 10);
const people = fc.integer({ min: 1, max: 20 }).map((steps) => steps * 5);
const kinds = fc.uniqueArray(fc.constantFrom(...voteKinds), { maxLength: 3 });

const anyVotes: fc.Arbitrary<VotesTold> = fc
  .record({
    people,
    snr: tenths(1, 9),
    signals: kinds,
    noise: kinds,
    texts: fc.array(anyText, { maxLength: 4 }),
    trend: fc.option(tenths(-10, 10), { nil: undefined }),
  })
  .map(({ trend, ...rest }) => (trend === undefined ? rest : { ...rest, trend }));

const anyRound: fc.Arbitrary<RoundTold> = fc
  .record({
    people,
    gap: fc.integer({ min: -7, max: 7 }).map((halves) => halves / 2),
    onTime: tenths(1, 9),
  })
  .map(({ gap, ...rest }) => ({ ...rest, gap, quadrant: quadrantOf(gap) }));

function quadrantOf(gap: number): RoundTold['quadrant'] {
  if (gap >= 1) return 'starved';
  return gap <= -1 ? 'flooded' : 'ok';
}

const tooFew = fc.constant('too-few' as const);

/** What may be told of two teams. */
export const anyCell: fc.Arbitrary<SignalCell> = fc.record({
  to: fc.constant('to' as TeamId),
  from: fc.constant('from' as TeamId),
  votes: fc.oneof(tooFew, anyVotes),
  round: fc.oneof(tooFew, anyRound),
});

/** The teams of any report. */
export const anyTeams = teamIds('mobile', 'platform', 'data');

/** A report of a month that is told. */
export const anyReport: fc.Arbitrary<SignalReport> = fc
  .array(anyCell, { minLength: 6, maxLength: 6 })
  .map((drawn) => {
    const report = reportOfOctober(anyTeams, []);
    const withCells = (one: MonthReport): MonthReport => ({
      ...one,
      cells: one.cells.map(({ to, from }, index) => ({
        ...cell(to, from),
        ...drawn[index],
        to,
        from,
      })),
    });
    return { ...report, months: report.months.map(withCells) };
  });

/** The same report with another text for each that people wrote. */
export function withTexts(report: SignalReport, change: (text: string) => string): SignalReport {
  return {
    ...report,
    months: report.months.map((one) => ({
      ...one,
      cells: one.cells.map((told) =>
        told.votes === 'too-few'
          ? told
          : { ...told, votes: { ...told.votes, texts: told.votes.texts.map(change) } },
      ),
    })),
  };
}
