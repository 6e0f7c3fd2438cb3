import type { ReferenceContext, Remote } from './context.ts';
import { knownHostKind } from './hostKind.ts';

/** Longer addresses are refused by forges. */
const longestLink = 7000;

/**
 * The https address at which the tracker has a new issue with this title and body filled in, which a
 * person then sends or not; `undefined` where no tracker with such an address is known, and where the
 * text is too long for one.
 */
export function newIssueLink(
  context: Pick<ReferenceContext, 'remote' | 'hosts' | 'numbers'>,
  { title, body }: { readonly title: string; readonly body: string },
): string | undefined {
  const form = formOf(context);
  if (!form) return undefined;
  const query = [
    [form.title, title],
    [form.body, form.isHtml ? asHtml(body) : body],
  ].map(([name = '', value = '']) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const link = `https://${form.host.replace(/:443$/, '')}/${form.page}?${query.join('&')}`;
  return link.length <= longestLink ? link : undefined;
}

/** The page on which people write a new issue, and the names of its fields in an address. */
interface Form {
  readonly host: string;
  readonly page: string;
  readonly title: string;
  readonly body: string;
  readonly isHtml?: true;
}

function formOf({
  remote,
  hosts,
  numbers,
}: Pick<ReferenceContext, 'remote' | 'hosts' | 'numbers'>): Form | undefined {
  // Issues are somewhere else; of those places only this one needs no name of a project.
  if (numbers) return numbers.kind === 'redmine' ? redmine(numbers.host) : undefined;
  if (!remote) return undefined;
  const { host } = remote;
  switch (knownHostKind(host, { hosts, remote })) {
    case 'github':
    case 'gitea':
      return { host, page: `${pathOf(remote)}/issues/new`, title: 'title', body: 'body' };
    case 'gitlab': {
      const page = `${pathOf(remote)}/-/issues/new`;
      return { host, page, title: 'issue[title]', body: 'issue[description]' };
    }
    case 'azure':
      return azure(remote);
    // Bitbucket Cloud takes no body, and the others are no forges.
    case 'bitbucket':
    case 'jira':
    case 'jira-dc':
    case 'linear':
    case 'redmine':
    case 'local':
    case undefined:
      return undefined;
  }
}

/** Redmine asks for the project where the address has none. */
function redmine(host: string): Form {
  return { host, page: 'issues/new', title: 'issue[subject]', body: 'issue[description]' };
}

/** All processes that come with Azure Boards have tasks; only some have issues. */
function azure(remote: Remote): Form {
  const project = pathOf(remote).split('/').slice(0, -1).join('/');
  return {
    host: remote.host,
    page: `${project}/_workitems/create/Task`,
    title: '[System.Title]',
    body: '[System.Description]',
    isHtml: true,
  };
}

function pathOf({ path }: Remote): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
