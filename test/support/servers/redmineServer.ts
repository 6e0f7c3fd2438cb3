/** Redmine as version 5 answers; `redmine.ru` fills a real one with the same tickets. */
import type { ServerResponse } from 'node:http';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export const redmineKey = '0123456789abcdef0123456789abcdef01234567';

const bug = { id: 1, name: 'Bug' };
const feature = { id: 2, name: 'Feature' };
const open = { id: 1, name: 'New', is_closed: false };
const spring = { id: 1, name: 'Spring' };
const someDay = { id: 2, name: 'Some day' };
const day = '2026-11-20T09:00:00Z';

function issue(id: number, subject: string, fields: object = {}): object {
  return {
    id,
    project: { id: 1, name: 'Shop' },
    tracker: bug,
    status: open,
    priority: { id: 1, name: 'Low' },
    author: { id: 1, name: 'Redmine Admin' },
    subject,
    description: null,
    start_date: null,
    due_date: null,
    done_ratio: 0,
    is_private: false,
    estimated_hours: null,
    total_estimated_hours: null,
    spent_hours: 0.0,
    total_spent_hours: 0.0,
    created_on: day,
    updated_on: day,
    closed_on: null,
    ...fields,
  };
}

const issues = new Map<number, object>([
  [
    1,
    issue(1, 'Work without a network', {
      tracker: feature,
      category: { id: 1, name: 'Offline' },
      fixed_version: spring,
      description:
        'h3. Who\r\n\r\nTechnicians\r\n\r\nh3. Why\r\n\r\nBasements have no network.\r\n',
    }),
  ],
  [
    2,
    issue(2, 'Keep what was typed', {
      parent: { id: 1 },
      fixed_version: spring,
      description: 'As a *technician*, I want drafts, so that nothing is lost.',
    }),
  ],
  [3, issue(3, 'Keep pictures', { parent: { id: 2 }, fixed_version: someDay })],
  [
    4,
    issue(4, 'Crash at start', {
      status: { id: 5, name: 'Closed', is_closed: true },
      closed_on: day,
    }),
  ],
  // It stays said when it was closed first.
  [5, issue(5, 'Crash at the end', { closed_on: day })],
  ...Array.from({ length: 55 }, (_, at): [number, object] => [
    at + 6,
    issue(at + 6, `Ticket ${at + 6}`),
  ]),
]);

const versions = new Map<number, object>(
  [
    { ...spring, due_date: '2026-12-01' },
    { ...someDay, due_date: null },
    { id: 3, name: 'Summer', due_date: '2026-07-01', status: 'closed' },
    {
      id: 4,
      name: 'Long ago',
      due_date: null,
      status: 'closed',
      updated_on: '2020-01-01T09:00:00Z',
    },
  ].map((version) => [
    version.id,
    {
      project: { id: 1, name: 'Shop' },
      description: '',
      status: 'open',
      created_on: day,
      updated_on: day,
      ...version,
    },
  ]),
);

/** `instead`: of a ticket by its id. */
export function startRedmine(instead: Readonly<Record<number, unknown>> = {}): Promise<FakeServer> {
  return startServer((request, response) => answer(request, response, instead));
}

function answer(
  { url, headers }: Received,
  response: ServerResponse,
  instead: Readonly<Record<number, unknown>>,
): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const isSignedIn = headers['x-redmine-api-key'] === redmineKey;
  const project = /^\/projects\/(?<id>\d+)\/versions\.json$/.exec(pathname)?.groups?.['id'];
  const version = /^\/versions\/(?<id>\d+)\.json$/.exec(pathname)?.groups?.['id'];
  if (pathname === '/issues.json') {
    const found = isSignedIn ? listed(searchParams, instead) : [];
    sendJson(response, { issues: found, total_count: found.length, offset: 0, limit: 100 });
  } else if (pathname === '/users/current.json' && isSignedIn) {
    sendJson(response, { user: { id: 1, login: 'admin' } });
  } else if (!isSignedIn) {
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Redmine API"' }).end();
  } else if (project === '1') {
    sendJson(response, { versions: [...versions.values()], total_count: versions.size });
  } else if (version !== undefined && versions.has(Number(version))) {
    sendJson(response, { version: versions.get(Number(version)) });
  } else {
    response.writeHead(404, { 'Content-Type': 'application/json' }).end();
  }
}

function listed(query: URLSearchParams, instead: Readonly<Record<number, unknown>>): unknown[] {
  const ids = (query.get('issue_id') ?? '').split(',').map(Number);
  const isAll = query.get('status_id') === '*';
  const limit = Math.min(Number(query.get('limit') ?? 25), 100);
  return [...issues]
    .filter(([id]) => ids.includes(id))
    .reverse()
    .map(([id, one]) => instead[id] ?? one)
    .filter((one) => isAll || !JSON.stringify(one).includes('"is_closed":true'))
    .slice(0, limit);
}
