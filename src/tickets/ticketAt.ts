import type { TicketRef } from '../model/ids.ts';
import type { ReferenceContext, TrackerKind } from './context.ts';
import { hostKind, hostOf } from './hostKind.ts';
import { keyRef } from './keyRef.ts';
import { isTicketRef, refOf } from './ticketRef.ts';

const address = /^(?:https?:\/\/)?(?:[^/@]*@)?(?<host>[a-z\d.-]+)(?::(?<port>\d+))?\/(?<rest>.*)$/i;
const twoNames =
  /^(?<path>[\w.-]+\/[\w.-]+)\/(?:(?:issues|pull|pulls|discussions)\/|issues(?:\/closed)?\/?#issue\/)(?<number>[1-9]\d{0,9})(?![\w-])/;
const gitlabIssue =
  /^(?<path>[\w.-]+(?:\/[\w.-]+)+?)(?:\/-)?\/(?<sort>issues(?:\/incident)?|work_items|merge_requests)\/(?<number>[1-9]\d{0,9})(?![\w-])/;
const gitlabEpic =
  /^groups\/(?<path>[\w.-]+(?:\/[\w.-]+)*?)\/-\/(?:epics|work_items)\/(?<number>[1-9]\d{0,9})(?![\w-])/;
const bitbucketTicket =
  /^(?<path>[\w.-]+\/[\w.-]+)\/(?<sort>issues|pull-requests)\/(?<number>[1-9]\d{0,9})(?![\w-])/;
const bitbucketServer =
  /(?:^|\/)(?:projects\/(?<project>[\w.-]+)|users\/(?<user>[\w.-]+))\/repos\/(?<name>[\w.-]+)\/pull-requests\/(?<number>[1-9]\d{0,9})(?![\w-])/;
const azureItem =
  /^(?<before>[^?#]*)(?:\/_workitems\/edit\/|\/_workitems\/?\?(?:[^#]*&)?id=|\/_(?:boards|backlogs|sprints|workitems|queries)[^?#]*\?(?:[^#]*&)?workitem=)(?<number>[1-9]\d{0,9})(?![\w-])/i;
const azureChange =
  /^(?<before>[^?#]*\/_git\/[^/?#]+)\/pullrequest\/(?<number>[1-9]\d{0,9})(?![\w-])/i;
const redmineIssue = /^(?:[\w.-]+\/)*issues\/(?<number>[1-9]\d{0,9})(?![\w-])/;
const keyPlace =
  /(?:^|\/)(?:browse|issues?)\/(?<key>[a-z][a-z\d_]{0,15}-[1-9]\d{0,6})(?![\w-])|[?&]selectedIssue=(?<selected>[a-z][a-z\d_]{0,15}-[1-9]\d{0,6})(?![\w-])/i;
const linearIssue = /^[\w.-]+\/issue\/(?<key>[a-z][a-z\d]{0,15}-[1-9]\d{0,6})(?![\w-])/i;

/** The ticket that a web address leads to; with or without its scheme and what follows the number. */
export function ticketAt(text: string, context: ReferenceContext): TicketRef | undefined {
  const groups = address.exec(text)?.groups;
  if (!groups) return undefined;
  const isPlain = /^http:/i.test(text) && (groups['port'] ?? '80') === '80';
  const host = hostOf(groups['host'] ?? '', isPlain ? undefined : groups['port']);
  const ref = refAt(hostKind(host, context), host, groups['rest'] ?? '', context);
  return ref !== undefined && isTicketRef(ref) ? ref : undefined;
}

function refAt(
  kind: TrackerKind | undefined,
  host: string,
  rest: string,
  context: ReferenceContext,
): TicketRef | undefined {
  switch (kind) {
    case 'github':
    case 'gitea': {
      const { path, number } = twoNames.exec(rest)?.groups ?? {};
      if (path === undefined) return undefined;
      const place = { kind, host, path: spelled(path, host, context), number: Number(number) };
      return refOf({ ...place, sort: 'issue', isCertain: true });
    }
    case 'gitlab':
      return gitlabRef(host, rest, context);
    case 'bitbucket': {
      const server = bitbucketServer.exec(rest)?.groups;
      const { path, sort, number } = bitbucketTicket.exec(rest)?.groups ?? {};
      if (server) {
        const owner = server['project'] ?? `~${server['user'] ?? ''}`;
        const full = `${owner}/${server['name'] ?? ''}`;
        const place = { kind, host, path: spelled(full, host, context) };
        return refOf({
          ...place,
          number: Number(server['number']),
          sort: 'change',
          isCertain: true,
        });
      }
      if (path === undefined) return undefined;
      const place = { kind, host, path: spelled(path, host, context), number: Number(number) };
      return refOf({ ...place, sort: sort === 'issues' ? 'issue' : 'change', isCertain: true });
    }
    case 'azure':
      return azureAt(host, rest, context);
    case 'redmine': {
      const number = redmineIssue.exec(rest)?.groups?.['number'];
      if (number === undefined) return undefined;
      return refOf({ kind, host, number: Number(number), sort: 'issue', isCertain: true });
    }
    case 'linear': {
      const key = linearIssue.exec(rest)?.groups?.['key'];
      if (key === undefined) return undefined;
      return refOf({ kind: 'key', key: key.toUpperCase(), sort: 'issue', isCertain: true });
    }
    case 'jira':
    case 'jira-dc':
    case 'local':
    case undefined: {
      const { key, selected } = keyPlace.exec(rest)?.groups ?? {};
      const written = (key ?? selected)?.toUpperCase();
      if (written === undefined) return undefined;
      if (kind === undefined || kind === 'local') return keyRef(written, context);
      return refOf({ kind: 'key', key: written, sort: 'issue', isCertain: true });
    }
  }
}

function gitlabRef(host: string, rest: string, context: ReferenceContext): TicketRef | undefined {
  const epic = gitlabEpic.exec(rest)?.groups;
  const { path = '', sort, number } = epic ?? gitlabIssue.exec(rest)?.groups ?? {};
  if (number === undefined) return undefined;
  const place = { kind: 'gitlab', host, number: Number(number), isCertain: true } as const;
  if (epic) return refOf({ ...place, path, sort: 'epic' });
  const full = spelled(path, host, context);
  return refOf({ ...place, path: full, sort: sort === 'merge_requests' ? 'change' : 'issue' });
}

function azureAt(host: string, rest: string, context: ReferenceContext): TicketRef | undefined {
  const change = azureChange.exec(`/${rest}`)?.groups;
  const { before = '', number } = change ?? azureItem.exec(`/${rest}`)?.groups ?? {};
  if (number === undefined) return undefined;
  const old = /^([\w-]+)\.visualstudio\.com$/.exec(host)?.[1];
  const home = old === undefined ? host : 'dev.azure.com';
  const organization = old ?? before.split('/')[1] ?? '';
  const place = { kind: 'azure', host: home, number: Number(number), isCertain: true } as const;
  const sort = change ? 'change' : 'issue';
  const ours = context.remote?.kind === 'azure' ? context.remote : undefined;
  if (home === 'dev.azure.com') {
    const own = ours?.host === home ? ours.path.split('/')[0] : organization;
    if (own?.toLowerCase() === organization.toLowerCase()) return refOf({ ...place, sort });
    return refOf({ ...place, path: organization, sort });
  }
  const collection = ours?.host === home ? ours.path.split('/').slice(0, -2).join('/') : '';
  const isOurs = collection !== '' && before.startsWith(`/${collection}/`);
  return refOf({ ...place, path: isOurs ? collection : organization, sort });
}

/** The path as the remote spells it, if it is the remote's: forges do not tell cases apart. */
function spelled(path: string, host: string, { remote }: ReferenceContext): string {
  const isOurs = remote?.host === host && remote.path.toLowerCase() === path.toLowerCase();
  return isOurs ? remote.path : path;
}
