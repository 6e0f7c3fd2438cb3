import { env, l10n } from 'vscode';
import type { Reason } from '../base/productError.ts';
import type { Progress } from '../history/history.ts';
import type { Condition } from '../history/condition.ts';
import type { Age } from '../history/age.ts';
import type { FoundIn } from '../model/joined.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Way, WayId } from '../protocol/ways.ts';
import { knownFrom } from './notAskedWording.ts';
import { agoText, countText, dateText, monthText, roughlyText } from './times.ts';
import { wording } from './wording.ts';

/** More commits of a file are not counted; see `Age`. */
const mostCounted = 10_000;

const count = (number: number): string => countText(number, env.language);

/** What is said about a file and about the reading of the history. */
export const fileWording = {
  ago: (at: number, now: number): string => agoText(at, now, env.language),
  date: (at: number): string => dateText(at, env.language),

  age({ commits, firstAt, lastAt }: Age, isWhole: boolean, now: number): string {
    const last = agoText(lastAt, now, env.language);
    const many = commits < mostCounted ? count(commits) : `${count(mostCounted)}+`;
    if (commits === 1) {
      return isWhole ? l10n.t('One commit, {0}', last) : l10n.t('One commit so far, {0}', last);
    }
    return isWhole
      ? l10n.t(
          'First {0}, last {1}, {2} commits',
          roughlyText(firstAt, now, env.language),
          last,
          many,
        )
      : l10n.t('{0} commits so far, last {1}', many, last);
  },
  ageInFull: ({ firstAt, lastAt }: Age): string =>
    l10n.t('{0} to {1}', dateText(firstAt, env.language), dateText(lastAt, env.language)),
  movedFrom: (path: string): string => l10n.t('moved from {0}', path),
  /** Where who or why of a commit is said. */
  from(source: FoundIn, ticket: TicketKey | undefined): string {
    switch (source) {
      case 'message':
        return l10n.t('in its message');
      case 'answer':
        return l10n.t('answered after the commit');
      case 'same-change':
      case 'branch':
      case 'ticket-answer':
        return knownFrom([source], ticket) ?? '';
    }
  },
  commitsOf: ({ commits }: { readonly commits: number }): string =>
    commits === 1 ? l10n.t('one commit') : l10n.t('{0} commits', count(commits)),

  noFile: (): string => l10n.t('Open a file to see what its changes were for.'),
  unsaved: (): string => l10n.t('This file is not saved yet.'),
  noRepository: (): string => l10n.t('This file is in no open repository.'),
  notInClone: (): string => l10n.t('No commit of this file is in this shallow clone.'),
  noCommit: (): string => l10n.t('There is no commit yet.'),
  off: (): string => l10n.t('The history is not read: that is switched off.'),

  reading: (): string => l10n.t('Reading the history…'),
  progress({ phase, commits, oldestAt }: Progress): string {
    return phase === 'commits'
      ? l10n.t('{0} commits read, back to {1}', count(commits), monthText(oldestAt, env.language))
      : l10n.t('All {0} commits are read; files that were moved are looked for', count(commits));
  },
  /** How far an index goes that is not complete; nothing where there is none. */
  soFar: ({ commits, oldestAt }: Condition): string | undefined =>
    commits === 0 || oldestAt === undefined
      ? undefined
      : l10n.t('{0} commits read, back to {1}', count(commits), monthText(oldestAt, env.language)),
  stopped: (): string => l10n.t('Reading the history was stopped.'),
  onCommand: (): string => l10n.t('The history is read only when you say so.'),
  behind: (): string => l10n.t('Newer commits are not read yet.'),
  littleRoom: (): string =>
    l10n.t('There is little space left on the disk, so the history is not read by itself.'),
  elsewhere: (): string => l10n.t('Another window is reading the history.'),
  failed: (): string => l10n.t('The history could not be read.'),
  tooOld: (): string => l10n.t('This editor is too old to keep an index of the history.'),
  restWorks: (): string => l10n.t('Everything else works as before.'),
  failure(reason: Reason | undefined): string {
    if (reason === 'disk-full') return l10n.t('The disk is full. What was read stays.');
    return reason === 'read-only'
      ? l10n.t('There is no folder that the index could be written to.')
      : wording.failure(reason);
  },

  /** What a clone cannot say, the worst of it; nothing when it is whole. */
  remark({ isTreeless, isShallow, moves }: Condition): string | undefined {
    if (isTreeless) {
      return l10n.t(
        'This clone has no trees: git does not know here which files a commit changed.',
      );
    }
    if (isShallow) return l10n.t('This is a shallow clone: older commits are not here.');
    return moves === 'exact-only'
      ? l10n.t(
          'This is a partial clone: a file that was moved and changed at once is not followed.',
        )
      : undefined;
  },

  way: (id: HistoryWay): Way => ({ id, label: wayLabel(id) }),
  goOn: (): Way => ({ id: 'readHistory', label: l10n.t('Go on') }),
  tryAgain: (): Way => ({ id: 'readHistory', label: l10n.t('Try again') }),
  nothingIsRead: (): string => l10n.t('Nothing is being read.'),
  wasRead: (): string => l10n.t('The history is read.'),
};

type HistoryWay = Extract<WayId, 'readHistory' | 'stopReading' | 'historySettings' | 'showLog'>;

function wayLabel(id: HistoryWay): string {
  switch (id) {
    case 'readHistory':
      return l10n.t('Read the history now');
    case 'stopReading':
      return l10n.t('Stop');
    case 'historySettings':
      return wording.openSettings();
    case 'showLog':
      return l10n.t('Show Log');
  }
}
