import { l10n } from 'vscode';

/** What is said about votes that start from a thing on the screen. */
export const voteOnThingsWording = {
  noCommit: (): string => l10n.t('There is no commit here to vote on.'),
};
