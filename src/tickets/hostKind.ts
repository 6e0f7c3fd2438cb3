import type { ReferenceContext, TrackerKind } from './context.ts';

/** Hosts that are the same for everybody. */
const usual: ReadonlyMap<string, TrackerKind> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['codeberg.org', 'gitea'],
  ['gitea.com', 'gitea'],
  ['bitbucket.org', 'bitbucket'],
  ['dev.azure.com', 'azure'],
  ['linear.app', 'linear'],
]);

/** Other names of them: for ssh through port 443, for links in messages of robots. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['ssh.github.com', 'github.com'],
  ['redirect.github.com', 'github.com'],
  ['github-redirect.dependabot.com', 'github.com'],
  ['altssh.gitlab.com', 'gitlab.com'],
  ['altssh.bitbucket.org', 'bitbucket.org'],
  ['ssh.dev.azure.com', 'dev.azure.com'],
  ['vs-ssh.visualstudio.com', 'dev.azure.com'],
]);

/** What a forge of its own is mostly called: `gitlab.acme.corp`. */
const firstLabels: ReadonlyMap<string, TrackerKind> = new Map([
  ['github', 'github'],
  ['gitlab', 'gitlab'],
  ['gitea', 'gitea'],
  ['forgejo', 'gitea'],
]);

/** A host in the spelling of references: lower case, one of its names, a port where there is no dot. */
export function hostOf(host: string, port: string | undefined): string {
  const plain = host.toLowerCase().replace(/^www\./, '');
  const name = otherNames.get(plain) ?? plain;
  if (port !== undefined && port !== '' && port !== '443') return `${name}:${port}`;
  return name.includes('.') ? name : `${name}:443`;
}

/** What is known about hosts: a context will do. */
export interface KnownHosts {
  readonly hosts: ReferenceContext['hosts'];
  readonly remote?: ReferenceContext['remote'];
}

/** Which tracker answers at a host (spelled by `hostOf`), as everybody or somebody here knows. */
export function knownHostKind(
  host: string,
  { hosts, remote }: KnownHosts,
): TrackerKind | undefined {
  const everywhere = usual.get(host);
  if (everywhere) return everywhere;
  const plain = host.replace(/:443$/, '');
  if (Object.hasOwn(hosts, host)) return hosts[host];
  if (Object.hasOwn(hosts, plain)) return hosts[plain];
  return remote?.host === host ? remote.kind : undefined;
}

/** The same, or what its name says: `gitlab.acme.corp`, `acme.atlassian.net`. */
export function hostKind(host: string, known: KnownHosts): TrackerKind | undefined {
  const kind = knownHostKind(host, known);
  if (kind) return kind;
  if (host.endsWith('.visualstudio.com')) return 'azure';
  if (host.endsWith('.atlassian.net')) return 'jira';
  return firstLabels.get(host.slice(0, host.indexOf('.')));
}
