import { env } from 'vscode';
import { wholeTenths } from '../feedback/coarse.ts';
import type { MonthReport, SignalCell } from '../feedback/signalReport.ts';
import type { TrendLine, TrendPlot, TrendPoint } from '../protocol/signalPicture.ts';
import type { SignalSeen } from './signalSeen.ts';
import { signalTabWording as words } from './signalTabWording.ts';
import { monthOfYear } from './times.ts';

/** More lie too close together to be read. */
const mostMonths = 12;

/** What a team hears from each other one, month by month; nothing where there is but one month. */
export function trendPlot(seen: SignalSeen): TrendPlot | undefined {
  const { report, team, nameOf } = seen;
  const told = report.months.filter(({ standing }) => standing === 'told');
  const months = told.slice(0, mostMonths).toReversed();
  const lines = report.teams
    .filter((from) => from !== team)
    .map((from): TrendLine => {
      const label = words.from(nameOf(from));
      return { label, points: months.map((month) => pointIn(month, team, from, label)) };
    })
    .filter(({ points }) => points.some((point) => point !== undefined));
  const toldIn = months.filter((_, index) => lines.some(({ points }) => points[index]));
  if (toldIn.length < 2) return undefined;
  return {
    title: words.trend(nameOf(team)),
    gist: lines.flatMap((line) => gistOf(line)).join('. '),
    legend: words.trendLegend(),
    axis: words.trendAxis(),
    months: months.map(({ month }) => ({ id: month, label: monthOfYear(month, env.language) })),
    lines,
    table: {
      caption: words.trendCaption(nameOf(team)),
      columns: [
        words.columns.pair(),
        ...months.map(({ month }) => monthOfYear(month, env.language)),
      ],
      rows: lines.map(({ label, points }) => ({
        head: label,
        cells: points.map((point) =>
          point ? words.tenths(wholeTenths(point.signal)) : words.tooFew(),
        ),
      })),
    },
  };
}

function pointIn(
  { month, cells }: MonthReport,
  team: string,
  sender: string,
  label: string,
): TrendPoint | undefined {
  const cell = cells.find(({ to, from }) => to === team && from === sender);
  if (!cell || cell.votes === 'too-few') return undefined;
  const { snr } = cell.votes;
  const name = monthOfYear(month, env.language);
  return {
    signal: snr,
    ...quadrantIn(cell),
    value: `${label}, ${name}: ${words.tenths(wholeTenths(snr))}`,
  };
}

function quadrantIn({ round }: SignalCell): Pick<TrendPoint, 'quadrant'> {
  return round === 'too-few' ? {} : { quadrant: round.quadrant };
}

function gistOf({ label, points }: TrendLine): readonly string[] {
  const told = points.filter((point) => point !== undefined);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return [];
  const text = ({ signal }: TrendPoint): string => words.tenths(wholeTenths(signal));
  return [words.trendOf(label, text(first), text(last))];
}
