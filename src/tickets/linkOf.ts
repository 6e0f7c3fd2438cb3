import type { TicketKey } from '../model/ids.ts';

/** What `#12` and `!12` are on a forge. */
interface Forge {
  readonly issues: string;
  readonly changes: string;
  /** How many names stand between the host and the issues; a group may hold groups. */
  readonly names: 'two' | 'more';
}

/**
 * Where a ticket can be read. A small pattern behind the port that the trackers will take over: only
 * forges whose addresses are the same for everybody.
 */
const forges: ReadonlyMap<string, Forge> = new Map([
  ['github.com', { issues: 'issues', changes: 'pull', names: 'two' }],
  ['codeberg.org', { issues: 'issues', changes: 'pulls', names: 'two' }],
  ['bitbucket.org', { issues: 'issues', changes: 'pull-requests', names: 'two' }],
  ['gitlab.com', { issues: '-/issues', changes: '-/merge_requests', names: 'more' }],
]);

const withScheme =
  /^(?:https?|ssh|git(?:\+ssh)?):\/\/(?:[^/?#]*@)?(?<host>[a-z\d.-]+)(?::\d*)?\/(?<path>[^?#]+)$/i;
/** `git@host:owner/name.git`, as ssh and scp take it. */
const likeScp = /^(?:[^/?#@:]+@)?(?<host>[a-z\d.-]+):(?!\/\/)(?<path>[^?#]+)$/i;
const name = /^(?!\.\.?$)[\w.-]{1,100}$/;
const number = /^(?<mark>[#!])(?<number>[1-9]\d{0,8})$/;

/**
 * The https address of `#12` or `!12`, by the address that its repository is fetched from; nothing
 * for other tickets and other hosts. Names, passwords and ports of the remote are left out.
 */
export function linkOf(ticket: TicketKey, remoteUrl: string): string | undefined {
  const { mark, number: digits } = number.exec(ticket)?.groups ?? {};
  if (mark === undefined || digits === undefined) return undefined;
  const { host = '', path = '' } =
    (withScheme.exec(remoteUrl) ?? likeScp.exec(remoteUrl))?.groups ?? {};
  const forge = forges.get(host.toLowerCase());
  const names = path
    .replace(/^\/|\/$/g, '')
    .replace(/\.git$/, '')
    .split('/');
  const isRepository = names.length === 2 || (forge?.names === 'more' && names.length > 2);
  if (!forge || !isRepository || !names.every((one) => name.test(one))) return undefined;
  const kind = mark === '#' ? forge.issues : forge.changes;
  return `https://${host.toLowerCase()}/${names.map(encodeURIComponent).join('/')}/${kind}/${digits}`;
}
