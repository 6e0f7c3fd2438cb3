/** Jira's REST API: the cloud's (3) and Data Center's (2); bodies have the types of `jira.js`. */
import type { ServerResponse } from 'node:http';
import { jiraFieldList } from './jiraBodies.ts';
import type { JiraBody } from './jiraBodies.ts';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export const jiraMail = 'ana@acme.example';
export const jiraToken = 'ATATT3xFfGF0-token-of-ana';
export const cloudId = '11223344-a1b2-3b33-c444-def123456789';

export interface JiraOptions {
  readonly version: 2 | 3;
  readonly issues: readonly (JiraBody | { readonly key: string; readonly fields: unknown })[];
  /** By their keys. */
  readonly projects?: Readonly<Record<string, unknown>>;
  /** Keys of today, by keys that they had. */
  readonly moved?: Readonly<Record<string, string>>;
  /** What it makes of whoever shows a token: people of a site see nothing when theirs is over. */
  readonly takes?: 'tokens' | 'tokens for the gateway' | 'strangers';
  /** Before each path, as at the gateway. */
  readonly below?: string;
  /** The most keys that it names at once as missing. */
  readonly names?: number;
  /** Answers comments of this many bytes for each ticket. */
  readonly commentBytes?: number;
  /** What stands beside the issues. */
  readonly beside?: object;
  readonly hidesFields?: boolean;
}

export function startJira(options: JiraOptions): Promise<FakeServer> {
  return startServer((request, response) => answer(request, response, options));
}

function answer(request: Received, response: ServerResponse, options: JiraOptions): void {
  const { version, takes = 'tokens', below = '', hidesFields = false } = options;
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/_edge/tenant_info') {
    if (request.headers.authorization !== undefined) throw new Error('the token is not for this');
    sendJson(response, { cloudId });
    return;
  }
  const isKnown =
    takes === 'tokens' && request.headers.authorization === (version === 3 ? basic : bearer);
  const api = `${below}/rest/api/${version}`;
  const path = pathname.startsWith(api) ? pathname.slice(api.length) : '';
  if (takes !== 'strangers' && !isKnown) {
    sendJson(response, { message: 'Client must be authenticated' }, { status: 401 });
  } else if (path === '/field') {
    if (hidesFields) sendJson(response, { errorMessages: ['Forbidden'] }, { status: 403 });
    else sendJson(response, jiraFieldList(version));
  } else if (path === '/myself' && isKnown) {
    sendJson(response, { accountId: '5b10', displayName: 'Ana' });
  } else if (path === '/myself') {
    sendJson(response, { message: 'Client must be authenticated' }, { status: 401 });
  } else if (path === '/issue/bulkfetch' && version === 3 && request.method === 'POST') {
    fetched(request, response, options);
  } else if (path === '/search' && version === 2 && request.method === 'POST') {
    searched(request, response, options);
  } else if (path.startsWith('/project/')) {
    const project = options.projects?.[decodeURIComponent(path.slice('/project/'.length))];
    if (project !== undefined && isKnown) sendJson(response, project);
    else sendJson(response, { errorMessages: ['No project.'], errors: {} }, { status: 404 });
  } else if (path === '/search/jql' && version === 3 && request.method === 'POST') {
    searchedForEpics(request, response, options);
  } else if (path.startsWith('/issue/')) {
    shown(decodeURIComponent(path.slice('/issue/'.length)), response, options);
  } else if (path === '/search' && version === 3) {
    sendJson(response, { errorMessages: ['The requested API has been removed.'] }, { status: 410 });
  } else {
    sendJson(response, { errorMessages: ['No such path.'] }, { status: 404 });
  }
}

const basic = `Basic ${Buffer.from(`${jiraMail}:${jiraToken}`).toString('base64')}`;
const bearer = `Bearer ${jiraToken}`;

function fetched({ body }: Received, response: ServerResponse, options: JiraOptions): void {
  const { issueIdsOrKeys, fields } = JSON.parse(body) as {
    issueIdsOrKeys: string[];
    fields: string[];
  };
  if (issueIdsOrKeys.length > 100) {
    sendJson(response, { errorMessages: ['Too many.'], errors: {} }, { status: 400 });
    return;
  }
  const keys = issueIdsOrKeys.map((key) => keyNow(key, options));
  const issues = options.takes === 'strangers' ? [] : withKeys(keys, fields, options);
  sendJson(response, { issues, issueErrors: [], ...options.beside });
}

function searched(
  { body }: Pick<Received, 'body'>,
  response: ServerResponse,
  options: JiraOptions,
): void {
  const { jql, fields } = JSON.parse(body) as { jql: string; fields: string[] };
  if (jql.startsWith('project')) {
    searchedForEpics({ body }, response, options);
    return;
  }
  const list = /^key in \((?<keys>[^)]*)\)$/.exec(jql)?.groups?.['keys'] ?? '';
  const keys = list.split(/, */).map((key) => key.replace(/^"(.*)"$/, '$1'));
  const unknown = keys.filter((key) => withKeys([keyNow(key, options)], [], options).length === 0);
  if (unknown.length > 0) {
    const errorMessages = unknown
      .slice(0, options.names ?? Infinity)
      .map((key) => `An issue with key '${key}' does not exist for field 'key'.`);
    sendJson(response, { errorMessages, errors: {} }, { status: 400 });
    return;
  }
  const issues = withKeys(
    keys.map((key) => keyNow(key, options)),
    fields,
    options,
  );
  sendJson(response, { expand: 'names,schema', startAt: 0, total: issues.length, issues });
}

const epicQuery =
  /^project in \((?<projects>"[^)]*")\) AND (?:issuetype in \((?<types>[\d,]+)\)|cf\[(?<field>\d+)\] is not EMPTY) AND statusCategory != Done ORDER BY updated DESC$/;

/** As much of its language as anybody uses here. */
function searchedForEpics(
  { body }: Pick<Received, 'body'>,
  response: ServerResponse,
  options: JiraOptions,
): void {
  const { jql, fields, maxResults } = JSON.parse(body) as {
    jql: string;
    fields: string[];
    maxResults: number;
  };
  const asked = epicQuery.exec(jql)?.groups;
  const projects = (asked?.['projects'] ?? '').split(',').map((one) => one.slice(1, -1));
  if (!asked || !projects.every((one) => one in (options.projects ?? {}))) {
    sendJson(response, { errorMessages: ['No such value.'], errors: {} }, { status: 400 });
    return;
  }
  const found = options.issues.filter(({ key, fields: own }) => {
    const said = own as Record<
      string,
      { id?: string; statusCategory?: { key?: string } } | undefined
    >;
    const isEpic =
      asked['field'] === undefined
        ? asked['types']?.split(',').includes(said['issuetype']?.id ?? '')
        : said[`customfield_${asked['field']}`] !== undefined;
    const isOpen = said['status']?.statusCategory?.key !== 'done';
    return isEpic === true && isOpen && projects.includes(key.slice(0, key.lastIndexOf('-')));
  });
  const keys = found.slice(0, maxResults).map(({ key }) => key);
  sendJson(response, { issues: withKeys(keys, fields, options), isLast: true });
}

function shown(key: string, response: ServerResponse, options: JiraOptions): void {
  const [issue] = withKeys([keyNow(key, options)], ['summary'], options);
  if (issue) sendJson(response, issue);
  else sendJson(response, { errorMessages: ['Issue does not exist'], errors: {} }, { status: 404 });
}

function keyNow(key: string, { moved = {} }: JiraOptions): string {
  return moved[key.toUpperCase()] ?? key.toUpperCase();
}

/** Each once, by their ids, with the fields that were asked for. */
function withKeys(
  keys: readonly string[],
  fields: readonly string[],
  { issues, commentBytes }: JiraOptions,
): readonly object[] {
  const found = issues.filter(({ key }) => keys.includes(key));
  return found.map((issue) => ({
    ...issue,
    fields:
      typeof issue.fields === 'object' && issue.fields !== null
        ? {
            ...Object.fromEntries(
              Object.entries(issue.fields).filter(([name]) => fields.includes(name)),
            ),
            ...(commentBytes !== undefined &&
              fields.includes('comment') && {
                comment: { comments: [{ body: 'x'.repeat(commentBytes) }], total: 1 },
              }),
          }
        : issue.fields,
  }));
}
