import type { TrackerSite } from './trackerSites.ts';

/**
 * The page on which a tracker makes a token, with the least that it has to allow filled in where the
 * page takes that; nothing for trackers without one.
 */
export function tokenPageOf(site: TrackerSite): string | undefined {
  const { kind, host, url, organization } = site;
  switch (kind) {
    case 'github':
      return host === 'github.com'
        ? `${url}/settings/personal-access-tokens/new?name=Product+Mindset&issues=read&pull_requests=read`
        : `${url}/settings/tokens/new?description=Product+Mindset&scopes=repo`;
    case 'gitlab':
      return `${url}/-/user_settings/personal_access_tokens?name=Product+Mindset&scopes=read_api`;
    case 'gitea':
      return `${url}/user/settings/applications`;
    case 'jira':
      return 'https://id.atlassian.com/manage-profile/security/api-tokens';
    case 'jira-dc':
      return `${url}/secure/ViewProfile.jspa?selectedTab=com.atlassian.pats.pats-plugin:jira-user-personal-access-tokens`;
    case 'linear':
      return 'https://linear.app/settings/account/security';
    case 'azure':
      return organization === undefined
        ? url
        : `${originOf(url)}/${encodeURIComponent(organization)}/_usersSettings/tokens`;
    case 'redmine':
      return `${url}/my/account`;
    case 'bitbucket':
    case 'local':
      return undefined;
  }
}

const originOf = (url: string): string => new URL(url).origin;
