import type { TeamId } from '../model/ids.ts';
import type { Month } from '../model/vote.ts';
import { tenthsLess } from './coarse.ts';
import { fewestOf } from './fewest.ts';
import { isTold } from './isTold.ts';
import type { AskedAt } from './months.ts';
import { monthBefore, monthOf, standingOf, toldFrom } from './months.ts';
import type { MonthReport, SignalCell, SignalReport } from './signalReport.ts';
import type { MonthTally } from './tally.ts';
import { toldCellOf } from './toldCell.ts';

/** What is asked of the ledger, and when. */
export interface AskedOfLedger extends AskedAt {
  /** Of the plan; what was said about others, or by them, counts for nothing. */
  readonly teams: readonly TeamId[];
  /** The person's own team. */
  readonly own?: TeamId;
  /** The k that was set; see `fewestOf`. */
  readonly fewest?: number;
}

const mostMonths = 24;

/**
 * The one way from what people said to what is told of it. Whoever compares what it tells learns nothing
 * of fewer than k people:
 * - Cells: nothing is told of several together, so that no cell is what others leave of a sum. Which
 *   teams are asked about, and whose own is first, changes no cell.
 * - Kinds: those that are not told are said by k people or more, or by nobody (`toldKindsOf`). Votes and
 *   round of a cell are told apart, of different numbers, so that neither is a part of the other.
 * - Months: each is counted by itself, with tokens of its own, and `trend` is made of what is told.
 *   A month of which nothing may be told looks like one in which nobody spoke.
 * - Time: of a month nothing is told that may still change (`standingOf`), so that nobody sees the
 *   difference that one vote, or its withdrawal, makes. Lines that are made or sent against this rule
 *   would show it: those who write the ledger keep them back (`sentUntil`).
 * - Another k: verdicts, gaps and shares do not depend on it, so that reports with several only show
 *   how many people spoke, never what fewer than the smallest k said; below 3 there is none.
 * - Agreement: what all say, each of them has said, so that no share is told as all or none.
 *
 * It does not help against those who know more than it tells: k - 1 people who put together what they
 * said know the last; and a person who votes often weighs more than others, since verdicts are counted
 * and not people. Whoever reads the ledger itself sees its lines, and whoever writes it can invent
 * people: it is confidential, not secret.
 */
export function reportOf(
  tallies: ReadonlyMap<Month, MonthTally>,
  asked: AskedOfLedger,
): SignalReport {
  const fewest = fewestOf(asked.fewest);
  const teams = orderOf(asked);
  const months = monthsUntil(asked.now).map((month): MonthReport => {
    const standing = standingOf(month, asked);
    const cells = standing === 'told' ? cellsOf(tallies.get(month), teams, fewest) : [];
    return { month, standing, toldFrom: toldFrom(month), cells };
  });
  return { fewest, teams, months: worthListing(months).map(withTrend) };
}

function orderOf({ teams, own }: AskedOfLedger): readonly TeamId[] {
  const sorted = [...new Set(teams)].sort();
  return own !== undefined && sorted.includes(own)
    ? [own, ...sorted.filter((team) => team !== own)]
    : sorted;
}

/** The months that a report is made of: this one and those before, the newest first. */
export function monthsUntil(now: number): readonly Month[] {
  const months = [monthOf(now)];
  for (
    let month = monthBefore(monthOf(now));
    months.length < mostMonths;
    month = monthBefore(month)
  ) {
    months.push(month);
  }
  return months;
}

function cellsOf(
  tally: MonthTally | undefined,
  teams: readonly TeamId[],
  fewest: number,
): readonly SignalCell[] {
  return teams.flatMap((to) =>
    teams
      .filter((from) => from !== to)
      .map((from) => toldCellOf({ to, from }, tally?.cells.get(to)?.get(from), fewest)),
  );
}

/**
 * Back to the oldest that tells something, and at least to the newest that might. In which month there
 * are lines of which nothing may be told must not show either.
 */
function worthListing(months: readonly MonthReport[]): readonly MonthReport[] {
  const oldest = months.findLastIndex(({ cells }) => cells.some(isTold));
  const isOver = ({ standing }: MonthReport): boolean =>
    standing === 'told' || standing === 'unheard';
  return months.slice(0, Math.max(oldest, months.findIndex(isOver)) + 1);
}

/** Cells of all told months are the same pairs in the same order. */
function withTrend(
  report: MonthReport,
  index: number,
  reports: readonly MonthReport[],
): MonthReport {
  const before = reports[index + 1]?.cells ?? [];
  return {
    ...report,
    cells: report.cells.map((cell, place) => {
      const votes = before[place]?.votes ?? 'too-few';
      if (cell.votes === 'too-few' || votes === 'too-few') return cell;
      return { ...cell, votes: { ...cell.votes, trend: tenthsLess(cell.votes.snr, votes.snr) } };
    }),
  };
}
