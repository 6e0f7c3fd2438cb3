import type { ReferenceContext, TrackerKind, TrackerSetting } from '../tickets/context.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';

/** A tracker that a person can sign in to. */
export interface TrackerSite extends TrackerPlace {
  /** Where people read tickets; no slash at the end. */
  readonly url: string;
}

/** Tells trackers apart: `github:github.com`, `azure:dev.azure.com/acme`. */
export const placeKeyOf = ({ kind, host, organization }: TrackerPlace): string =>
  organization === undefined ? `${kind}:${host}` : `${kind}:${host}/${organization}`;

/**
 * The trackers that a repository and the settings of the person lead to, each once; `others` are those
 * of its tickets.
 */
export function trackerSites(
  context: Pick<ReferenceContext, 'remote'> | undefined,
  trackers: readonly TrackerSetting[],
  others: readonly TrackerPlace[],
): readonly TrackerSite[] {
  const remote = context?.remote;
  const places = [
    ...(remote ? [placeOf(remote.kind, remote.host, remote.path)] : []),
    ...trackers.map(({ kind, url }) => placeOf(kind, hostOf(url), new URL(url).pathname.slice(1))),
    ...others,
  ];
  const sites = new Map<string, TrackerSite>();
  for (const place of places) {
    if (!takesSignIn(place.kind) || sites.has(placeKeyOf(place))) continue;
    const { kind, host } = place;
    const set = trackers.find((one) => one.kind === kind && hostOf(one.url) === host);
    sites.set(placeKeyOf(place), { ...place, url: set?.url ?? `https://${host}` });
  }
  return [...sites.values()];
}

/** Bitbucket is only linked to, and files of the repository need nobody's leave. */
export function takesSignIn(kind: TrackerKind): boolean {
  return kind !== 'bitbucket' && kind !== 'local';
}

const hostOf = (url: string): string => new URL(url).host.toLowerCase();

/** `path` begins with the organization, if the tracker is Azure DevOps. */
function placeOf(kind: TrackerKind, host: string, path: string): TrackerPlace {
  const [organization = ''] = kind === 'azure' ? path.split('/') : [];
  return organization === ''
    ? { kind, host }
    : { kind, host, organization: organization.toLowerCase() };
}
