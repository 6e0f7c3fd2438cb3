import type { ReferenceContext } from './context.ts';
import { knownHostKind } from './hostKind.ts';

/** Longer addresses are refused by forges. */
const longestLink = 7000;

/**
 * The https address at which a forge has a new issue with this title and body filled in, which a person
 * then sends or not; `undefined` where the numbers of tickets belong to another tracker, where no forge
 * with such an address is known, and where the text is too long for one.
 */
export function newIssueLink(
  { remote, hosts, numbers }: Pick<ReferenceContext, 'remote' | 'hosts' | 'numbers'>,
  { title, body }: { readonly title: string; readonly body: string },
): string | undefined {
  if (!remote || numbers) return undefined;
  const fields = fieldsOf(knownHostKind(remote.host, { hosts, remote }));
  if (!fields) return undefined;
  const host = remote.host.replace(/:443$/, '');
  const path = remote.path.split('/').map(encodeURIComponent).join('/');
  const query = [
    [fields.title, title],
    [fields.body, body],
  ].map(([name = '', value = '']) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const link = `https://${host}/${path}/${fields.page}?${query.join('&')}`;
  return link.length <= longestLink ? link : undefined;
}

interface NewIssue {
  readonly page: string;
  readonly title: string;
  readonly body: string;
}

function fieldsOf(kind: ReturnType<typeof knownHostKind>): NewIssue | undefined {
  switch (kind) {
    case 'github':
    case 'gitea':
      return { page: 'issues/new', title: 'title', body: 'body' };
    case 'gitlab':
      return { page: '-/issues/new', title: 'issue[title]', body: 'issue[description]' };
    // Azure needs the name of a type, Bitbucket Cloud takes no body, and the others are no forges.
    case 'azure':
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
