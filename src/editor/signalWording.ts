import { env, l10n } from 'vscode';
import type { RoundTold } from '../feedback/signalReport.ts';
import type { Month, Verdict, VoteKind } from '../model/vote.ts';
import { kindName } from './kindName.ts';
import { dayText, monthName } from './times.ts';

/** What the panel says about signal and noise, in the language of the editor. */
export const signalWording = {
  noTeams: (): string =>
    l10n.t('Fewer than two teams are known here, so there is nobody to vote on.'),
  noTeamsDetail: (): string =>
    l10n.t('List them in .product/teams.yaml; else the teams of CODEOWNERS count.'),
  setUp: (): string => l10n.t('Set Up the Roadmap…'),
  whichTeam: (): string => l10n.t('Which team is yours?'),
  whichTeamDetail: (): string =>
    l10n.t(
      'No team of .product/teams.yaml lists the address that you commit with. What you choose stays in this workspace.',
    ),
  tooSmall: (team: string, fewest: number): string =>
    l10n.t(
      '{0} has fewer than {1} people, so nothing is ever told of what it says. Talk about it instead.',
      team,
      fewest,
    ),
  ownTeam: (team: string): string => l10n.t('Your team: {0}', team),
  changeTeam: (): string => l10n.t('Choose another team'),
  votesFor: (team: string): string => l10n.t('You vote for {0}.', team),

  from: (): string => l10n.t('From which team?'),
  what: (): string => l10n.t('What was it?'),
  question: (): string => l10n.t('Signal or noise?'),
  verdict: (verdict: Verdict): string =>
    verdict === 'signal' ? l10n.t('Signal') : l10n.t('Noise'),
  line: (): string => l10n.t('Why? One line, if you like'),
  chooseFirst: (): string => l10n.t('Choose a team and what it was first.'),
  ofOwnTeam: (about: string): string =>
    l10n.t('“{0}” is of your own team: there is nothing to vote on.', about),
  dropAbout: (): string => l10n.t('Vote on something else'),

  /** A vote in one line. */
  vote: (verdict: Verdict, team: string, kind: VoteKind): string =>
    verdict === 'signal'
      ? l10n.t('Signal from {0}: {1}', team, kindName(kind))
      : l10n.t('Noise from {0}: {1}', team, kindName(kind)),
  undo: (): string => l10n.t('Undo'),
  undone: (): string => l10n.t('Undone'),
  changed: (): string => l10n.t('Changed'),
  takenBack: (): string => l10n.t('Taken back'),

  own: (count: number): string =>
    count === 0 ? l10n.t('Your votes this month') : l10n.t('Your votes this month ({0})', count),
  onlyHere: (): string => l10n.t('Only on this machine.'),
  shared: (): string =>
    l10n.t('Shared without your name, along with a later push or pull. This list is only here.'),
  share: (): string => l10n.t('Share with the team…'),
  subject: (team: string, kind: VoteKind): string => l10n.t('{0}: {1}', team, kindName(kind)),
  turn: (verdict: Verdict): string =>
    verdict === 'signal' ? l10n.t('It was signal') : l10n.t('It was noise'),
  write: (hasLine: boolean): string => (hasLine ? l10n.t('Change the line') : l10n.t('Add a line')),
  writePlaceholder: (): string => l10n.t('Why? Enter saves'),
  takeBack: (): string => l10n.t('Take back'),

  /** A gesture with what it is about, for readers. */
  named: (label: string, what: string): string => l10n.t('{0} ({1})', label, what),

  withdraw: (): string => l10n.t('Withdraw'),
  withdrawAll: (): string => l10n.t('Withdraw all that you said this month?'),
  withdrawDetail: (isShared: boolean): string =>
    isShared
      ? l10n.t(
          'None of your votes and of your round counts any more, here at once and for the others after the next exchange. What was sent stays readable in the history of the ledger, without your name. What you said in earlier months stays.',
        )
      : l10n.t(
          'None of your votes and of your round counts any more. What was sent while votes were shared, if they ever were, stays readable in the history of the ledger, without your name. What you said in earlier months stays.',
        ),
  withdrawn: (): string => l10n.t('All that you said this month is withdrawn'),
  nothingToWithdraw: (): string => l10n.t('You said nothing here this month'),

  summary: (team: string): string => l10n.t('What {0} hears', team),
  showPicture: (): string => l10n.t('Show the picture'),
  reading: (): string => l10n.t('Reading what is told…'),
  nextTold: (month: Month, day: string): string =>
    l10n.t('{0} is told from {1} on.', monthText(month), dayText(day, env.language)),
  unheard: (month: Month): string =>
    l10n.t(
      '{0} can be told once the votes of the others were fetched: they come with a push or pull, where votes are shared.',
      monthText(month),
    ),
  nothingTold: (): string => l10n.t('Nothing is told yet.'),
  direction: (from: string, to: string): string => l10n.t('{0} → {1}', from, to),
  told: (month: Month): string => l10n.t('Told of {0}', monthText(month)),
  /** By the share of signal, in tenths. */
  signalShare(snr: number): string {
    if (snr >= 0.6) return l10n.t('mostly signal');
    return snr <= 0.4 ? l10n.t('mostly noise') : l10n.t('signal and noise alike');
  },
  quadrant(quadrant: RoundTold['quadrant']): string {
    switch (quadrant) {
      case 'starved':
        return l10n.t('starved');
      case 'flooded':
        return l10n.t('flooded');
      case 'ok':
        return l10n.t('the right amount');
    }
  },
  hidden: (teams: readonly string[], fewest: number): string =>
    l10n.t(
      'Not told, since fewer than {0} people said something, or nobody: {1}',
      fewest,
      teams.join(', '),
    ),
};

function monthText(month: Month): string {
  return monthName(month, env.language);
}
