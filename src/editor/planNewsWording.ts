import { l10n } from 'vscode';

/** What is said about changes of other teams in the roadmap. */
export const planNewsWording = {
  title: (): string => l10n.t('New in the roadmap: signal or noise?'),
  moved: (team: string, item: string, horizon: string): string =>
    l10n.t('{0} moved “{1}” to {2}.', team, item, horizon),
  added: (team: string, item: string, horizon: string): string =>
    l10n.t('{0} added “{1}” to {2}.', team, item, horizon),
  dropped: (team: string, item: string): string => l10n.t('{0} dropped “{1}”.', team, item),
  outcome: (team: string, item: string, outcome: string): string =>
    l10n.t('{0} gave “{1}” another outcome: {2}', team, item, outcome),
  noOutcome: (team: string, item: string): string =>
    l10n.t('{0} took “{1}” off its outcome.', team, item),
  dismiss: (): string => l10n.t('Dismiss'),
  dismissAll: (): string => l10n.t('Dismiss all'),
  dismissed: (): string => l10n.t('Dismissed'),
  more: (count: number): string => (count === 1 ? l10n.t('One more') : l10n.t('{0} more', count)),
};
