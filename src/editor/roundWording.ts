import { env, l10n } from 'vscode';
import type { KindList } from '../feedback/roundForm.ts';
import type { Amount, Month, RoundAnswer } from '../model/vote.ts';
import { kindName } from './kindName.ts';
import { monthName } from './times.ts';

/** What is said in the round of a month, in the language of the editor. */
export const roundWording = {
  about: (teams: number): string =>
    teams === 1
      ? l10n.t(
          'How much you hear from one other team, how much you need, and whether it is in time.',
        )
      : l10n.t(
          'How much you hear from each of {0} other teams, how much you need, and whether it is in time.',
          teams,
        ),
  ending: (month: Month): string =>
    l10n.t('{0} is nearly over: what did you hear from the other teams?', nameOf(month)),
  start: (month: Month): string => l10n.t('{0}’s round: 3 minutes', nameOf(month)),
  putOff: (): string => l10n.t('Not this month'),
  wasPutOff: (): string => l10n.t('You left this month’s round out. There is still time for it.'),
  begun: (said: number, teams: number): string =>
    l10n.t('You have begun: {0} of {1} teams.', said, teams),
  goOn: (): string => l10n.t('Go on with the round'),
  wasKept: (month: Month, teams: number): string =>
    teams === 1
      ? l10n.t(
          '{0}’s round is kept, for one team. It can be changed until the month ends.',
          nameOf(month),
        )
      : l10n.t(
          '{0}’s round is kept, for {1} teams. It can be changed until the month ends.',
          nameOf(month),
          teams,
        ),
  change: (): string => l10n.t('Change it'),

  title: (team: string): string => l10n.t('What you hear from {0}', team),
  progress: (place: number, teams: number): string => l10n.t('{0} of {1}', place, teams),
  received: (): string => l10n.t('How much do you hear now?'),
  needed: (): string => l10n.t('How much would you need?'),
  onTime: (): string => l10n.t('Does it come in time?'),
  yes: (): string => l10n.t('Yes'),
  no: (): string => l10n.t('No'),
  veryLittle: (): string => l10n.t('very little'),
  veryMuch: (): string => l10n.t('very much'),
  /** An amount with what it means, for readers. */
  amount: (amount: Amount, meaning: string): string => l10n.t('{0}, {1}', amount, meaning),
  list: (list: KindList): string =>
    list === 'valuable'
      ? l10n.t('Most valuable, up to three')
      : l10n.t('Least helpful, up to three'),
  enough: (): string => l10n.t('Three are enough: take one back first.'),
  next: (): string => l10n.t('Next'),
  skip: (): string => l10n.t('Skip this team'),
  back: (): string => l10n.t('Back'),
  clear: (): string => l10n.t('Say nothing about this team'),
  leave: (): string => l10n.t('Go on later'),
  hint: (): string =>
    l10n.t(
      'A digit answers and goes on; arrow keys choose; Escape closes, and keeps what you said.',
    ),
  wasLeft: (): string => l10n.t('What you said so far is kept as a draft.'),

  end: (month: Month): string => l10n.t('What will be kept of {0}’s round', nameOf(month)),
  amounts: ({ received, needed, onTime }: RoundAnswer): string =>
    onTime
      ? l10n.t('You hear {0} and need {1} of 5, in time', received, needed)
      : l10n.t('You hear {0} and need {1} of 5, not in time', received, needed),
  kinds: (list: KindList, { valuable, noise }: RoundAnswer): string =>
    list === 'valuable'
      ? l10n.t('Most valuable: {0}', valuable.map(kindName).join(', '))
      : l10n.t('Least helpful: {0}', noise.map(kindName).join(', ')),
  skipped: (): string => l10n.t('Skipped'),
  incomplete: (): string => l10n.t('Not everything is answered yet, so this is not kept.'),
  changeTeam: (): string => l10n.t('Change'),
  changeNamed: (team: string): string => l10n.t('Change what you say about {0}', team),
  stays: (): string =>
    l10n.t(
      'It is kept on this machine. It leaves it only when you share your votes, and then without a name.',
    ),
  keep: (): string => l10n.t('Keep'),
  kept: (): string => l10n.t('Kept'),
  noTeam: (): string => l10n.t('A round needs your team and at least one other.'),

  spoken: (): string =>
    l10n.t('The spoken form is open and not anonymous: everybody hears who says what.'),
  agenda: (): string => l10n.t('Open an agenda with'),
};

function nameOf(month: Month): string {
  return monthName(month, env.language);
}
