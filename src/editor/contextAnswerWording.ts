import { env, l10n } from 'vscode';
import type { NextStep } from '../roadmap/context.ts';
import { agoText, countText } from './times.ts';
import { fileWording } from './fileWording.ts';
import type { SubjectAt } from './subjectAt.ts';

const count = (number: number): string => countText(number, env.language);

/** The answers to *Who uses this?* and *Why is this here?*, in a line each. */
export const contextAnswerWording = {
  used: (shares: string): string => l10n.t('For {0}', shares),
  share: (who: string, commits: number, of: number): string =>
    of === 1
      ? l10n.t('{0} (one commit)', who)
      : l10n.t('{0} ({1} of {2} commits)', who, count(commits), count(of)),
  byItem: (personas: string, item: string): string =>
    l10n.t('For {0}: it serves “{1}”', personas, item),
  why: (why: string, who: string | undefined, at: number, now: number): string =>
    who === undefined
      ? l10n.t('Why: {0} ({1})', why, agoText(at, now, env.language))
      : l10n.t('For {0}. Why: {1} ({2})', who, why, agoText(at, now, env.language)),
  serves: (item: string, problem: string | undefined): string =>
    problem === undefined
      ? l10n.t('It serves “{0}”', item)
      : l10n.t('It serves “{0}”: {1}', item, problem),
  /** An item that owns a file, for whom it is. */
  owns: (item: string, personas: string): string =>
    personas === '' ? item : l10n.t('{0}, for {1}', item, personas),
  more: (number: number): string => l10n.t('{0} more', count(number)),
  /** Nothing is known, and the one thing that would change it. */
  nobody(next: NextStep | undefined): string {
    switch (next) {
      case 'set-up':
        return l10n.t('Nobody wrote down what this serves. “Set Up the Roadmap…” drafts one.');
      case 'add-path':
        return l10n.t('Nothing on the roadmap owns this: add its path to an item of the roadmap.');
      case undefined:
        return l10n.t('Nobody wrote that down yet: say who and why in the next commit.');
    }
  },
  /** Why there is nothing to ask about. */
  nowhere(kind: Exclude<SubjectAt['kind'], 'found'>): string {
    switch (kind) {
      case 'no-file':
        return fileWording.noFile();
      case 'unsaved':
        return fileWording.unsaved();
      case 'no-repository':
        return fileWording.noRepository();
    }
  },

  looking: (): string => l10n.t('Looking where this line comes from…'),
  noLine: (): string => l10n.t('Put the cursor into a line of a file first.'),
  notCommitted: (): string =>
    l10n.t('This line is not committed yet: say who and why when you commit it.'),
  unknownLine: (): string => l10n.t('Git does not know this line: the file is not committed yet.'),
  filteredLine: (): string =>
    l10n.t('Git keeps this file in another form, and does not know where its lines come from.'),
  forWhom: (who: string): string => l10n.t('For {0}', who),
  because: (why: string): string => l10n.t('Why: {0}', why),
  notSaid: (isWhomKnown: boolean): string =>
    isWhomKnown
      ? l10n.t('Nobody wrote down why.')
      : l10n.t('Nobody wrote down for whom this line is, or why.'),
  changed: (ago: string): string => l10n.t('changed {0}', ago),
  oldest: (): string =>
    l10n.t('This is a shallow clone: the line may come from a commit that is not here.'),
};
