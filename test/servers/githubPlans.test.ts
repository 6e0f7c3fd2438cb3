import assert from 'node:assert/strict';
import { Octokit } from '@octokit/core';
import { github } from '../../src/trackers/github.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { githubCredential, githubServer, githubToken } from '../support/servers/githubServer.ts';
import type { GithubMilestone } from '../support/servers/githubServer.ts';
import { questionsOf } from '../support/servers/graphqlServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const autumn: GithubMilestone = { number: 1, title: 'Autumn', dueOn: '2026-12-20T08:00:00Z' };
const spring: GithubMilestone = { number: 2, title: 'Spring', closedAt: '2026-04-01T08:00:00Z' };

describe('the milestones of GitHub', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (...milestones: readonly GithubMilestone[]): Promise<AskingPlans> => {
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [], milestones }]);
    return askingPlans(github, server.address, { credential: githubCredential });
  };
  const titles = async (ask: AskingPlans) =>
    (await ask({ names: ['acme/app'] }))?.map(({ title }) => title);

  it('are planned with their day, and done when they are closed; one question', async () => {
    const ask = await started(autumn, spring);
    assert.deepEqual(await ask({ names: ['acme/app'] }), [
      {
        kind: 'milestone',
        title: 'Autumn',
        due: '2026-12-20',
        isDone: false,
        url: 'https://github.com/acme/app/milestone/1',
      },
      {
        kind: 'milestone',
        title: 'Spring',
        isDone: true,
        url: 'https://github.com/acme/app/milestone/2',
      },
    ]);
    assert.equal(server.received.length, 1);
  });

  it('are those of the last year, and all that are open', async () => {
    const ask = await started(
      { ...autumn, dueOn: '2019-01-01T00:00:00Z', updatedAt: '2018-01-01T00:00:00Z' },
      { ...spring, closedAt: '2025-11-22T12:00:01Z' },
      { number: 3, title: 'Long ago', closedAt: '2025-11-22T11:59:59Z' },
    );
    assert.deepEqual(await titles(ask), ['Autumn', 'Spring']);
  });

  it('are the liveliest where there are too many', async () => {
    const many = Array.from({ length: 90 }, (_, at) => ({
      number: at + 1,
      title: `Old ${at}`,
      updatedAt: '2024-01-01T00:00:00Z',
    }));
    const ask = await started(...many, { ...autumn, updatedAt: '2026-11-01T00:00:00Z' }, spring);
    const found = await titles(ask);
    assert.deepEqual([found?.length, found?.[0], found?.at(-1)], [76, 'Autumn', 'Spring']);
  });

  it('are none of a repository that is not there', async () => {
    const ask = await started(autumn);
    assert.deepEqual(await ask({ names: ['acme/gone'] }), []);
  });

  it('are not asked for where nothing says which repository it is', async () => {
    const ask = await started(autumn);
    assert.deepEqual(
      [await ask({}), await ask({ names: ['acme'] }), server.received.length],
      [undefined, undefined, 0],
    );
  });

  it('hide nothing in a title, have one, and link nowhere but to the web', async () => {
    const hostile = { ...autumn, title: 'Aut\u202Eumn\n <b>', url: 'command:delete' };
    const ask = await started(hostile, { ...spring, title: ' \n ' });
    const plans = await ask({ names: ['acme/app'] });
    assert.deepEqual(
      plans?.map(({ title, url }) => [title, url]),
      [['Aut\uFFFDumn <b>', undefined]],
    );
  });

  it('are asked for without writing anything of a name into the question', async () => {
    const ask = await started(autumn);
    await ask({ names: ['acme/app'] });
    await ask({ names: ['a"}b{c/x'] });
    const [harmless, hostile] = questionsOf(server.received);
    assert.equal(hostile, harmless);
  });

  it("are the same by GitHub's own client", async () => {
    const ask = await started(autumn, spring);
    await ask({ names: ['acme/app'] });
    const [body = ''] = server.received.map((one) => one.body);
    const { query, variables } = JSON.parse(body) as { query: string; variables: object };
    const octokit = new Octokit({ baseUrl: server.address, auth: githubToken });
    const theirs = await octokit.graphql<{ repository: { OPEN: { nodes: { title: string }[] } } }>(
      query,
      { ...variables },
    );
    assert.deepEqual(theirs.repository.OPEN.nodes[0]?.title, 'Autumn');
  });

  it('are asked for at a GitHub Enterprise Server', async () => {
    const repository = { nameWithOwner: 'acme/app', tickets: [], milestones: [autumn] };
    server = await githubServer([repository], { path: '/api/graphql' });
    const ask = askingPlans(github, `${server.address}/api/v3`, { credential: githubCredential });
    assert.deepEqual(await titles(ask), ['Autumn']);
  });
});

itSurvives(planning(github, { names: ['acme/app'], refs: [] }), [], {
  about: 'plans',
  wrong: {
    'a repository that is a number': { data: { repository: 7 } },
    'milestones that are a text': { data: { repository: { OPEN: 'none' } } },
    'a milestone that is a text': { data: { repository: { OPEN: { nodes: ['x'] } } } },
    'a title that is a number': { data: { repository: { CLOSED: { nodes: [{ title: 7 }] } } } },
    'no errors and no data': { errors: [] },
  },
});
