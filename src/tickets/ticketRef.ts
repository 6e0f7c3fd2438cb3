import type { TicketRef } from '../model/ids.ts';

/**
 * The notation of references. A ticket with a number is where it is, then its number: `gh:acme/app#12`
 * (also pull requests: they share the numbers), `gl:acme/tools/app#12`, `gl:acme/tools/app!3`,
 * `gl:acme/tools&4`, `gt:acme/app#12`, `bb:acme/app#5`, `bb:acme/app#pr34`, `rm:redmine.acme.corp#12`,
 * `az:55`, `az:pr123`, or of another organization or server `az:acme#55`, `az:tfs.acme.corp/acme#pr123`.
 * The host stands first where it is not the usual one, or where the first name could be taken for one.
 * A key is `key:PROJ-7`, `key?:PROJ-7` while nobody knows its prefix. What belongs to no known
 * repository is `?:#5`, `?:!5`, `?:acme/app#5`.
 */
export type RefParts = NumberedParts | AzureParts | RedmineParts | KeyParts | UnresolvedParts;

interface NumberedParts {
  readonly kind: 'github' | 'gitlab' | 'gitea' | 'bitbucket';
  /** Lower case, with the port where it is written; with a dot or a port always. */
  readonly host: string;
  /** `owner/repository`; of GitLab with all groups, of an epic the group. */
  readonly path: string;
  readonly number: number;
  /** `issue` of GitHub and Gitea may be a pull request: only their answer tells. */
  readonly sort: 'issue' | 'change' | 'epic';
  readonly isCertain: true;
}

interface AzureParts {
  readonly kind: 'azure';
  readonly host: string;
  /** The organization, or collection; absent: the one that the repository or the settings name. */
  readonly path?: string;
  readonly number: number;
  readonly sort: 'issue' | 'change';
  readonly isCertain: true;
}

interface RedmineParts {
  readonly kind: 'redmine';
  readonly host: string;
  readonly number: number;
  readonly sort: 'issue';
  readonly isCertain: true;
}

/** Of Jira, Linear or files of the repository: which of them, the prefix has to tell. */
interface KeyParts {
  readonly kind: 'key';
  /** Upper case: `PROJ-7`, `TASK-4.1`. */
  readonly key: string;
  readonly sort: 'issue';
  readonly isCertain: boolean;
}

interface UnresolvedParts {
  readonly kind: 'unresolved';
  readonly path?: string;
  readonly number: number;
  readonly sort: 'issue' | 'change';
  readonly isCertain: false;
}

/** The host that is left out of references, by the beginning of the reference. */
const forges = {
  gh: { kind: 'github', host: 'github.com' },
  gl: { kind: 'gitlab', host: 'gitlab.com' },
  gt: { kind: 'gitea', host: 'codeberg.org' },
  bb: { kind: 'bitbucket', host: 'bitbucket.org' },
} as const;
const beginnings = { github: 'gh', gitlab: 'gl', gitea: 'gt', bitbucket: 'bb' } as const;
const azureHost = 'dev.azure.com';

/** The reference of a ticket; the inverse of `partsOfRef`. */
export function refOf(parts: RefParts): TicketRef {
  return written(parts) as TicketRef;
}

function written(parts: RefParts): string {
  const { kind } = parts;
  if (kind === 'key') return `${parts.isCertain ? 'key' : 'key?'}:${parts.key}`;
  if (kind === 'redmine') return `rm:${parts.host}#${parts.number}`;
  if (kind === 'unresolved') {
    return `?:${parts.path ?? ''}${parts.sort === 'change' ? '!' : '#'}${parts.number}`;
  }
  if (kind === 'azure') {
    const number = `${parts.sort === 'change' ? 'pr' : ''}${parts.number}`;
    const place = placeOf(parts.host, parts.path ?? '', azureHost);
    return place === '' ? `az:${number}` : `az:${place}#${number}`;
  }
  const place = placeOf(parts.host, parts.path, forges[beginnings[kind]].host);
  return `${beginnings[kind]}:${place}${markOf(parts)}${parts.number}`;
}

function placeOf(host: string, path: string, usual: string): string {
  if (host === usual && !startsWithHost(path)) return path;
  return path === '' ? host : `${host}/${path}`;
}

function markOf({ kind, sort }: NumberedParts): string {
  if (sort === 'issue') return '#';
  if (kind === 'gitlab') return sort === 'epic' ? '&' : '!';
  return kind === 'bitbucket' ? '#pr' : '#';
}

/** Whether the first name of a path is a host: only hosts have a dot or a port here. */
function startsWithHost(path: string): boolean {
  return /^[^/]*[.:]/.test(path);
}

const form =
  /^(?:key(?<doubt>\?)?:(?<key>[A-Z][A-Z\d_]*-\d+(?:\.\d+)*)|(?<start>gh|gl|gt|bb|az|rm|\?):(?<place>[\w.~:/ -]*?)(?<mark>[#!&])?(?<change>pr)?(?<number>[1-9]\d{0,9}))$/;

const name = /^(?!\.\.?$)[\w.~:-][\w.~: -]{0,99}$/;

/** What a reference says; throws a `TypeError` for what is none (see `isTicketRef`). */
export function partsOfRef(ref: TicketRef): RefParts {
  const parts = partsIn(ref);
  if (parts) return parts;
  // Notes are written by people too: what is no key there stays what it is, and nobody is asked.
  if (!ref.startsWith('key?:')) throw new TypeError(`not a reference: ${ref}`);
  return { kind: 'key', key: ref.slice('key?:'.length), sort: 'issue', isCertain: false };
}

/** Whether a text, such as one from a file, is a reference in our notation. */
export function isTicketRef(text: string): text is TicketRef {
  const parts = text.length <= 400 ? partsIn(text) : undefined;
  return parts !== undefined && written(parts) === text;
}

function partsIn(text: string): RefParts | undefined {
  const groups = form.exec(text)?.groups;
  if (!groups) return undefined;
  const { doubt, key, start, place = '', mark, change, number: digits } = groups;
  if (place !== '' && !place.split('/').every((one) => name.test(one))) return undefined;
  if (key !== undefined) return { kind: 'key', key, sort: 'issue', isCertain: doubt === undefined };
  const number = Number(digits);
  const isChange = mark === '!' || change !== undefined;
  const sort = isChange ? 'change' : 'issue';
  if (start === '?') {
    return {
      kind: 'unresolved',
      ...(place === '' ? {} : { path: place }),
      number,
      sort,
      isCertain: false,
    };
  }
  if (start === 'rm')
    return { kind: 'redmine', host: place, number, sort: 'issue', isCertain: true };
  const hasHost = startsWithHost(place);
  const slash = place.includes('/') ? place.indexOf('/') : place.length;
  const path = hasHost ? place.slice(slash + 1) : place;
  if (start === 'az') {
    const host = hasHost ? place.slice(0, slash) : azureHost;
    return { kind: 'azure', host, ...(path === '' ? {} : { path }), number, sort, isCertain: true };
  }
  const forge = forges[start as keyof typeof forges];
  return {
    kind: forge.kind,
    host: hasHost ? place.slice(0, slash) : forge.host,
    path,
    number,
    sort: mark === '&' ? 'epic' : sort,
    isCertain: true,
  };
}
