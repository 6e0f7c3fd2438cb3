import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext, Remote, TrackerKind, TrackerSetting } from '../tickets/context.ts';
import { partsOfRef, refOf } from '../tickets/ticketRef.ts';
import type { RefParts } from '../tickets/ticketRef.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';

/** A tracker that may be asked: everybody knows it, it is where a remote is, or the person has set it. */
export interface Place extends TrackerPlace {
  /** Where people read tickets; with the organization of Azure DevOps. No slash at the end. */
  readonly site: string;
  /** Where programs ask. No slash at the end. */
  readonly api: string;
  /** Nobody said that the keys are its: it is asked only by who has signed in there. */
  readonly isGuess?: boolean;
}

/** What decides where a ticket is. */
export interface Around {
  readonly context: Pick<ReferenceContext, 'remote' | 'knownKeys'>;
  readonly settings: readonly TrackerSetting[];
  /** Whether files of the repository have tickets with this prefix. */
  isLocal(prefix: string): boolean;
}

/** Tickets that are files of the repository. */
export const localPlace: Place = { kind: 'local', host: 'local', site: '', api: '' };

const usualHosts = { github: 'github.com', gitlab: 'gitlab.com', gitea: 'codeberg.org' } as const;
const linear: Place = { ...placeAt('linear', 'https://linear.app'), isGuess: true };
const kindsWithKeys: readonly TrackerKind[] = ['jira', 'jira-dc', 'linear'];

/** Where a ticket is found; nothing where a text alone names the host, and where we cannot ask. */
export function placeOf(ref: TicketRef, around: Around): Place | undefined {
  const parts = partsOfRef(ref);
  switch (parts.kind) {
    case 'github':
    case 'gitlab':
    case 'gitea':
      return placeOfForge(parts.kind, parts.host, around);
    case 'azure':
      return placeOfAzure(parts.host, parts.path, around);
    case 'redmine':
      return placesSet(around, 'redmine').find(({ host }) => host === parts.host);
    case 'key':
      return placeOfKey(parts, around);
    case 'bitbucket':
    case 'unresolved':
      return undefined;
  }
}

/** The places that are known before any ticket is. */
export function knownPlaces(around: Around): readonly Place[] {
  const { remote } = around.context;
  const ofRemote =
    !remote || remote.kind === 'bitbucket'
      ? undefined
      : remote.kind === 'azure'
        ? placeOfAzure(remote.host, undefined, around)
        : placeOfForge(remote.kind, remote.host, around);
  const all = [...(ofRemote ? [ofRemote] : []), ...around.settings.flatMap(placeSet)];
  return [...new Map(all.map((place) => [nameOf(place), place])).values()];
}

/** Where tickets alone may tell which project plans for a repository. */
export const plansByTickets: readonly TrackerKind[] = ['azure', 'redmine'];

/**
 * The places whose plans are those of the repository, and what is asked of each (see `PlanScope`);
 * nothing as long as no key is known of a tracker with keys.
 */
export function plannedPlaces(around: Around): ReadonlyMap<Place, readonly string[]> {
  const { remote, knownKeys } = around.context;
  const byName = new Map<string, { readonly place: Place; readonly names: string[] }>();
  const add = (place: Place | undefined, ...names: readonly string[]): void => {
    if (!place || place === localPlace) return;
    const found = byName.get(nameOf(place)) ?? { place, names: [] };
    found.names.push(...names);
    byName.set(nameOf(place), found);
  };
  for (const place of knownPlaces(around)) {
    const isOwn = remote?.kind === place.kind && remote.host === place.host;
    if (isOwn) add(place, ...(place.kind === 'azure' ? projectIn(remote) : [remote.path]));
    else if ([...kindsWithKeys, ...plansByTickets].includes(place.kind)) add(place);
  }
  for (const key of knownKeys) {
    add(
      placeOf(refOf({ kind: 'key', key: `${key}-1`, sort: 'issue', isCertain: true }), around),
      key,
    );
  }
  return new Map([...byName.values()].map(({ place, names }) => [place, names.slice(0, 100)]));
}

/** Of `organization/project/repository`. */
function projectIn({ path }: Remote): readonly string[] {
  const [, project] = path.split('/');
  return project === undefined ? [] : [project];
}

/** Tells places apart. */
export function nameOf({ kind, site }: Place): string {
  return `${kind} ${site}`;
}

function placeOfForge(
  kind: keyof typeof usualHosts,
  host: string,
  around: Around,
): Place | undefined {
  const { remote } = around.context;
  const isKnown = host === usualHosts[kind] || (remote?.kind === kind && remote.host === host);
  return (
    placesSet(around, kind).find((place) => place.host === host) ??
    (isKnown ? placeAt(kind, `https://${host}`) : undefined)
  );
}

/** A token is for one organization, so that a text may not name another one. */
function placeOfAzure(host: string, path: string | undefined, around: Around): Place | undefined {
  const { remote } = around.context;
  const [own] = remote?.kind === 'azure' && remote.host === host ? remote.path.split('/', 1) : [];
  const set = placesSet(around, 'azure').filter((place) => place.host === host);
  const wanted = path ?? own;
  if (wanted === undefined) return set[0];
  const low = wanted.toLowerCase();
  const found = set.find(({ site }) => new URL(site).pathname.slice(1).toLowerCase() === low);
  if (found) return found;
  return own?.toLowerCase() === low ? placeAt('azure', `https://${host}/${own}`) : undefined;
}

function placeOfKey({ key }: RefParts & { kind: 'key' }, around: Around): Place | undefined {
  const prefix = key.slice(0, key.indexOf('-'));
  const withKeys = around.settings.filter(({ kind }) => kindsWithKeys.includes(kind));
  const owner = withKeys.find(({ keys }) => keys?.some((one) => one.toUpperCase() === prefix));
  if (owner) return placeSet(owner)[0];
  if (around.isLocal(prefix)) return localPlace;
  if (withKeys.length === 0) return linear;
  return withKeys.filter(({ keys }) => !keys?.length).flatMap(placeSet)[0];
}

const placesOfSettings = new WeakMap<readonly TrackerSetting[], readonly Place[]>();

function placesSet({ settings }: Around, kind: TrackerKind): readonly Place[] {
  const all = placesOfSettings.get(settings) ?? settings.flatMap(placeSet);
  placesOfSettings.set(settings, all);
  return all.filter((place) => place.kind === kind);
}

/** None for an address that cannot be asked. */
function placeSet({ kind, url, api }: TrackerSetting): readonly Place[] {
  if (kind === 'bitbucket' || kind === 'local' || !isWeb(url)) return [];
  if (api !== undefined && !isWeb(api)) return [];
  return [placeAt(kind, url, api)];
}

function placeAt(kind: TrackerKind, url: string, api?: string): Place {
  const { host } = new URL(url);
  const site = withoutEnd(url);
  const [organization = ''] = kind === 'azure' ? new URL(site).pathname.slice(1).split('/') : [];
  return {
    kind,
    host,
    ...(organization === '' ? {} : { organization: organization.toLowerCase() }),
    site,
    api: withoutEnd(api ?? apiOf(kind, host, site)),
  };
}

function apiOf(kind: TrackerKind, host: string, site: string): string {
  if (kind === 'linear' && host === 'linear.app') return 'https://api.linear.app';
  if (kind === 'github') return host === 'github.com' ? 'https://api.github.com' : `${site}/api`;
  return site;
}

function withoutEnd(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/+$/, '');
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
