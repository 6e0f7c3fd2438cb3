import { l10n } from 'vscode';
import type { PageWords } from '../protocol/picture.ts';

/** The fixed words of the page. */
export function pageWords(): PageWords {
  return {
    askTitle: l10n.t('Ask'),
    skip: l10n.t('Skip'),
    notUseful: l10n.t('Not useful'),
    alreadySaid: l10n.t('Already said'),
    snooze: l10n.t('Not now, or never'),
    snoozeHour: l10n.t('Not for an hour'),
    snoozeToday: l10n.t('Not today'),
    snoozeBranch: l10n.t('Not on this branch'),
    never: l10n.t('Never here'),
    change: l10n.t('Change'),
    putIntoMessage: l10n.t('Put it into the message'),
    decidedTitle: l10n.t('Recently not asked'),
    answerAnyway: l10n.t('Answer anyway'),
    showCommit: l10n.t('Show the commit'),
    back: l10n.t('Back'),
    remotes: l10n.t('Share with'),
    waiting: l10n.t('{0} more waiting'),
    signalTitle: l10n.t('Signal and noise'),
    fileTitle: l10n.t('This file'),
    commitsTitle: l10n.t('Recent commits'),
    ticketsTitle: l10n.t('Tickets'),
    showMore: l10n.t('Show more'),
    openTicket: l10n.t('Open {0} in the browser'),
    pin: l10n.t('Keep this while other files are opened'),
    servesTitle: l10n.t('What it serves'),
    showItem: l10n.t('Show what is known of it'),
    forWhom: l10n.t('for {0}'),
    moreItems: l10n.t('{0} more'),
    whysTitle: l10n.t('Why it is like this'),
    personasTitle: l10n.t('For whom, last 12 months'),
    teamsTitle: l10n.t('Teams, last 12 months'),
    filesTitle: l10n.t('Files that changed most'),
  };
}
