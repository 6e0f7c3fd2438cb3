import { l10n } from 'vscode';
import type {
  ConfigurationLine,
  RemoteReport,
  SyncReport,
  SyncTrouble,
} from '../sharing/sharing.ts';

/** What is said about sharing one kind of thing, in the language of the editor. */
export interface SharingWords {
  nowShared(remotes: readonly string[]): string;
  isShared(remotes: readonly string[]): string;
  isKept(): string;
  past(): string;
  wasNotShared(): string;
  stopped(): string;
  trouble(remote: string, trouble: SyncTrouble): string;
  synced(report: SyncReport): string;
}

/** What is said about sharing answers. */
export const sharingWording: SharingWords = {
  nowShared: (remotes) =>
    remotes.length > 0
      ? l10n.t('Shared with {0} from your next push or pull on', listOf(remotes))
      : l10n.t('Answers now follow an amend and a rebase'),
  isShared: (remotes) => l10n.t('Answers are shared with {0} already', listOf(remotes)),
  isKept: () => l10n.t('Answers follow an amend and a rebase already'),
  past,
  wasNotShared: () => l10n.t('Answers are not shared in this repository.'),
  stopped: () => l10n.t('Answers are no longer shared. What is stored stays.'),

  trouble(remote, trouble) {
    switch (trouble) {
      case 'unreachable':
        return l10n.t('{0} could not be reached. Answers wait here.', remote);
      case 'sign-in':
        return l10n.t(
          'Git could not sign in to {0} by itself. It needs a credential helper: once “git push” works in a terminal without typing, answers follow.',
          remote,
        );
      case 'refused':
        return l10n.t(
          '{0} does not take answers: you may not write there, or it allows no such references. They stay here.',
          remote,
        );
      case 'too-slow':
        return l10n.t('{0} took too long. Answers wait here.', remote);
      case 'contended':
        return l10n.t('Others kept writing to {0}. Answers wait here.', remote);
      case 'not-allowed':
        return l10n.t('The address of {0} is of a kind that is not used for answers.', remote);
      case 'failed':
        return l10n.t('Answers could not be exchanged with {0}; the log has the details.', remote);
    }
  },

  synced: (report) =>
    synced(report, sharingWording, ({ remote, received, sent }) =>
      l10n.t('{0}: {1} received, {2} sent', remote, received, sent),
    ),
};

/** What is said about sharing votes. */
export const voteSharingWording: SharingWords = {
  nowShared: (remotes) =>
    remotes.length > 0
      ? l10n.t('Votes are shared with {0} from your next push or pull on', listOf(remotes))
      : l10n.t('There is no remote yet: votes are shared once there is one.'),
  isShared: (remotes) => l10n.t('Votes are shared with {0} already', listOf(remotes)),
  isKept: () => l10n.t('There is no remote yet: votes are shared once there is one.'),
  past,
  wasNotShared: () => l10n.t('Votes are not shared in this repository.'),
  stopped: () => l10n.t('Votes are no longer shared. What was sent before stays with the others.'),

  trouble(remote, trouble) {
    switch (trouble) {
      case 'unreachable':
        return l10n.t('{0} could not be reached. Votes wait here.', remote);
      case 'sign-in':
        return l10n.t(
          'Git could not sign in to {0} by itself. It needs a credential helper: once “git push” works in a terminal without typing, votes follow.',
          remote,
        );
      case 'refused':
        return l10n.t(
          '{0} does not take votes: you may not write there, or it allows no such references. They stay here.',
          remote,
        );
      case 'too-slow':
        return l10n.t('{0} took too long. Votes wait here.', remote);
      case 'contended':
        return l10n.t('Others kept writing to {0}. Votes wait here.', remote);
      case 'not-allowed':
        return l10n.t('The address of {0} is of a kind that is not used for votes.', remote);
      case 'failed':
        return l10n.t('Votes could not be exchanged with {0}; the log has the details.', remote);
    }
  },

  // Never how many: that would tell of those who say something.
  synced: (report) =>
    synced(report, voteSharingWording, ({ remote, received, sent }) => {
      if (received === 0) return l10n.t('{0}: votes sent', remote);
      return sent === 0
        ? l10n.t('{0}: votes received', remote)
        : l10n.t('{0}: votes received and sent', remote);
    }),
};

/** `<key> <value>`, as `git config` takes them. */
export function configurationText({ key, value }: ConfigurationLine): string {
  return `${key} ${value}`;
}

/** Names in one line. */
export function listOf(names: readonly string[]): string {
  return names.join(', ');
}

function past(): string {
  return l10n.t('This was about something that has changed since.');
}

function synced(
  { remotes }: SyncReport,
  words: SharingWords,
  exchanged: (report: RemoteReport) => string,
): string {
  if (remotes.length === 0) return words.wasNotShared();
  const texts = remotes.map((report) => {
    const { remote, received, sent, trouble } = report;
    if (trouble) return words.trouble(remote, trouble);
    return received + sent === 0 ? l10n.t('{0}: nothing new', remote) : exchanged(report);
  });
  return texts.join(' · ');
}
