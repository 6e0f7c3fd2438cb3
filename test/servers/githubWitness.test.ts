import assert from 'node:assert/strict';
import { Octokit } from '@octokit/core';
import type { Ticket } from '../../src/model/ticket.ts';
import { github } from '../../src/trackers/github.ts';
import { ticketsQuestion } from '../../src/trackers/githubQuery.ts';
import { asking } from '../support/servers/asking.ts';
import {
  githubCredential,
  githubServer,
  githubToken,
  issue,
  pullRequest,
} from '../support/servers/githubServer.ts';
import { questionsOf } from '../support/servers/graphqlServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

describe('github on an older server', () => {
  const without = {
    Issue: ['parent', 'subIssues', 'subIssuesSummary', 'issueType', 'stateReason', 'projectsV2'],
    PullRequest: ['isDraft', 'closingIssuesReferences', 'projectsV2'],
  };
  const milestone = { title: 'Autumn', dueOn: null, closed: false, url: 'https://x.example/1' };
  let server: FakeServer;
  beforeEach(async () => {
    const tickets = [issue(7, { milestone }), pullRequest(9)];
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets }], { without });
  });
  afterEach(() => server.stop());

  it('asks for what it has', async () => {
    const { title, planned, parents, type, status } = await ticket('gh:acme/app#7');
    assert.deepEqual(
      [title, planned.length, parents, type, status],
      ['Ticket 7', 1, [], undefined, undefined],
    );
  });

  it('reads a pull request', async () => {
    const { state } = await ticket('gh:acme/app#9');
    assert.equal(state, 'open');
  });

  it('is asked only once what it has', async () => {
    const ask = asking(github, server.address, { credential: githubCredential });
    await ask('gh:acme/app#7');
    await ask('gh:acme/app#9');
    const kinds = questionsOf(server.received).map((one) => one.includes('__type('));
    assert.deepEqual(kinds, [false, true, false, false]);
  });

  function ticket(ref: string): Promise<Ticket> {
    return asking(github, server.address, { credential: githubCredential }).one(ref);
  }
});

describe("GitHub's own client", () => {
  let server: FakeServer;
  afterEach(() => server.stop());

  it('is answered the same by our server, to its own question and to ours', async () => {
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [issue(7)] }]);
    const octokit = new Octokit({ baseUrl: server.address, auth: githubToken });
    const { query, variables } = ticketsQuestion([{ owner: 'acme', name: 'app', numbers: [7] }]);
    const ours = await octokit.graphql<{ r0: { i7: { title: string } } }>(query, { ...variables });
    const theirs = await octokit.graphql<{ repository: { issue: { title: string } } }>(
      'query($o:String!,$n:String!){repository(owner:$o,name:$n){issue:issueOrPullRequest(number:7){...on Issue{title}}}}',
      { o: 'acme', n: 'app' },
    );
    const { title } = await asking(github, server.address, {
      credential: githubCredential,
    }).one('gh:acme/app#7');
    assert.deepEqual([ours.r0.i7.title, theirs.repository.issue.title], [title, title]);
  });

  it('takes what our server says of a missing ticket for an error beside data', async () => {
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [] }]);
    const octokit = new Octokit({ baseUrl: server.address, auth: githubToken });
    const { query, variables } = ticketsQuestion([{ owner: 'acme', name: 'app', numbers: [7] }]);
    await assert.rejects(octokit.graphql(query, { ...variables }), {
      name: 'GraphqlResponseError',
      data: { r0: { nameWithOwner: 'acme/app', i7: null } },
    });
  });

  it('asks a GitHub Enterprise Server at the same address as we do', async () => {
    server = await githubServer([], { path: '/api/graphql' });
    const octokit = new Octokit({ baseUrl: `${server.address}/api/v3`, auth: githubToken });
    await octokit.graphql('{__typename}');
    await asking(github, `${server.address}/api`, { credential: githubCredential })('gh:a/b#1');
    assert.deepEqual(
      server.received.map(({ url }) => url),
      ['/api/graphql', '/api/graphql'],
    );
  });

  it('is refused by our server without a token', async () => {
    server = await githubServer([]);
    const octokit = new Octokit({ baseUrl: server.address });
    await assert.rejects(octokit.graphql('{__typename}'), { status: 401 });
  });
});
