import { l10n } from 'vscode';
import type {
  ConfigurationLine,
  RemoteReport,
  SharingRemark,
  SyncReport,
  SyncTrouble,
} from '../sharing/sharing.ts';

/** What is said about sharing answers, in the language of the editor. */
export const sharingWording = {
  why: (hasRemote: boolean): string =>
    hasRemote
      ? l10n.t('Keep answers through rebase and share them with your team through git.')
      : l10n.t('Keep answers through amend and rebase.'),
  lines: (): string => l10n.t('Adds to .git/config'),
  share: (hasRemote: boolean): string =>
    hasRemote ? l10n.t('Share with the team') : l10n.t('Keep them through rebase'),
  notNow: (): string => l10n.t('Not now'),
  with: (remotes: readonly string[]): string =>
    l10n.t(
      'With {0}: they travel when you push or pull, and nothing else is sent.',
      listOf(remotes),
    ),

  remark(remark: SharingRemark): string {
    switch (remark) {
      case 'no-remote':
        return l10n.t('There is no remote yet. Once there is one, they can be shared as well.');
      case 'rewrite-mode':
        return l10n.t(
          'Your “notes.rewriteMode” stays as it is: of commits that are squashed, some answers are dropped.',
        );
      case 'forced-fetch':
        return l10n.t(
          'Your own fetch setting overwrites notes: answers that were not sent yet may be lost in a fetch.',
        );
    }
  },

  nowShared: (remotes: readonly string[]): string =>
    remotes.length > 0
      ? l10n.t('Shared with {0} from your next push or pull on', listOf(remotes))
      : l10n.t('Answers now follow an amend and a rebase'),
  isShared: (remotes: readonly string[]): string =>
    l10n.t('Answers are shared with {0} already', listOf(remotes)),
  isKept: (): string => l10n.t('Answers follow an amend and a rebase already'),
  past: (): string => l10n.t('This was about something that has changed since.'),
  notShared: (): string =>
    l10n.t('Not shared. “Share Answers with the Team…” is a command, whenever you like.'),
  wasNotShared: (): string => l10n.t('Answers are not shared in this repository.'),
  stopped: (): string => l10n.t('Answers are no longer shared. What is stored stays.'),
  tookBack: (): string => l10n.t('Taken out of .git/config'),

  syncing: (): string => l10n.t('Exchanging answers…'),
  sync: (): string => l10n.t('Sync'),
  waiting: (remote: string, unsent: number): string =>
    unsent === 1
      ? l10n.t('Shared with {0}, one answer waiting', remote)
      : l10n.t('Shared with {0}, {1} answers waiting', remote, unsent),

  trouble(remote: string, trouble: SyncTrouble): string {
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

  synced({ remotes }: SyncReport): string {
    if (remotes.length === 0) return sharingWording.wasNotShared();
    return remotes.map(exchanged).join(' · ');
  },
};

/** `<key> <value>`, as `git config` takes them. */
export function configurationText({ key, value }: ConfigurationLine): string {
  return `${key} ${value}`;
}

function exchanged({ remote, received, sent, trouble }: RemoteReport): string {
  if (trouble) return sharingWording.trouble(remote, trouble);
  if (received === 0 && sent === 0) return l10n.t('{0}: nothing new', remote);
  return l10n.t('{0}: {1} received, {2} sent', remote, received, sent);
}

function listOf(remotes: readonly string[]): string {
  return remotes.join(', ');
}
