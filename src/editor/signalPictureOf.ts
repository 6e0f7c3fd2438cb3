import type { Reason } from '../base/productError.ts';
import { isTold } from '../feedback/isTold.ts';
import type { MonthReport, SignalReport } from '../feedback/signalReport.ts';
import type { TeamId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type {
  SignalMonths,
  SignalNote,
  SignalPicture,
  SignalState,
  ToldMonth,
} from '../protocol/signalPicture.ts';
import { offerWordsOf } from './offerWording.ts';
import { signalCards } from './signalCards.ts';
import { gapPlot, heatMap, onTimePlot, quadrantGroups } from './signalFigures.ts';
import type { SignalSeen } from './signalSeen.ts';
import { monthSeen } from './signalSeen.ts';
import { signalPageWords, signalTabWording } from './signalTabWording.ts';
import { trendPlot } from './signalTrend.ts';
import { teamName } from './teamName.ts';
import { toldWords } from './toldWords.ts';
import { wording } from './wording.ts';

/** What was last read of the votes of one repository. */
export type SignalRead =
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly reason: Reason | undefined }
  | { readonly is: 'there'; readonly report: SignalReport; readonly isShared: boolean };

/** All that decides what the tab shows. */
export interface SignalKnown {
  readonly read: SignalRead;
  readonly plan: Pick<Plan, 'teams'> | undefined;
  readonly own: TeamId | undefined;
  /** Where several repositories are open. */
  readonly repository?: string;
  /** What the person chose to look at, if they did. */
  readonly month: string | undefined;
  readonly team: string | undefined;
}

/** What the tab shows. */
export function signalPictureOf(known: SignalKnown): SignalPicture {
  const { read, plan } = known;
  if (read.is === 'failed') return failedState(read.reason);
  if (!plan || read.is === 'coming') return readingState();
  const month = monthSeen(read.report, known.month);
  const [first] = read.report.teams;
  if (!month || first === undefined || read.report.teams.length < 2) return teamlessState();
  const seen: SignalSeen = {
    report: read.report,
    month,
    team: read.report.teams.find((id) => id === known.team) ?? first,
    nameOf: (team) => teamName(team, plan),
  };
  return monthsOf(known, seen, read.isShared);
}

function monthsOf(known: SignalKnown, seen: SignalSeen, isShared: boolean): SignalMonths {
  const { own, repository } = known;
  const { report, month, team, nameOf } = seen;
  const hasTold = month.cells.some(isTold);
  return {
    kind: 'months',
    title: signalTabWording.title(),
    ...(repository === undefined ? {} : { repository }),
    words: signalPageWords(),
    months: report.months.map(({ month: id, standing }) => ({
      id,
      label: signalTabWording.month(id, standing),
    })),
    month: month.month,
    teams: report.teams.map((id) => ({
      id,
      label: id === own ? signalTabWording.ownTeam(nameOf(id)) : nameOf(id),
    })),
    team,
    notes: notesOf(known, seen, isShared),
    about: [toldWords().fewest(report.fewest), ...offerWordsOf.votes.confidential()],
    ...(hasTold ? { told: toldOf(seen, own) } : {}),
  };
}

function toldOf(seen: SignalSeen, own: TeamId | undefined): ToldMonth {
  const trend = trendPlot(seen);
  return {
    heat: heatMap(seen, own),
    gaps: gapPlot(seen),
    quadrants: quadrantGroups(seen),
    onTime: onTimePlot(seen),
    ...(trend ? { trend } : {}),
    cards: signalCards(seen),
  };
}

function notesOf({ own }: SignalKnown, seen: SignalSeen, isShared: boolean): readonly SignalNote[] {
  const { report } = seen;
  const isAnythingTold = report.months.some(({ cells }) => cells.some(isTold));
  return [
    ...(isAnythingTold ? [] : [{ text: signalTabWording.nothingYet() }]),
    ...monthNotes(seen),
    ...(own === undefined
      ? [
          {
            text: signalTabWording.ownUnknown(),
            way: { label: signalTabWording.chooseTeam(), id: 'chooseTeam' } as const,
          },
        ]
      : []),
    sharingNote(isShared),
  ];
}

function monthNotes(seen: SignalSeen): readonly SignalNote[] {
  const { month, report } = seen;
  if (month.standing !== 'told') {
    const text = toldWords().standing[month.standing](month.month, month.toldFrom);
    const isOpen = month.standing === 'open';
    const way = { label: signalTabWording.vote(), id: 'vote' } as const;
    return [isOpen ? { text, way } : { text }];
  }
  if (!month.cells.some(isTold)) {
    return [{ text: signalTabWording.nothingIn(month.month, report.fewest) }];
  }
  return [...hiddenNote(seen), ...nextNote(report.months)];
}

/** Who is hidden from the team that is looked from; the plots show all others. */
function hiddenNote({ month, team, nameOf }: SignalSeen): readonly SignalNote[] {
  const hidden = month.cells.filter((cell) => cell.to === team && !isTold(cell));
  if (hidden.length === 0) return [];
  const from = hidden.map((cell) => nameOf(cell.from));
  return [{ text: signalTabWording.hidden(nameOf(team), from) }];
}

function nextNote(months: readonly MonthReport[]): readonly SignalNote[] {
  const next = months.findLast(({ standing }) => standing !== 'told');
  return next ? [{ text: toldWords().next(next.month, next.toldFrom) }] : [];
}

function sharingNote(isShared: boolean): SignalNote {
  return isShared
    ? {
        text: signalTabWording.isShared(),
        way: { label: signalTabWording.exchange(), id: 'exchange' },
      }
    : {
        text: signalTabWording.notShared(),
        way: { label: signalTabWording.share(), id: 'share' },
      };
}

function readingState(): SignalState {
  const [title, text] = [signalTabWording.title(), signalTabWording.reading()];
  return { kind: 'state', title, text, busy: true, ways: [] };
}

function teamlessState(): SignalState {
  return {
    kind: 'state',
    title: signalTabWording.title(),
    text: signalTabWording.noTeams(),
    detail: signalTabWording.noTeamsDetail(),
    ways: [{ label: signalTabWording.setUp(), id: 'setUp' }],
  };
}

function failedState(reason: Reason | undefined): SignalState {
  return {
    kind: 'state',
    title: signalTabWording.title(),
    text: signalTabWording.failed(),
    detail: wording.failure(reason),
    ways: [{ label: signalTabWording.showLog(), id: 'showLog' }],
  };
}
