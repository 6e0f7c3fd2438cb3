import { env, l10n } from 'vscode';
import type { Way } from '../protocol/ways.ts';
import type { Trouble } from '../tickets/tickets.ts';
import { timeText } from './times.ts';
import type { BadTracker } from '../tickets/trackersIn.ts';

/** What stands in the way of a tracker, in words. */
interface TroubleWords {
  readonly text: string;
  /** What can be done about it. */
  readonly detail?: string;
  readonly signIn?: string;
  readonly way?: Way;
}

/** What is said about trackers, and more about tickets than is shown at once. */
export const trackerWording = {
  due: (title: string, day: string): string => l10n.t('{0}, due {1}', title, day),
  partOf: (key: string, title: string): string => l10n.t('part of {0} {1}', key, title),
  missing: (): string => l10n.t('Its tracker shows no such ticket to this account.'),
  signIn: (host: string): string => l10n.t('Sign in to {0} to see titles', host),
  trouble(host: string, trouble: Trouble, now: number): TroubleWords {
    const { reason, until } = trouble;
    switch (reason) {
      case 'signed-out':
        return { text: l10n.t('{0} no longer takes the sign-in.', host), signIn: signInAgain() };
      case 'forbidden':
        return {
          text: l10n.t('This account may not read these tickets of {0}.', host),
          detail: l10n.t('Its token may lack a right, or the organization wants to approve it.'),
          signIn: signInAgain(),
        };
      case 'rate-limited':
        return {
          text:
            until !== undefined && until > now
              ? l10n.t(
                  '{0} was asked too often, and is asked again at {1}.',
                  host,
                  timeText(until, env.language),
                )
              : l10n.t('{0} was asked too often, and is asked again later.', host),
        };
      case 'not-a-tracker':
        return {
          text: l10n.t('{0} does not answer as its kind of tracker does.', host),
          detail: l10n.t('Its kind and its address can be set.'),
          way: settings(),
        };
      case 'server-failed':
        return { text: l10n.t('{0} is out of order, and is asked again later.', host) };
      case 'unreadable':
        return {
          text: l10n.t('What {0} answered cannot be read.', host),
          way: { id: 'showLog', label: l10n.t('Show Log') },
        };
      case 'too-large':
        return { text: l10n.t('What {0} answered is too large to be read.', host) };
      case 'timeout':
        return { text: l10n.t('{0} took too long to answer, and is asked again later.', host) };
      case 'offline':
        return { text: l10n.t('{0} cannot be reached. You see what was last heard.', host) };
      case 'certificate':
        return {
          text: l10n.t('The certificate of {0} is not trusted on this machine.', host),
          detail: l10n.t(
            'Add its issuer to the trust store of the system, with “http.systemCertificates” switched on; or start the editor with NODE_EXTRA_CA_CERTS.',
          ),
        };
      case 'redirected':
        return {
          text: l10n.t('{0} sends to another address, and no token is taken there.', host),
          detail: l10n.t('Its kind and its address can be set.'),
          way: settings(),
        };
    }
  },
  badSetting: ({ index, because }: BadTracker, count: number): string =>
    count === 1
      ? l10n.t('Tracker {0} of the settings cannot be used: {1}.', index + 1, badWords(because))
      : l10n.t(
          '{0} trackers of the settings cannot be used, the first is {1}: {2}.',
          count,
          index + 1,
          badWords(because),
        ),
  settings: (): Way => settings(),

  isOff: (): string => l10n.t('Fetching tickets is switched off.'),
  noTickets: (): string => l10n.t('There is no ticket here to fetch.'),
  fetching: (): string => l10n.t('Fetching tickets…'),
  fetched: (count: number): string =>
    count === 1 ? l10n.t('One ticket is known') : l10n.t('{0} tickets are known', count),
};

function badWords(because: BadTracker['because']): string {
  switch (because) {
    case 'entry':
      return l10n.t('it is not of the form { "kind": …, "url": … }');
    case 'kind':
      return l10n.t('its kind is not known');
    case 'url':
    case 'api':
      return l10n.t(
        'its address has to begin with https://, and may hold neither names nor queries',
      );
    case 'keys':
      return l10n.t('its keys are no list of prefixes such as “PROJ”');
    case 'numbers':
      return l10n.t('“numbers” is true or false, and true only for Redmine and Azure DevOps');
    case 'too-many':
      return l10n.t('there are too many');
  }
}

const signInAgain = (): string => l10n.t('Sign in again');
const settings = (): Way => ({ id: 'trackerSettings', label: l10n.t('Open Settings') });
