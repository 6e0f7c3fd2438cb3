import assert from 'node:assert/strict';
import { Gitlab } from '@gitbeaker/rest';
import type { TicketRef } from '../../src/model/ids.ts';
import { gitlab } from '../../src/trackers/gitlab.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import {
  gitlabChange,
  gitlabEpic,
  gitlabIssue,
  gitlabToken,
  startGitlab,
} from '../support/servers/gitlabServer.ts';
import type { GitlabOptions } from '../support/servers/gitlabServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'header', header: 'PRIVATE-TOKEN', token: gitlabToken } as const;
const app = 'acme/tools/app';
const numbers = Array.from({ length: 50 }, (_, at) => at + 1);

const offline = gitlabIssue(12, {
  title: 'Work without a network',
  description: '**As a** technician, **I want** drafts **so that** nothing is lost in a basement.',
  labels: ['offline', 'field work'],
  user_notes_count: 4,
  milestone: {
    id: 1,
    iid: 1,
    project_id: 9,
    title: 'Spring',
    description: '',
    due_date: '2026-12-01',
    start_date: '2026-11-01',
    state: 'active',
    updated_at: '2026-10-01T08:00:00.000Z',
    created_at: '2026-10-01T08:00:00.000Z',
    expired: false,
    web_url: 'https://gitlab.com/acme/tools/app/-/milestones/1',
  },
  iteration: {
    id: 5,
    iid: 5,
    group_id: 3,
    title: null,
    state: 2,
    start_date: '2026-11-16',
    due_date: '2026-11-29',
    web_url: 'https://gitlab.com/groups/acme/-/iterations/5',
  },
  epic: { id: 8, iid: 4, title: 'Offline', url: '/groups/acme/tools/-/epics/4', group_id: 3 },
});

describe('GitLab', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (options: GitlabOptions): Promise<Asking> => {
    server = await startGitlab(options);
    return asking(gitlab, server.address, { credential });
  };
  const paths = () => server.received.map(({ url }) => url.replace(/\?.*/, '')).sort();

  it('says what an issue is, for whom and why', async () => {
    const ask = await started({ issues: { [app]: [offline] } });
    assert.deepEqual(await ask.one(`gl:${app}#12`), {
      ref: `gl:${app}#12`,
      key: '#12',
      kind: 'issue',
      title: 'Work without a network',
      url: 'https://gitlab.com/acme/tools/app/-/issues/12',
      state: 'open',
      status: 'opened',
      labels: ['offline', 'field work'],
      planned: [
        {
          kind: 'milestone',
          title: 'Spring',
          due: '2026-12-01',
          isDone: false,
          url: 'https://gitlab.com/acme/tools/app/-/milestones/1',
        },
        {
          kind: 'sprint',
          title: '2026-11-16 – 2026-11-29',
          due: '2026-11-29',
          isDone: false,
          url: 'https://gitlab.com/groups/acme/-/iterations/5',
        },
      ],
      parents: [
        {
          key: '&4',
          title: 'Offline',
          type: 'Epic',
          ref: 'gl:acme/tools&4',
          url: `${server.address}/groups/acme/tools/-/epics/4`,
        },
      ],
      closes: [],
      comments: 4,
      openedAt: Date.parse('2026-10-01T08:00:00Z'),
      updatedAt: Date.parse('2026-10-02T08:00:00Z'),
      activeAt: Date.parse('2026-10-02T08:00:00Z'),
      who: ['technician'],
      why: ['nothing is lost in a basement'],
      prose: 'As a technician, I want drafts so that nothing is lost in a basement.',
    });
  });

  it('answers its own client with the same issues, merge requests and epics', async () => {
    await started({
      issues: { [app]: [offline] },
      changes: { [app]: [gitlabChange(3, { title: 'Keep drafts' })] },
      epics: { acme: [gitlabEpic(4, { title: 'Offline' })] },
    });
    const api = new Gitlab({ host: server.address, token: gitlabToken });
    const issues = await api.Issues.all({ projectId: app, iids: [12], perPage: 100 });
    const changes = await api.MergeRequests.all({ projectId: app, iids: [3], perPage: 100 });
    const epic = await api.Epics.show('acme', 4);
    assert.deepEqual(
      [...issues, ...changes, epic].map(({ title }) => title),
      ['Work without a network', 'Keep drafts', 'Offline'],
    );
  });

  it('asks as its own client does', async () => {
    const ask = await started({ issues: { [app]: [offline] } });
    const api = new Gitlab({ host: server.address, token: gitlabToken });
    await api.Issues.all({ projectId: app, iids: [12, 13], perPage: 100 });
    await ask(`gl:${app}#12`, `gl:${app}#13`);
    const [theirs, ours] = server.received.map(({ url }) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      return [pathname, [...searchParams].filter(([name]) => name !== 'pagination').sort()];
    });
    assert.deepEqual(ours, theirs);
  });

  it('is asked once for fifty issues', async () => {
    const ask = await started({ issues: { [app]: numbers.map((at) => gitlabIssue(at)) } });
    const tickets = await ask(...numbers.map((at) => `gl:${app}#${at}`));
    assert.deepEqual([Object.keys(tickets).length, server.received.length], [50, 1]);
  });

  it('is asked for less at a time when the answer is too large, until one is', async () => {
    const large = gitlabIssue(7, { description: 'x'.repeat(6_000_000) });
    const issues = [...numbers.slice(0, 6).map((at) => gitlabIssue(at)), large, gitlabIssue(8)];
    const ask = await started({ issues: { [app]: issues } });
    const tickets = await ask(...issues.map(({ iid }) => `gl:${app}#${iid}`));
    assert.deepEqual(
      Object.keys(tickets),
      [1, 2, 3, 4, 5, 6, 8].map((at) => `gl:${app}#${at}`),
    );
  });

  it('is asked once for the issues and once for the merge requests of each project', async () => {
    const ask = await started({
      issues: { [app]: [gitlabIssue(1), gitlabIssue(2)], 'acme/lib': [gitlabIssue(1)] },
      changes: { [app]: [gitlabChange(1), gitlabChange(2)] },
    });
    await ask(`gl:${app}#1`, `gl:${app}!1`, 'gl:acme/lib#1', `gl:${app}#2`, `gl:${app}!2`);
    assert.deepEqual(paths(), [
      '/api/v4/projects/acme%2Flib/issues',
      '/api/v4/projects/acme%2Ftools%2Fapp/issues',
      '/api/v4/projects/acme%2Ftools%2Fapp/merge_requests',
    ]);
  });

  const changes = [
    ['open', { state: 'opened' }, 'open', 'opened'],
    ['a draft', { state: 'opened', draft: true }, 'open', 'draft'],
    ['being merged', { state: 'locked' }, 'open', 'locked'],
    ['closed', { state: 'closed' }, 'closed', 'closed'],
    ['merged', { state: 'merged', merged_at: '2026-10-05T08:00:00Z' }, 'merged', 'merged'],
  ] as const;
  for (const [name, fields, state, status] of changes) {
    it(`tells a merge request that is ${name}`, async () => {
      const ask = await started({ changes: { [app]: [gitlabChange(3, fields)] } });
      const ticket = await ask.one(`gl:${app}!3`);
      assert.deepEqual(
        [ticket.kind, ticket.key, ticket.state, ticket.status],
        ['change', '!3', state, status],
      );
    });
  }

  it('says when a merge request was merged', async () => {
    const merged = gitlabChange(3, { state: 'merged', merged_at: '2026-10-05T08:00:00Z' });
    const ask = await started({ changes: { [app]: [merged] } });
    assert.equal((await ask.one(`gl:${app}!3`)).closedAt, Date.parse('2026-10-05T08:00:00Z'));
  });

  it('says what a merge request closes', async () => {
    const closing = gitlabChange(3, { description: 'Closes #12 and acme/lib#4.' });
    const ask = await started({ changes: { [app]: [closing] } });
    assert.deepEqual((await ask.one(`gl:${app}!3`)).closes, [`gl:${app}#12`, 'gl:acme/lib#4']);
  });

  it('tells a closed issue, and an incident', async () => {
    const incident = gitlabIssue(1, { state: 'closed', issue_type: 'incident' });
    const ask = await started({ issues: { [app]: [incident] } });
    const { state, type } = await ask.one(`gl:${app}#1`);
    assert.deepEqual([state, type], ['closed', 'incident']);
  });

  it('follows an epic to the one that it is a part of', async () => {
    const links = {
      self: 'https://gitlab.com/api/v4/groups/3/epics/4',
      epic_issues: 'https://gitlab.com/api/v4/groups/3/epics/4/issues',
      group: 'https://gitlab.com/api/v4/groups/3',
      parent: 'https://gitlab.com/api/v4/groups/3/epics/2',
    };
    const epic = gitlabEpic(4, { title: 'Offline', parent_iid: 2, _links: links });
    const ask = await started({ epics: { acme: [epic] } });
    const { kind, parents } = await ask.one('gl:acme&4');
    assert.deepEqual(
      [kind, parents],
      ['epic', [{ key: '&2', title: '&2', ref: 'gl:acme&2', type: 'Epic' }]],
    );
  });

  it('does not guess the group of an epic of another group', async () => {
    const links = {
      self: '',
      epic_issues: '',
      group: '',
      parent: 'https://gitlab.com/api/v4/groups/1/epics/2',
    };
    const ask = await started({
      epics: { acme: [gitlabEpic(4, { parent_iid: 2, _links: links })] },
    });
    assert.deepEqual((await ask.one('gl:acme&4')).parents, []);
  });

  it('says which tickets, projects and epics there are not', async () => {
    const ask = await started({ issues: { [app]: [offline] } });
    const refs = [`gl:${app}#99`, 'gl:acme/gone#1', 'gl:acme&9'];
    const tickets = await ask(`gl:${app}#12`, ...refs);
    assert.deepEqual(
      refs.map((one) => tickets[one]),
      ['missing', 'missing', 'missing'],
    );
  });

  it('finds the others when one project may not be seen', async () => {
    const others = numbers.slice(0, 9).map((at) => `acme/app-${at}`);
    const issues = Object.fromEntries(others.map((path) => [path, [gitlabIssue(1)]]));
    const ask = await started({ issues, forbidden: ['acme/secret'] });
    const tickets = await ask(...['acme/secret', ...others].map((path) => `gl:${path}#1`));
    assert.deepEqual(
      Object.keys(tickets).sort(),
      others.map((path) => `gl:${path}#1`),
    );
  });

  it('says that it is forbidden when it is so for all', async () => {
    const ask = await started({ issues: { 'acme/secret': [] }, forbidden: ['acme/secret'] });
    await assert.rejects(ask('gl:acme/secret#1'), { reason: 'forbidden' });
  });

  it('loses only the ticket that cannot be read, and does not call it missing', async () => {
    const wrong = gitlabIssue(13, { title: 13 as unknown as string });
    const ask = await started({ issues: { [app]: [offline, wrong] } });
    const tickets = await ask(`gl:${app}#12`, `gl:${app}#13`);
    assert.deepEqual(Object.keys(tickets), [`gl:${app}#12`]);
  });

  it('is asked where the address of its API was set', async () => {
    server = await startGitlab({ issues: { [app]: [offline] } });
    const ask = asking(gitlab, `${server.address}/api/v4`, { credential });
    assert.equal((await ask.one(`gl:${app}#12`)).key, '#12');
  });

  it('calls nothing missing when it cannot tell which ticket it could not read', async () => {
    const ask = await started({ issues: { [app]: [offline] }, always: [{ iid: 'many' }] });
    assert.deepEqual(Object.keys(await ask(`gl:${app}#12`, `gl:${app}#99`)), [`gl:${app}#12`]);
  });
});

itSurvives(gitlab, [`gl:${app}#12`, `gl:${app}!3`, 'gl:acme&4'] as TicketRef[], {
  credential,
  wrong: {
    'an object': { issues: [] },
    'tickets that are texts': ['one'],
    'a ticket without a title': [{ iid: 12, state: 'opened' }],
  },
});
