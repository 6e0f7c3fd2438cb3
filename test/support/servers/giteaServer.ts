/** Gitea (1.23) and Forgejo, as far as single issues go; bodies have the types of `gitea-js`. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Issue, Milestone, User } from 'gitea-js';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export const giteaToken = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';

const ana: User = {
  id: 7,
  login: 'ana',
  full_name: 'Ana',
  email: 'ana@example.org',
  avatar_url: 'https://gitea.acme.corp/avatars/7',
};

/** What is `null` there is left out in the types. */
type Body = { [Name in keyof Issue]: Issue[Name] | null };

export function giteaIssue(number: number, fields: Partial<Body> = {}): Body {
  return {
    id: 1000 + number,
    url: `https://gitea.acme.corp/api/v1/repos/acme/app/issues/${number}`,
    html_url: `https://gitea.acme.corp/acme/app/issues/${number}`,
    number,
    user: ana,
    original_author: '',
    original_author_id: 0,
    title: `Ticket ${number}`,
    body: '',
    ref: '',
    assets: [],
    labels: [],
    milestone: null,
    assignee: null,
    assignees: null,
    state: 'open',
    is_locked: false,
    comments: 0,
    created_at: '2026-10-01T08:00:00+02:00',
    updated_at: '2026-10-02T08:00:00+02:00',
    closed_at: null,
    due_date: null,
    pull_request: null,
    repository: { id: 1, name: 'app', owner: 'acme', full_name: 'acme/app' },
    pin_order: 0,
    ...fields,
  };
}

export function giteaMilestone(
  id: number,
  fields: { [Name in keyof Milestone]?: Milestone[Name] | null } = {},
): { [Name in keyof Milestone]?: Milestone[Name] | null } {
  return {
    id,
    title: `Milestone ${id}`,
    description: '',
    state: 'open',
    open_issues: 0,
    closed_issues: 0,
    created_at: '2026-10-01T08:00:00Z',
    updated_at: '2026-10-02T08:00:00Z',
    closed_at: null,
    due_on: null,
    ...fields,
  };
}

export interface GiteaOptions {
  /** By `owner/repository#number`. */
  readonly issues: Readonly<Record<string, unknown>>;
  /** By `owner/repository`. */
  readonly milestones?: Readonly<Record<string, readonly { readonly state?: unknown }[]>>;
  /** From this request on it says that it is asked too much. */
  readonly limit?: number;
  /** Gives tags, as some proxies in front of it do. */
  readonly hasTags?: boolean;
  /** Says after this request that it was the last for now. */
  readonly lastRequest?: number;
  /** Answers only when it was asked so many things at the same time. */
  readonly together?: number;
}

export interface GiteaServer extends FakeServer {
  /** The most requests that waited for an answer at the same time. */
  readonly width: () => number;
}

export async function startGitea(options: GiteaOptions): Promise<GiteaServer> {
  let count = 0;
  let width = 0;
  let waiting: (() => void)[] = [];
  const server = await startServer(async (request, response) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      width = Math.max(width, waiting.length);
      if (waiting.length < (options.together ?? 1)) return;
      // Who asks for more than that is in time to be counted.
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        for (const go of all) go();
      });
    });
    answer(request, response, { ...options, number: ++count });
  });
  return { ...server, width: () => width };
}

function answer(
  { url, headers }: Received,
  response: ServerResponse,
  options: GiteaOptions & { readonly number: number },
): void {
  const fail = (status: number, message: string, said: Record<string, string> = {}) =>
    sendJson(
      response,
      { message, url: 'https://gitea.acme.corp/api/swagger', errors: [] },
      { status, headers: said },
    );
  const [scheme = '', token] = headers.authorization?.split(' ') ?? [];
  if (!['token', 'bearer'].includes(scheme.toLowerCase()) || token !== giteaToken) {
    fail(401, 'invalid username, password or token');
    return;
  }
  if (options.number >= (options.limit ?? Infinity)) {
    fail(429, 'too many requests', { 'Retry-After': '5' });
    return;
  }
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const of = /^\/api\/v1\/repos\/(?<path>[^/]+\/[^/]+)\/milestones$/.exec(pathname)?.groups?.[
    'path'
  ];
  const milestones = of === undefined ? undefined : options.milestones?.[of];
  if (milestones) {
    // Only open ones unless somebody wants others, and never more than fifty.
    const state = searchParams.get('state') ?? 'open';
    const found = milestones.filter((one) => state === 'all' || one.state === state);
    sendJson(response, found.slice(0, Math.min(Number(searchParams.get('limit') ?? 30), 50)));
    return;
  }
  const place = /^\/api\/v1\/repos\/(?<owner>[^/]+)\/(?<name>[^/]+)\/issues\/(?<index>\d+)$/.exec(
    url,
  )?.groups;
  const body = options.issues[`${place?.['owner']}/${place?.['name']}#${place?.['index']}`];
  if (body === undefined) {
    fail(404, "The target couldn't be found.");
    return;
  }
  const tag = `"${createHash('sha1').update(JSON.stringify(body)).digest('hex')}"`;
  if (options.hasTags && headers['if-none-match'] === tag) {
    response.writeHead(304, { ETag: tag }).end();
    return;
  }
  sendJson(response, body, {
    headers: {
      ...(options.hasTags && { ETag: tag }),
      ...(options.number === options.lastRequest && {
        'RateLimit-Remaining': '0',
        'RateLimit-Reset': '30',
      }),
    },
  });
}
