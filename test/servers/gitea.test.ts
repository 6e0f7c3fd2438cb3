import assert from 'node:assert/strict';
import { giteaApi } from 'gitea-js';
import type { TicketRef } from '../../src/model/ids.ts';
import { gitea } from '../../src/trackers/gitea.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking, AskingOptions } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { giteaIssue, giteaToken, startGitea } from '../support/servers/giteaServer.ts';
import type { GiteaOptions, GiteaServer } from '../support/servers/giteaServer.ts';

const credential = {
  kind: 'header',
  header: 'Authorization',
  token: `token ${giteaToken}`,
} as const;
const ref = (number: number, repository = 'acme/app') =>
  `gt:gitea.acme.corp/${repository}#${number}`;

const offline = giteaIssue(12, {
  title: 'Work without a network',
  body: '### Who\n\nTechnicians\n\n### Why\n\nBasements have no network.\n',
  labels: [{ id: 1, name: 'offline', color: '00aabb' }],
  milestone: {
    id: 3,
    title: 'Spring',
    description: '',
    state: 'open',
    open_issues: 2,
    closed_issues: 1,
    due_on: '2026-12-01T23:59:59+02:00',
  },
  comments: 4,
});
const change = giteaIssue(13, {
  title: 'Keep drafts',
  html_url: 'https://gitea.acme.corp/acme/app/pulls/13',
  state: 'closed',
  closed_at: '2026-10-05T08:00:00Z',
  pull_request: { merged: true, merged_at: '2026-10-05T08:00:00Z', draft: false },
});

describe('Gitea', () => {
  let server: GiteaServer;
  afterEach(() => server.stop());
  const started = async (options: GiteaOptions, more: AskingOptions = {}): Promise<Asking> => {
    server = await startGitea(options);
    return asking(gitea, server.address, { credential, ...more });
  };

  it('says what an issue is, for whom and why', async () => {
    const ask = await started({ issues: { 'acme/app#12': offline } });
    assert.deepEqual(await ask.one(ref(12)), {
      ref: ref(12),
      key: '#12',
      kind: 'issue',
      title: 'Work without a network',
      url: 'https://gitea.acme.corp/acme/app/issues/12',
      state: 'open',
      status: 'open',
      labels: ['offline'],
      planned: [{ kind: 'milestone', title: 'Spring', due: '2026-12-01', isDone: false }],
      parents: [],
      closes: [],
      comments: 4,
      openedAt: Date.parse('2026-10-01T06:00:00Z'),
      updatedAt: Date.parse('2026-10-02T06:00:00Z'),
      activeAt: Date.parse('2026-10-02T06:00:00Z'),
      who: ['Technicians'],
      why: ['Basements have no network.'],
      prose: 'Technicians\nBasements have no network.',
    });
  });

  it('answers its own client with the same', async () => {
    await started({ issues: { 'acme/app#12': offline } });
    const { repos } = giteaApi(server.address, { token: giteaToken });
    const { data } = await repos.issueGetIssue('acme', 'app', 12);
    assert.deepEqual(
      [data.number, data.title, data.milestone?.title],
      [12, 'Work without a network', 'Spring'],
    );
  });

  it('refuses its own client what does not exist', async () => {
    await started({ issues: {} });
    const { repos } = giteaApi(server.address, { token: giteaToken });
    await assert.rejects(repos.issueGetIssue('acme', 'app', 12), { status: 404 });
  });

  const states = [
    ['an open pull request', { pull_request: { merged: false } }, 'change', 'open', 'open'],
    ['a draft', { pull_request: { merged: false, draft: true } }, 'change', 'open', 'draft'],
    [
      'a pull request that was closed',
      { state: 'closed', pull_request: { merged: false } },
      'change',
      'closed',
      'closed',
    ],
    ['a closed issue', { state: 'closed' }, 'issue', 'closed', 'closed'],
  ] as const;
  for (const [name, fields, kind, state, status] of states) {
    it(`tells ${name}`, async () => {
      const ask = await started({ issues: { 'acme/app#5': giteaIssue(5, fields) } });
      const ticket = await ask.one(ref(5));
      assert.deepEqual([ticket.kind, ticket.state, ticket.status], [kind, state, status]);
    });
  }

  it('says when a pull request was merged', async () => {
    const ask = await started({ issues: { 'acme/app#13': change } });
    const { state, closedAt } = await ask.one(ref(13));
    assert.deepEqual([state, closedAt], ['merged', Date.parse('2026-10-05T08:00:00Z')]);
  });

  it('finds tickets of several repositories, and says which there are not', async () => {
    const ask = await started({ issues: { 'acme/app#12': offline, 'acme/lib#4': giteaIssue(4) } });
    const tickets = await ask(ref(12), ref(4, 'acme/lib'), ref(99), ref(1, 'acme/gone'));
    assert.deepEqual(
      Object.values(tickets)
        .map((one) => (typeof one === 'string' ? one : one.title))
        .sort(),
      ['Ticket 4', 'Work without a network', 'missing', 'missing'],
    );
  });

  it('is asked once for each of many tickets, six at a time', async () => {
    const numbers = Array.from({ length: 48 }, (_, at) => at + 1);
    const issues = Object.fromEntries(numbers.map((at) => [`acme/app#${at}`, giteaIssue(at)]));
    const ask = await started({ issues, together: 6 });
    const tickets = await ask(...numbers.map((number) => ref(number)));
    assert.deepEqual(
      [Object.keys(tickets).length, server.received.length, server.width()],
      [48, 48, 6],
    );
  });

  it('says what a pull request closes', async () => {
    const closing = giteaIssue(13, { body: 'Fixes #12, acme/lib#4', pull_request: {} });
    const ask = await started({ issues: { 'acme/app#13': closing } });
    assert.deepEqual((await ask.one(ref(13))).closes, [ref(12), ref(4, 'acme/lib')]);
  });

  it('says what did not change since', async () => {
    const etags = new Map<TicketRef, string>();
    const ask = await started({ issues: { 'acme/app#12': offline }, hasTags: true }, { etags });
    await ask(ref(12));
    assert.deepEqual(await ask(ref(12)), { [ref(12)]: 'unchanged' });
  });

  it('keeps what it heard before it asked too much', async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
    const issues = Object.fromEntries(numbers.map((at) => [`acme/app#${at}`, giteaIssue(at)]));
    const ask = await started({ issues, limit: 4 });
    const tickets = await ask(...numbers.map((number) => ref(number)));
    assert.deepEqual([Object.keys(tickets).length, server.received.length < 12], [3, true]);
  });

  it('asks no more once the server says that nothing is left', async () => {
    const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
    const issues = Object.fromEntries(numbers.map((at) => [`acme/app#${at}`, giteaIssue(at)]));
    const ask = await started({ issues, lastRequest: 1 });
    await ask(...numbers.map((number) => ref(number)));
    assert.ok(server.received.length <= 12, `${server.received.length} requests`);
  });

  it('loses only the ticket that cannot be read', async () => {
    const wrong = giteaIssue(12, { title: 7 as unknown as string });
    const ask = await started({ issues: { 'acme/app#12': wrong, 'acme/app#13': change } });
    assert.deepEqual(Object.keys(await ask(ref(12), ref(13))), [ref(13)]);
  });
});

itSurvives(gitea, [ref(12), ref(13)] as TicketRef[], {
  credential,
  wrong: { 'an issue without a title': { number: 12, state: 'open' }, 'a list': [] },
});
