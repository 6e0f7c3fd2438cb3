import { l10n } from 'vscode';
import type { TrackerKind } from '../tickets/context.ts';

/** What is said to people who sign in to a tracker, or out of it. */
export const signInWording = {
  /** What the tracker is called, beside its host. */
  kind(kind: TrackerKind): string {
    switch (kind) {
      case 'github':
        return 'GitHub';
      case 'gitlab':
        return 'GitLab';
      case 'gitea':
        return 'Gitea, Forgejo';
      case 'bitbucket':
        return 'Bitbucket';
      case 'azure':
        return 'Azure DevOps';
      case 'jira':
        return 'Jira Cloud';
      case 'jira-dc':
        return 'Jira Data Center';
      case 'linear':
        return 'Linear';
      case 'redmine':
        return 'Redmine';
      case 'local':
        return l10n.t('Files of the repository');
    }
  },
  pickIn: (): string => l10n.t('Sign in to which tracker?'),
  pickOut: (): string => l10n.t('Sign out of which tracker? What is remembered of it is deleted.'),
  withAccount: (): string => l10n.t('with an account of the editor'),
  withToken: (): string => l10n.t('with a token'),
  signedIn: (host: string): string => l10n.t('Signed in to {0}', host),
  forWindow: (host: string): string =>
    l10n.t(
      'Signed in to {0} until this window closes: the keyring of this machine did not take the token.',
      host,
    ),
  signedOut: (host: string): string => l10n.t('Signed out of {0}; its tickets are forgotten', host),
  nowhere: (): string => l10n.t('You are not signed in to any tracker.'),
  notSignedIn: (host: string): string =>
    l10n.t('Not signed in to {0}; “Sign In to a Tracker…” also takes a token.', host),
  wrongHost: (host: string): string => l10n.t('That account is not one of {0}.', host),
  addTracker: (): string => l10n.t('Another tracker…'),
  inSettings: (): string => l10n.t('Name it in the settings'),
  detail: (): string => l10n.t('It reads the tickets that your commits name, and changes nothing.'),
  mailTitle: (host: string): string => l10n.t('E-Mail Address for {0}', host),
  mailPrompt: (): string =>
    l10n.t('Jira Cloud takes a token together with the address of its account.'),
  noMail: (): string => l10n.t('This is no e-mail address.'),
  tokenTitle: (host: string): string => l10n.t('Token for {0}', host),
  /** The least that a token has to allow. */
  tokenPrompt(kind: TrackerKind): string {
    switch (kind) {
      case 'github':
        return l10n.t(
          'It needs to read issues and pull requests (fine-grained), or “repo” (classic), and nothing else.',
        );
      case 'gitlab':
        return l10n.t('It needs the scope {0}, and nothing else.', '“read_api”');
      case 'gitea':
        return l10n.t(
          'It needs the scopes {0}, and nothing else.',
          '“read:issue”, “read:repository”',
        );
      case 'jira':
        return l10n.t('It needs the scope {0}, and nothing else.', '“read:jira-work”');
      case 'azure':
        return l10n.t(
          'A token of the organization needs to read work items, and code for pull requests, and nothing else.',
        );
      case 'linear':
        return l10n.t('An API key needs to read, and nothing else.');
      case 'redmine':
        return l10n.t('The API access key is on the right of your account page.');
      case 'jira-dc':
      case 'bitbucket':
      case 'local':
        return l10n.t('A personal access token of your account. It is only read with.');
    }
  },
  openPage: (): string => l10n.t('Open the Page That Makes One'),
  noToken: (): string => l10n.t('This is no token.'),
};
