import { l10n } from 'vscode';

/** What is said in passing about what the open file serves. */
export const servesWording = {
  serves: (title: string, personas: string): string =>
    personas === ''
      ? l10n.t('The open file serves “{0}”', title)
      : l10n.t('The open file serves “{0}”, for {1}', title, personas),
  to: (outcome: string): string => l10n.t('so that: {0}', outcome),
};
