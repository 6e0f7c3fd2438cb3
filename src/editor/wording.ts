import { l10n } from 'vscode';
import type { Reason } from '../base/productError.ts';
import type { MissingLine } from '../ask/suggestions.ts';
import type { SuggestionSource } from '../ask/suggestion.ts';
import type { QuestionId } from '../model/question.ts';
import type { Standing } from '../model/standing.ts';
import type { Way } from '../protocol/ways.ts';
import type { MindsState } from './minds.ts';

/** Everything that is said to people in the editor, in its language. The domain speaks in codes. */
export const wording = {
  question(question: QuestionId): string {
    switch (question) {
      case 'Q1':
        return l10n.t('Who will notice this change?');
      case 'Q2':
        return l10n.t('What can they do now that they could not before?');
      case 'Q3':
        return l10n.t('What went wrong for them without this?');
      case 'Q5':
        return l10n.t('Which outcome does this serve?');
    }
  },

  line(question: QuestionId): { readonly label: string; readonly placeholder: string } {
    return question === 'Q1' || question === 'Q5'
      ? { label: l10n.t('Why?'), placeholder: l10n.t('Why? One line, Enter saves') }
      : { label: l10n.t('In your words'), placeholder: l10n.t('In your words, Enter saves') };
  },

  operators: (): string => l10n.t('Operators'),
  upkeep: (): string => l10n.t('Nobody: upkeep'),
  noOutcome: (): string => l10n.t('None: upkeep'),
  anotherOutcome: (): string => l10n.t('Another one…'),
  doNotKnow: (): string => l10n.t("Don't know"),
  anotherTeam: (): string => l10n.t('Another team…'),
  someoneElse: (): string => l10n.t('Someone else…'),
  someoneElsePlaceholder: (): string => l10n.t('Who? Enter saves'),

  /** The fixed kinds of harm that Q3 offers. */
  harm(code: string): string {
    switch (code) {
      case 'crash':
        return l10n.t('It crashed');
      case 'wrong-result':
        return l10n.t('Wrong result');
      case 'slow':
        return l10n.t('Too slow');
      case 'confusing':
        return l10n.t('Confusing');
      default:
        return l10n.t('They could not see it');
    }
  },

  saved: (what: string, shortSha: string): string => l10n.t('Saved for {0}: {1}', shortSha, what),
  putIntoMessageDone: (shortSha: string): string =>
    l10n.t('It is in the message now, as {0}.', shortSha),
  putIntoMessageNot: (): string =>
    l10n.t('This commit cannot be changed any more; the answer stays in the notes.'),
  skipped: (): string => l10n.t('Skipped'),
  notUseful: (): string => l10n.t('Noted: not useful'),
  alreadySaid: (): string => l10n.t('Noted: already said'),
  snoozedHour: (): string => l10n.t('Not asking for an hour'),
  snoozedToday: (): string => l10n.t('Not asking today'),
  snoozedBranch: (branch: string): string => l10n.t('Not asking on {0}', branch),
  neverHere: (): string => l10n.t('Never asking in this repository'),
  askingAgain: (): string => l10n.t('Asking again in the open repositories'),
  gone: (): string => l10n.t('This commit is no longer here.'),
  nothingGiven: (): string => l10n.t('Nothing was given: choose one, or write a line.'),

  whoPlaceholder: (): string => l10n.t('Choose, or write who it is'),
  whyTitle: (): string => l10n.t('Why?'),
  whyPrompt: (): string => l10n.t('What they can do now, or what went wrong for them without it'),
  sayWhoAndWhy: (): string => l10n.t('Who and why…'),
  inYourWords: (): string => l10n.t('In your words…'),
  addLine: (key: string, label: string): string => l10n.t('Add “{0}: {1}”', key, label),
  bothAreThere: (): string => l10n.t('The message already says who and why.'),
  source: (): string => 'Product Mindset',
  missing(missing: readonly MissingLine['field'][]): string {
    if (missing.length > 1)
      return l10n.t('For whom is this, and why? The message does not say yet.');
    return missing[0] === 'who'
      ? l10n.t('For whom is this? The message does not say yet.')
      : l10n.t('Why? The message does not say yet.');
  },
  whoLine: (name: string, id: string): string =>
    name === id || id === ''
      ? l10n.t('Who will notice this change.')
      : l10n.t('Who will notice this change: {0}.', name),
  whyLine: (): string => l10n.t('What they can do now, or what went wrong for them without it.'),
  whyWeOffer: (): string =>
    l10n.t(
      'Nobody can tell from this message for whom the change is, or why. Two lines below it, “Who:” and “Why:”, are enough. You can also leave it as it is.',
    ),
  commitAndSay: (): string => l10n.t('{0} Commit & Say Who and Why', '$(question)'),
  commitAndSayTooltip: (): string => l10n.t('Commit, then answer in the side panel'),
  /** Where a suggestion comes from. */
  from(source: SuggestionSource): string {
    switch (source) {
      case 'ticket':
        return l10n.t('from the ticket');
      case 'ticket-answer':
        return l10n.t('answered for this ticket before');
      case 'branch-answer':
        return l10n.t('answered on this branch before');
      case 'scope-answer':
        return l10n.t('answered for this folder before');
      case 'item':
        return l10n.t('from the roadmap');
      case 'folder':
        return l10n.t('owns files near by');
      case 'recent':
        return l10n.t('answered before');
      case 'plan':
        return l10n.t('a persona');
      case 'fixed':
        return '';
    }
  },
  aTeam: (): string => l10n.t('a team'),
  exchanging: (): string => l10n.t('Exchanging answers…'),
  openSettings: (): string => l10n.t('Open Settings'),
  askAgain: (): string => l10n.t('Ask Again'),

  /** What is unusual about where a repository stands, if anything. */
  standing({ head, branch, shallow }: Standing): string | undefined {
    if (head === undefined) return l10n.t('There is no commit yet.');
    if (branch === undefined)
      return l10n.t('HEAD is detached: no branch keeps what you commit now.');
    if (shallow) return l10n.t('This is a shallow clone: older commits and answers are not here.');
    return undefined;
  },
  planProblems: (file: string, line: number, count: number): string =>
    count === 1
      ? l10n.t('A line cannot be used: {0}:{1}', file, line)
      : l10n.t('{0} lines cannot be used, the first: {1}:{2}', count, file, line),
  nothingToAsk: (): string => l10n.t('Nothing to ask. Commit as you like.'),
  askingIsOff: (): string => l10n.t('Asking is switched off.'),
  askingIsQuiet: (): string =>
    l10n.t('Quiet: lines are offered before a commit, nothing is asked after it.'),
  snoozed: (): string => l10n.t('Asking is paused.'),
  neverAsked: (): string => l10n.t('This repository is never asked about.'),

  status(waiting: number, question: QuestionId): string {
    if (waiting > 1) return l10n.t('Why? ({0})', waiting);
    return question === 'Q5' ? l10n.t('What for?') : l10n.t('Why?');
  },
  statusTooltip: (subject: string, question: QuestionId): string =>
    question === 'Q5'
      ? l10n.t('Which outcome does it serve? {0}', subject)
      : l10n.t('Who is it for, and why? {0}', subject),
  statusLabel(waiting: number, question: QuestionId): string {
    if (waiting > 1) return l10n.t('{0} commits have no who or why yet', waiting);
    return question === 'Q5'
      ? l10n.t('Of one commit nobody knows which outcome it serves')
      : l10n.t('One commit has no who or why yet');
  },
  toast: (subject: string, question: QuestionId): string =>
    question === 'Q5'
      ? l10n.t('Which outcome does “{0}” serve?', subject)
      : l10n.t('Who is “{0}” for, and why?', subject),
  toastAnswer: (): string => l10n.t('Answer'),
  toastNever: (): string => l10n.t("Don't show again"),

  state(state: MindsState, failure: Reason | undefined): StateWords {
    switch (state) {
      case 'restricted':
        return {
          text: l10n.t('This window is restricted.'),
          detail: l10n.t('Nothing is read and no git process is started until you trust it.'),
          way: { label: l10n.t('Manage Workspace Trust'), id: 'manageTrust' },
        };
      case 'loading':
      case 'ready':
        return { text: l10n.t('Looking for repositories…') };
      case 'no-git-extension':
        return {
          text: l10n.t("VS Code's git extension is not available."),
          detail: l10n.t('It is the ears of this one. Enable “Git” among the built-in extensions.'),
          way: { label: l10n.t('Show Log'), id: 'showLog' },
        };
      case 'git-disabled':
        return {
          text: l10n.t('Git is switched off, or was not found.'),
          detail: l10n.t('See the settings “git.enabled” and “git.path”.'),
          way: { label: l10n.t('Open Settings'), id: 'enableGit' },
        };
      case 'no-folder':
        return {
          text: l10n.t('No folder is open.'),
          way: { label: l10n.t('Open Folder'), id: 'openFolder' },
        };
      case 'no-repository':
        return {
          text: l10n.t('There is no git repository here yet.'),
          way: { label: l10n.t('Initialize Repository'), id: 'initializeRepository' },
        };
      case 'failed':
        return {
          text: reasonText(failure ?? 'git-failed'),
          way: { label: l10n.t('Show Log'), id: 'showLog' },
        };
    }
  },

  failure: (reason: Reason | undefined): string =>
    reason === undefined
      ? l10n.t('Something went wrong; the log has the details.')
      : reasonText(reason),
};

/** The words of a state without a repository. */
export interface StateWords {
  readonly text: string;
  readonly detail?: string;
  readonly way?: Way;
}

function reasonText(reason: Reason): string {
  switch (reason) {
    case 'git-missing':
      return l10n.t('Git was not found. Install it, or set “git.path”.');
    case 'git-too-old':
      return l10n.t('This git is too old: 2.30 or newer is needed.');
    case 'git-timeout':
      return l10n.t('Git took too long to answer.');
    case 'not-a-repository':
      return l10n.t('This is no git repository.');
    case 'unsafe-ownership':
      return l10n.t('Git does not trust this folder, because somebody else owns it.');
    case 'no-commit':
      return l10n.t('There is no commit yet.');
    case 'unknown-revision':
      return l10n.t('There is no such commit.');
    case 'read-only':
      return l10n.t('This repository is read-only; nothing was stored.');
    case 'disk-full':
      return l10n.t('The disk is full; nothing was stored.');
    case 'contended':
      return l10n.t('The notes were busy; nothing was stored. Please try again.');
    case 'notes-unreadable':
      return l10n.t('The notes cannot be read: “product-mindset doctor --repair” mends them.');
    case 'not-amendable':
      return wording.putIntoMessageNot();
    case 'no-sqlite':
      return l10n.t('This editor is too old to keep an index of the history.');
    case 'bad-input':
      return l10n.t('That could not be used.');
    case 'git-failed':
      return l10n.t('Git failed; the log has the details.');
  }
}
