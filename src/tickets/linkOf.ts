import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext, TrackerKind } from './context.ts';
import { knownHostKind } from './hostKind.ts';
import type { RefParts } from './ticketRef.ts';
import { partsOfRef } from './ticketRef.ts';

/** Where tickets with a key are read, by prefix in upper case. */
export type KeySites = ReadonlyMap<string, { readonly kind: TrackerKind; readonly url: string }>;

/** What is known about hosts: a context will do. */
type Known = Pick<ReferenceContext, 'remote' | 'hosts'>;

const name = /^(?!\.\.?$)[\w.-]{1,100}$/;

/**
 * The https address of a ticket, `undefined` where its host is neither one that everybody knows nor one
 * of `known`, or where only its tracker could tell. Keys need their site.
 */
export function linkOf(ref: TicketRef, known: Known, sites?: KeySites): string | undefined {
  const parts = partsOfRef(ref);
  if (parts.kind === 'unresolved') return undefined;
  if (parts.kind === 'key') return keyLink(parts.key, sites);
  if (knownHostKind(parts.host, known) !== parts.kind) {
    return undefined;
  }
  const path = pagePath(parts, known);
  const host = parts.host.replace(/:443$/, '');
  return path === undefined ? undefined : `https://${host}/${path}`;
}

function pagePath(
  parts: Exclude<RefParts, { kind: 'key' | 'unresolved' }>,
  { remote }: Known,
): string | undefined {
  const { number, sort } = parts;
  switch (parts.kind) {
    case 'redmine':
      return `issues/${number}`;
    case 'azure':
      return azurePage(parts, remote);
    case 'github':
    case 'gitea':
      return below(parts.path, 2, `issues/${number}`);
    case 'bitbucket':
      // The pages of Data Center lie elsewhere.
      if (parts.host !== 'bitbucket.org') return dataCenterPage(parts.path, number, sort);
      return below(parts.path, 2, `${sort === 'change' ? 'pull-requests' : 'issues'}/${number}`);
    case 'gitlab':
      if (sort === 'epic') return below(`groups/${parts.path}`, undefined, `-/epics/${number}`);
      return below(
        parts.path,
        undefined,
        `-/${sort === 'change' ? 'merge_requests' : 'issues'}/${number}`,
      );
  }
}

function below(path: string, count: number | undefined, page: string): string | undefined {
  const names = path.split('/');
  const fits = count === undefined ? names.length > 1 : names.length === count;
  if (!fits || !names.every((one) => name.test(one))) return undefined;
  return `${names.map(encodeURIComponent).join('/')}/${page}`;
}

function dataCenterPage(path: string, number: number, sort: string): string | undefined {
  const [, user, project, repository] = /^(?:~([\w.-]+)|([\w.-]+))\/([\w.-]+)$/.exec(path) ?? [];
  if (sort !== 'change' || repository === undefined) return undefined;
  const owner = user === undefined ? `projects/${project ?? ''}` : `users/${user}`;
  return `${owner}/repos/${repository}/pull-requests/${number}`;
}

function azurePage(
  { host, path, number, sort }: { host: string; path?: string; number: number; sort: string },
  remote: ReferenceContext['remote'],
): string | undefined {
  const isHere = remote?.kind === 'azure' && remote.host === host;
  const names = isHere ? remote.path.split('/').map(encodeURIComponent) : [];
  const own = names.slice(0, -2).join('/');
  const organization = path?.split('/').map(encodeURIComponent).join('/') ?? own;
  if (organization === '') return undefined;
  if (sort === 'issue') return `${organization}/_workitems/edit/${number}`;
  // A pull request has a page only in its own repository.
  const [project, repository] = names.slice(-2);
  if (organization !== own || project === undefined || repository === undefined) return undefined;
  return `${own}/${project}/_git/${repository}/pullrequest/${number}`;
}

function keyLink(key: string, sites: KeySites | undefined): string | undefined {
  if (!/^[A-Z][A-Z\d_]{0,15}-\d{1,10}$/.test(key)) return undefined;
  const site = sites?.get(key.slice(0, key.lastIndexOf('-')));
  if (!site?.url.startsWith('https://')) return undefined;
  const base = site.url.replace(/\/+$/, '');
  if (site.kind === 'jira' || site.kind === 'jira-dc') return `${base}/browse/${key}`;
  return site.kind === 'linear' ? `${base}/issue/${key}` : undefined;
}
