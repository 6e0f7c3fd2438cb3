import type { Remote, TrackerKind } from './context.ts';
import { hostKind, hostOf } from './hostKind.ts';

const withScheme =
  /^(?<scheme>https?|ssh|git|git\+ssh):\/\/(?:[^/?#]*@)?(?<host>[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::(?<port>\d*))?\/(?<path>[^?#]+)$/i;
/** `git@host:owner/name.git`, as ssh and scp take it. One letter is a drive of Windows. */
const likeScp =
  /^(?:[^/?#@:]+@)?(?<host>[a-z\d][a-z\d.-]*[a-z\d]):(?!\/\/)(?!\d+\/)(?<path>[^?#]+)$/i;
/** What people call a second account in `~/.ssh/config`: no host ends in `com-work`. */
const secondAccount = /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)-[\w-]+$/i;
const name = /^(?!\.\.?$)[\w.-]{1,100}$/;
/** Projects of Azure may have spaces. */
const azureName = /^(?!\.\.?$)[\w.-][\w. -]{0,99}$/;
/** Projects of Bitbucket Data Center may belong to a person. */
const bitbucketName = /^(?!\.\.?$)~?[\w.-]{1,100}$/;

/**
 * The repository behind an address that git fetches from, `null` when it is none of a known forge.
 * Names, passwords and the ports of ssh are left out.
 */
export function remoteOf(url: string, hosts: Readonly<Record<string, TrackerKind>>): Remote | null {
  if (url.length > 1000) return null;
  const groups = (withScheme.exec(url) ?? likeScp.exec(url))?.groups;
  if (!groups) return null;
  const { scheme = 'ssh', host: written = '', port, path = '' } = groups;
  const isWeb = /^http/i.test(scheme);
  const alias = isWeb ? undefined : secondAccount.exec(written)?.[1];
  const isUsualPort = !isWeb || (scheme.toLowerCase() === 'http' && port === '80');
  const host = hostOf(alias ?? written, isUsualPort ? undefined : port);
  const kind = hostKind(host, { hosts });
  const names = path
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    .split('/');
  switch (kind) {
    case 'github':
    case 'gitea':
      return names.length === 2 && areNames(names, name)
        ? { kind, host, path: names.join('/') }
        : null;
    case 'gitlab':
      return names.length > 1 && areNames(names, name)
        ? { kind, host, path: names.join('/') }
        : null;
    case 'bitbucket':
      return bitbucketRemote(host, names);
    case 'azure':
      return azureRemote(host, names);
    case 'jira':
    case 'jira-dc':
    case 'linear':
    case 'redmine':
    case 'local':
    case undefined:
      return null;
  }
}

/**
 * The repository whose tickets the messages of a clone mean: a fork has none of its own, so that
 * `upstream` comes before `origin`, before the remote that the branch follows (`tracked`), before the
 * rest; of these the first whose forge is known.
 */
export function sharedRemote(
  remotes: readonly { readonly name: string; readonly url: string }[],
  hosts: Readonly<Record<string, TrackerKind>>,
  tracked?: string,
): Remote | null {
  const first = ['upstream', 'origin', ...(tracked === undefined ? [] : [tracked])];
  const place = (name: string): number => {
    const at = first.indexOf(name);
    return at < 0 ? first.length : at;
  };
  const ordered = remotes.toSorted((one, other) => place(one.name) - place(other.name));
  for (const { url } of ordered) {
    const remote = remoteOf(url, hosts);
    if (remote) return remote;
  }
  return null;
}

function areNames(names: readonly string[], form: RegExp): boolean {
  return names.every((one) => form.test(one));
}

function bitbucketRemote(host: string, names: readonly string[]): Remote | null {
  // Data Center serves git below /scm.
  const own = host !== 'bitbucket.org' && names[0] === 'scm' ? names.slice(1) : names;
  if (own.length !== 2 || !areNames(own, bitbucketName)) return null;
  return { kind: 'bitbucket', host, path: own.join('/') };
}

/** Organization, project and repository; where a project holds one repository it is named once. */
function azureRemote(host: string, encoded: readonly string[]): Remote | null {
  const names = encoded.map(decoded);
  if (!areNames(names, azureName)) return null;
  const organization = /^(?<name>[\w-]+)\.visualstudio\.com$/.exec(host)?.[1];
  const home = organization === undefined ? host : 'dev.azure.com';
  const isSsh = names[0] === 'v3' && names.length === 4;
  if (isSsh) return { kind: 'azure', host: home, path: names.slice(1).join('/') };
  const own = (organization === undefined ? names : [organization, ...names]).filter(
    (one) => home !== 'dev.azure.com' || one.toLowerCase() !== 'defaultcollection',
  );
  const at = own.findIndex((one) => one === '_git' || one === '_ssh');
  const repository = own[at + 1];
  if (at < 1 || repository === undefined || own.length !== at + 2) return null;
  const before = at === 1 ? [...own.slice(0, at), repository] : own.slice(0, at);
  return { kind: 'azure', host: home, path: [...before, repository].join('/') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded well: it is no name.
    return '';
  }
}
