import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext, Remote } from './context.ts';
import { refOf } from './ticketRef.ts';

/** A number as it stands in a text: `#12`, `acme/lib#4`, `!3`, `tools&4`. */
export interface WrittenNumber {
  readonly mark: '#' | '!' | '&';
  readonly number: number;
  readonly path?: string;
}

const ownerName = /^[a-z\d](?:[a-z\d-]{0,38})$/i;
const anyName = /^(?!\.\.?$)[\w.-]{1,100}$/;

/** What a number means in messages of this repository; `undefined` where it means nothing. */
export function numberRef(
  { mark, number, path }: WrittenNumber,
  { remote, numbers }: ReferenceContext,
): TicketRef | undefined {
  if (path === undefined && mark === '#' && numbers?.kind === 'redmine') {
    return refOf({ kind: 'redmine', host: numbers.host, number, sort: 'issue', isCertain: true });
  }
  if (path === undefined && mark === '#' && numbers?.kind === 'azure') {
    return azureRef(number, 'issue', undefined, numbers.host);
  }
  if (path !== undefined && !isPath(path, mark, remote)) return undefined;
  if (!remote) {
    const sort = mark === '!' ? 'change' : 'issue';
    const where = path === undefined ? {} : { path };
    return mark === '&'
      ? undefined
      : refOf({ kind: 'unresolved', ...where, number, sort, isCertain: false });
  }
  if (remote.kind === 'azure') {
    if (mark === '&' || path !== undefined) return undefined;
    return azureRef(number, mark === '!' ? 'change' : 'issue', remote);
  }
  const { kind, host } = remote;
  const place = { kind, host, number, isCertain: true } as const;
  if (mark === '&') {
    if (kind !== 'gitlab') return undefined;
    return refOf({ ...place, path: path ?? groupOf(remote.path), sort: 'epic' });
  }
  const own = path === undefined || path.toLowerCase() === remote.path.toLowerCase();
  const full = own ? remote.path : path;
  if (mark === '#') return refOf({ ...place, path: full, sort: 'issue' });
  if (kind === 'gitlab') return refOf({ ...place, path: full, sort: 'change' });
  return kind === 'gitea' ? refOf({ ...place, path: full, sort: 'issue' }) : undefined;
}

/** A pull or merge request of the repository, whatever its forge calls and marks it. */
export function changeRef(
  { mark, number, path }: WrittenNumber,
  { remote }: Pick<ReferenceContext, 'remote'>,
): TicketRef | undefined {
  const where = path === undefined ? {} : { path };
  if (!remote) {
    const sort = mark === '!' ? 'change' : 'issue';
    return refOf({ kind: 'unresolved', ...where, number, sort, isCertain: false });
  }
  if (remote.kind === 'azure') return azureRef(number, 'change', remote);
  const { kind, host } = remote;
  // GitHub and Gitea count issues and pull requests together.
  const sort = kind === 'gitlab' || kind === 'bitbucket' ? 'change' : 'issue';
  return refOf({ kind, host, path: path ?? remote.path, number, sort, isCertain: true });
}

/** A ticket of Azure; the organization is written where it is not the one of the repository. */
export function azureRef(
  number: number,
  sort: 'issue' | 'change',
  remote: Remote | undefined,
  host = remote?.host ?? 'dev.azure.com',
): TicketRef {
  const path = host === 'dev.azure.com' ? '' : remote?.path.split('/').slice(0, -2).join('/');
  return refOf({ kind: 'azure', host, ...(path ? { path } : {}), number, sort, isCertain: true });
}

/** `acme/tools` of the project `acme/tools/app`. */
export function groupOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function isPath(path: string, mark: '#' | '!' | '&', remote: Remote | null): boolean {
  const names = path.split('/');
  if (!names.every((name) => anyName.test(name))) return false;
  const isGitlab = remote?.kind === 'gitlab';
  if (mark === '&' && names.length === 1) return isGitlab && remote.path.startsWith(`${path}/`);
  if (isGitlab) return names.length > 1 && names.length <= 20;
  return names.length === 2 && (remote?.kind !== 'github' || ownerName.test(names[0] ?? ''));
}
