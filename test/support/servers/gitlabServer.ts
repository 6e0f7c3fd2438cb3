/** GitLab's REST API (v4) as far as tickets go; bodies have the types of `@gitbeaker/rest`. */
import type { ServerResponse } from 'node:http';
import type { EpicSchema, IssueSchema, MergeRequestSchema, MilestoneSchema } from '@gitbeaker/rest';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export const gitlabToken = 'glpat-0123456789abcdefghij';

/** What is `null` there is left out, or is not, in the types. */
type Body<Schema> = { [Name in keyof Schema]?: Schema[Name] | null };

const ana = {
  id: 7,
  name: 'Ana',
  username: 'ana',
  state: 'active',
  avatar_url: 'https://gitlab.com/avatars/7',
  web_url: 'https://gitlab.com/ana',
};
const address = 'https://gitlab.com/acme/tools/app/-';

const shared = (number: number, mark: string, kind: string) => ({
  id: 5000 + number,
  iid: number,
  project_id: 9,
  title: `Ticket ${number}`,
  description: '',
  author: ana,
  labels: [],
  created_at: '2026-10-01T08:00:00.000Z',
  updated_at: '2026-10-02T08:00:00.000Z',
  user_notes_count: 0,
  upvotes: 0,
  downvotes: 0,
  web_url: `${address}/${kind}/${number}`,
  references: {
    short: `${mark}${number}`,
    relative: `${mark}${number}`,
    full: `acme/tools/app${mark}${number}`,
  },
});

export function gitlabIssue(
  number: number,
  fields: Body<IssueSchema> = {},
): Body<IssueSchema> & { iid: number } {
  return {
    ...shared(number, '#', 'issues'),
    state: 'opened',
    type: 'ISSUE',
    issue_type: 'issue',
    milestone: null,
    assignees: [],
    due_date: null,
    closed_at: null,
    closed_by: null,
    confidential: false,
    has_tasks: false,
    ...fields,
    iid: number,
  };
}

export function gitlabChange(
  number: number,
  fields: Body<MergeRequestSchema> = {},
): Body<MergeRequestSchema> & { iid: number } {
  return {
    ...shared(number, '!', 'merge_requests'),
    state: 'opened',
    draft: false,
    target_branch: 'main',
    source_branch: 'offline',
    merged_at: null,
    closed_at: null,
    milestone: null,
    ...fields,
    iid: number,
  };
}

export function gitlabEpic(
  number: number,
  fields: Body<EpicSchema> = {},
): Body<EpicSchema> & { iid: number } {
  return {
    ...shared(number, '&', 'epics'),
    group_id: 3,
    state: 'opened',
    web_url: `https://gitlab.com/groups/acme/-/epics/${number}`,
    due_date: null,
    closed_at: null,
    ...fields,
    iid: number,
  };
}

export function gitlabMilestone(
  number: number,
  fields: Body<MilestoneSchema> = {},
): Body<MilestoneSchema> & { iid: number } {
  return {
    id: 400 + number,
    title: `Milestone ${number}`,
    description: '',
    due_date: null,
    start_date: null,
    state: 'active',
    created_at: '2026-10-01T08:00:00.000Z',
    updated_at: '2026-10-02T08:00:00.000Z',
    expired: false,
    web_url: `${address}/milestones/${number}`,
    ...fields,
    iid: number,
  };
}

/** By their number. */
type Place = Readonly<Record<string, readonly { readonly iid: number }[]>>;

export interface GitlabOptions {
  /** By the path of their project. */
  readonly issues?: Place;
  readonly changes?: Place;
  /** By the path of their group. */
  readonly epics?: Place;
  /** By the path of their project or group. */
  readonly milestones?: Place;
  /** Projects whose issues this account may not see. */
  readonly forbidden?: readonly string[];
  /** Stands in every list of tickets. */
  readonly always?: readonly unknown[];
}

export function startGitlab(options: GitlabOptions): Promise<FakeServer> {
  return startServer((request, response) => answer(request, response, options));
}

function answer(
  { url, headers }: Received,
  response: ServerResponse,
  {
    issues = {},
    changes = {},
    epics = {},
    milestones = {},
    forbidden = [],
    always = [],
  }: GitlabOptions,
): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const { authorization, 'private-token': token } = headers;
  if (authorization !== `Bearer ${gitlabToken}` && token !== gitlabToken) {
    sendJson(response, { message: '401 Unauthorized' }, { status: 401 });
    return;
  }
  const [, place, path = '', kind, number] =
    /^\/api\/v4\/(projects|groups)\/([^/]+)\/(issues|merge_requests|epics|milestones)(?:\/(\d+))?$/.exec(
      pathname,
    ) ?? [];
  const name = decodeURIComponent(path);
  if (number === undefined && (kind === 'milestones' || kind === 'epics')) {
    const all = kind === 'epics' ? epics : milestones;
    if (forbidden.includes(name)) {
      sendJson(response, { message: '403 Forbidden' }, { status: 403 });
    } else if (!(name in all)) sendJson(response, { error: '404 Not Found' }, { status: 404 });
    else sendJson(response, planned(all, name, searchParams));
    return;
  }
  if (place === 'groups' && kind === 'epics' && number !== undefined) {
    const epic = epics[name]?.find(({ iid }) => iid === Number(number));
    if (epic) sendJson(response, epic);
    else sendJson(response, { message: '404 Not found' }, { status: 404 });
    return;
  }
  const found = { issues, merge_requests: changes, epics: {} }[kind ?? 'epics'] as Place;
  const list = place === 'projects' && number === undefined ? found[name] : undefined;
  if (forbidden.includes(name)) {
    sendJson(response, { message: '403 Forbidden' }, { status: 403 });
  } else if (!list) {
    sendJson(response, { message: '404 Project Not Found' }, { status: 404 });
  } else {
    const iids = searchParams.getAll('iids[]').map(Number);
    const size = Math.min(Number(searchParams.get('per_page') ?? 20), 100);
    const asked = list.filter(({ iid }) => iids.length === 0 || iids.includes(iid));
    sendJson(response, [...always, ...asked.slice(0, size)], {
      headers: {
        'X-Total': String(asked.length),
        'X-Per-Page': String(size),
        'X-Page': '1',
        'X-Next-Page': '',
      },
    });
  }
}

/** With those of the groups above where they are wanted, and of epics with those below unless not. */
function planned(all: Place, name: string, query: URLSearchParams): readonly object[] {
  const state = query.get('state');
  const size = Math.min(Number(query.get('per_page') ?? 20), 100);
  const isWithParents = ['include_parent_milestones', 'include_ancestor_groups'].some(
    (one) => query.get(one) === 'true',
  );
  const isWithChildren = query.get('include_descendant_groups') !== 'false';
  return Object.entries(all)
    .filter(
      ([path]) =>
        path === name ||
        (isWithParents && name.startsWith(`${path}/`)) ||
        (isWithChildren && path.startsWith(`${name}/`)),
    )
    .flatMap(([, own]) => own as readonly { readonly state?: string }[])
    .filter((one) => state === null || one.state === state)
    .slice(0, size);
}
