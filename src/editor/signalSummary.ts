import { isTold } from '../feedback/isTold.ts';
import type { MonthReport, SignalCell, SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { SignalSummary, SummaryRow } from '../protocol/signalSection.ts';
import { signalWording } from './signalWording.ts';
import { teamName } from './teamName.ts';
import type { Read } from './votesRead.ts';
import { wording } from './wording.ts';

/** So many months that are not told yet are spoken of. */
const mostNext = 3;

/** What is told of the information that a team has from the others, in short. */
export function signalSummary(
  read: Read<SignalReport>,
  own: TeamId,
  plan: Pick<Plan, 'teams'>,
): SignalSummary {
  const title = signalWording.summary(teamName(own, plan));
  switch (read.is) {
    case 'coming':
      return { title, notice: { text: signalWording.reading(), busy: true }, rows: [], next: [] };
    case 'failed':
      return {
        title,
        notice: { text: wording.failure(read.reason), busy: false },
        rows: [],
        next: [],
      };
    case 'there':
      return { title, ...monthPart(read.value, own, plan), ...nextPart(read.value) };
  }
}

function monthPart(
  { months, fewest }: SignalReport,
  own: TeamId,
  plan: Pick<Plan, 'teams'>,
): Pick<SignalSummary, 'notice' | 'month' | 'rows' | 'hidden' | 'way'> {
  const told = months.find(({ standing }) => standing === 'told');
  if (!told) return { notice: { text: signalWording.nothingTold(), busy: false }, rows: [] };
  const cells = told.cells.filter(({ to }) => to === own);
  const rows = cells.flatMap((cell) => rowOf(cell, plan) ?? []);
  const hidden = cells.filter((cell) => !isTold(cell));
  const names = hidden.map(({ from }) => teamName(from, plan));
  return {
    month: signalWording.told(told.month),
    rows,
    way: { label: signalWording.showPicture(), id: 'showSignal' },
    ...(names.length === 0 ? {} : { hidden: signalWording.hidden(names, fewest) }),
  };
}

function rowOf(
  { from, to, votes, round }: SignalCell,
  plan: Pick<Plan, 'teams'>,
): SummaryRow | undefined {
  const words = [
    ...(votes === 'too-few' ? [] : [signalWording.signalShare(votes.snr)]),
    ...(round === 'too-few' ? [] : [signalWording.quadrant(round.quadrant)]),
  ];
  if (words.length === 0) return undefined;
  const direction = signalWording.direction(teamName(from, plan), teamName(to, plan));
  return { from, direction, text: words.join(' · ') };
}

/** What is told next, and when: of the months that are newer than what is told. */
function nextPart({ months }: SignalReport): Pick<SignalSummary, 'next'> {
  const newest = months.findIndex(({ standing }) => standing === 'told');
  const later = newest < 0 ? months : months.slice(0, newest);
  return { next: later.slice(0, mostNext).toReversed().map(nextText) };
}

function nextText({ month, standing, toldFrom }: MonthReport): string {
  return standing === 'unheard'
    ? signalWording.unheard(month)
    : signalWording.nextTold(month, toldFrom);
}
