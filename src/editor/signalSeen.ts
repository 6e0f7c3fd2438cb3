import { isTold } from '../feedback/isTold.ts';
import type { MonthReport, SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';

/** What is told, and from where one looks at it. */
export interface SignalSeen {
  readonly report: SignalReport;
  readonly month: MonthReport;
  readonly team: TeamId;
  readonly nameOf: (team: TeamId) => string;
}

/** The month that is shown: the one chosen, else the newest that tells something, else the newest. */
export function monthSeen(
  { months }: SignalReport,
  chosen: string | undefined,
): MonthReport | undefined {
  return (
    months.find(({ month }) => month === chosen) ??
    months.find(({ cells }) => cells.some(isTold)) ??
    months[0]
  );
}
