import { createHash } from 'node:crypto';
import { Signal } from '../base/signal.ts';
import type { TrackerKind } from '../tickets/context.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';
import type { Credentials } from './credentials.ts';
import type { Credential } from './http.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tokens of the environment, for the command line and CI: `PRODUCT_MINDSET_TOKEN_<HOST>` (the host in
 * upper case, `__` for `-`, `_` for all else but letters and digits, of Azure DevOps with `_` and the
 * organization; `name:token` where a tracker wants a name), and what
 * the trackers' own tools take, each only for its own host.
 */
export function environmentCredentials(environment: Environment): Credentials {
  const refused = new Set<string>();
  return {
    of(place) {
      const token = tokenFor(place, environment);
      if (token === undefined || refused.has(refusalOf(place, token))) {
        return Promise.resolve(undefined);
      }
      const credential = credentialOf(place.kind, token);
      return Promise.resolve({ credential, account: `environment:${digestOf(token)}` });
    },
    refused(place) {
      const token = tokenFor(place, environment);
      if (token !== undefined) refused.add(refusalOf(place, token));
    },
    // An environment does not change while a program runs.
    onDidChange: new Signal<TrackerPlace>().event,
  };
}

/** How a token is shown to a tracker of a kind; `name:token` where it wants a name. */
export function credentialOf(kind: TrackerKind, token: string): Credential {
  switch (kind) {
    case 'gitlab':
      // Tokens of OAuth are 64 hexadecimal digits; all others are personal, of a group or a project.
      return /^[\da-f]{64}$/.test(token) ? bearer(token) : header('PRIVATE-TOKEN', token);
    case 'jira':
    case 'jira-dc':
      return namedOf(token) ?? bearer(token);
    case 'linear':
      return token.startsWith('lin_api_') ? header('Authorization', token) : bearer(token);
    case 'azure':
      // Tokens of Microsoft Entra are JSON Web Tokens (RFC 7519).
      return /^eyJ[\w-]+\.[\w-]+\./.test(token)
        ? bearer(token)
        : { kind: 'basic', name: '', token };
    case 'gitea':
      return header('Authorization', `token ${token}`);
    case 'redmine':
      return header('X-Redmine-API-Key', token);
    case 'github':
    case 'bitbucket':
    case 'local':
      return bearer(token);
  }
}

function namedOf(text: string): Credential | undefined {
  const at = text.indexOf(':');
  if (at < 1) return undefined;
  return { kind: 'basic', name: text.slice(0, at), token: text.slice(at + 1) };
}

function bearer(token: string): Credential {
  return { kind: 'bearer', token };
}

function header(name: string, token: string): Credential {
  return { kind: 'header', header: name, token };
}

function tokenFor(place: TrackerPlace, environment: Environment): string | undefined {
  const { kind, host, organization } = place;
  const own = variableFor(organization === undefined ? host : `${host}.${organization}`);
  return [own, ...usualNames(kind, host, environment)]
    .map((name) => environment[name]?.trim())
    .find((token) => token !== undefined && token !== '');
}

/** Two hosts never share one: `-` is `__`, so that `my-company.com` is not `my.company.com`. */
function variableFor(host: string): string {
  const name = host.toUpperCase().replaceAll('-', '__');
  return `PRODUCT_MINDSET_TOKEN_${name.replace(/[^A-Z\d_]/g, '_')}`;
}

/** The variables of the trackers' own tools. */
function usualNames(kind: TrackerKind, host: string, environment: Environment): readonly string[] {
  if (kind === 'gitlab' && host === 'gitlab.com') return ['GITLAB_TOKEN'];
  if (kind === 'linear' && host === 'linear.app') return ['LINEAR_API_KEY'];
  if (kind !== 'github') return [];
  if (host === 'github.com') return ['GH_TOKEN', 'GITHUB_TOKEN'];
  const isOwn = environment['GH_HOST']?.trim().toLowerCase() === host;
  return isOwn ? ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'] : [];
}

function refusalOf({ kind, host, organization = '' }: TrackerPlace, token: string): string {
  return `${kind} ${host} ${organization} ${digestOf(token)}`;
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}
