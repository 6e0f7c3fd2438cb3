import { l10n } from 'vscode';
import type { Shareable } from '../protocol/sharingPart.ts';
import type { SharingRemark } from '../sharing/sharing.ts';
import { listOf } from './sharingWording.ts';
import { wording } from './wording.ts';

/** What the panel says where somebody may say yes to sharing, and where it stands. */
export interface OfferWords {
  why(hasRemote: boolean): string;
  with(remotes: readonly string[]): string;
  share(hasRemote: boolean): string;
  remark(remark: SharingRemark): string;
  /** What one should know before saying yes. */
  confidential(): readonly string[];
  notShared(): string;
  syncing(): string;
  waiting(remote: string, unsent: number): string;
  /** The label of the way to exchange now what waits, where it may be as soon as it is said. */
  sync(): string | undefined;
}

/** What is the same for all that is shared. */
export const offerWording = {
  lines: (): string => l10n.t('Adds to .git/config'),
  sends: (): string => l10n.t('Would be sent, line by line'),
  notNow: (): string => l10n.t('Not now'),
  tookBack: (): string => l10n.t('Taken out of .git/config'),
  again: (): string => l10n.t('Sync'),
};

const answers: OfferWords = {
  why: (hasRemote) =>
    hasRemote
      ? l10n.t('Keep answers through rebase and share them with your team through git.')
      : l10n.t('Keep answers through amend and rebase.'),
  with: (remotes) =>
    l10n.t(
      'With {0}: they travel when you push or pull, and nothing else is sent.',
      listOf(remotes),
    ),
  share: (hasRemote) =>
    hasRemote ? l10n.t('Share with the team') : l10n.t('Keep them through rebase'),

  remark(remark) {
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

  confidential: () => [],
  notShared: () =>
    l10n.t('Not shared. “Share Answers with the Team…” is a command, whenever you like.'),
  syncing: () => wording.exchanging(),
  waiting: (remote, unsent) =>
    unsent === 1
      ? l10n.t('Shared with {0}, one answer waiting', remote)
      : l10n.t('Shared with {0}, {1} answers waiting', remote, unsent),
  sync: () => offerWording.again(),
};

const votes: OfferWords = {
  why: () => l10n.t('Share your votes with your team through git, without your name.'),
  with: (remotes) =>
    l10n.t(
      'With {0}: they travel some time after you voted, when you push or pull, and nothing else is sent.',
      listOf(remotes),
    ),
  share: () => l10n.t('Share with the team'),

  remark(remark) {
    switch (remark) {
      case 'no-remote':
        return l10n.t('There is no remote yet. Votes stay here until there is one.');
      case 'rewrite-mode':
      case 'forced-fetch':
        return l10n.t(
          'Your own fetch setting overwrites notes: votes that were not sent yet may be lost in a fetch.',
        );
    }
  },

  confidential: () => [
    l10n.t(
      'Confidential, not secret: no name and no time is stored, but whoever can read the repository can read the unattributed lines. The server that you push to sees who pushes, and when, as with any push.',
    ),
  ],
  notShared: () =>
    l10n.t('Not shared. “Share Votes with the Team…” is a command, whenever you like.'),
  syncing: () => l10n.t('Exchanging votes…'),
  waiting: (remote) =>
    l10n.t('Shared with {0}. New votes go along with your next push or pull.', remote),
  // A vote and a push at the same time would tell whose vote it is.
  sync: () => undefined,
};

export const offerWordsOf: Readonly<Record<Shareable, OfferWords>> = { answers, votes };
