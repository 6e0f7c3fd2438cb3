import assert from 'node:assert/strict';
import { GraphQLError } from 'graphql';
import type { Ticket } from '../../src/model/ticket.ts';
import { github } from '../../src/trackers/github.ts';
import { ticketsQuestion } from '../../src/trackers/githubQuery.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import {
  githubCredential,
  githubServer,
  issue,
  pullRequest,
} from '../support/servers/githubServer.ts';
import type { GithubTicket } from '../support/servers/githubServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const offline = issue(7, {
  title: 'Crash when offline',
  state: 'CLOSED',
  stateReason: 'NOT_PLANNED',
  closedAt: '2026-03-01T10:00:00Z',
  issueType: { name: 'Bug' },
  labels: { nodes: [{ name: 'offline' }, null, { name: 'p1' }] },
  comments: { totalCount: 5, nodes: [{ createdAt: '2026-03-04T00:00:00Z' }] },
  participants: { totalCount: 3 },
  milestone: {
    title: 'Autumn',
    dueOn: '2026-09-30T07:00:00Z',
    closed: false,
    url: 'https://github.com/acme/app/milestone/1',
  },
  parent: issue(3, {
    title: 'Work offline',
    issueType: { name: 'Feature' },
    parent: issue(1, { title: 'Field work', repository: { nameWithOwner: 'acme/plans' } }),
  }),
  body: '### Who\n\nTechnicians\n\n### Why\n\nCellars have no reception.',
});

describe('github', () => {
  let server: FakeServer;
  afterEach(() => server.stop());

  it('reads an issue with everything that it is planned for and a part of', async () => {
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [offline] }]);
    assert.deepEqual(await ask().one('gh:acme/app#7'), {
      ref: 'gh:acme/app#7',
      key: '#7',
      kind: 'issue',
      title: 'Crash when offline',
      url: 'https://github.com/acme/app/issues/7',
      state: 'closed',
      status: 'not planned',
      type: 'Bug',
      labels: ['offline', 'p1'],
      planned: [
        {
          kind: 'milestone',
          title: 'Autumn',
          due: '2026-09-30',
          isDone: false,
          url: 'https://github.com/acme/app/milestone/1',
        },
      ],
      parents: [
        {
          key: '#3',
          title: 'Work offline',
          ref: 'gh:acme/app#3',
          type: 'Feature',
          url: 'https://github.com/acme/app/issues/3',
        },
        {
          key: 'acme/plans#1',
          title: 'Field work',
          ref: 'gh:acme/plans#1',
          url: 'https://github.com/acme/app/issues/1',
        },
      ],
      closes: [],
      comments: 5,
      participants: 3,
      openedAt: Date.parse('2026-01-01T00:00:00Z'),
      updatedAt: Date.parse('2026-02-01T00:00:00Z'),
      closedAt: Date.parse('2026-03-01T10:00:00Z'),
      activeAt: Date.parse('2026-03-04T00:00:00Z'),
      who: ['Technicians'],
      why: ['Cellars have no reception.'],
      prose: 'Technicians\nCellars have no reception.',
    });
  });

  it('reads what a pull request closes, also elsewhere', async () => {
    const closed = [
      { number: 7, repository: { nameWithOwner: 'acme/app' } },
      { number: 2, repository: { nameWithOwner: 'acme/lib' } },
    ];
    const tickets = [pullRequest(9, { closingIssuesReferences: { nodes: closed } })];
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets }]);
    const { kind, closes } = await ask().one('gh:acme/app#9');
    assert.deepEqual([kind, closes], ['change', ['gh:acme/app#7', 'gh:acme/lib#2']]);
  });

  const states: readonly (readonly [GithubTicket, Ticket['state'], string | undefined])[] = [
    [issue(1), 'open', undefined],
    [issue(1, { stateReason: 'REOPENED' }), 'open', undefined],
    [issue(1, { state: 'CLOSED', stateReason: 'COMPLETED' }), 'closed', 'completed'],
    [pullRequest(1), 'open', undefined],
    [pullRequest(1, { isDraft: true }), 'open', 'draft'],
    [pullRequest(1, { state: 'CLOSED' }), 'closed', undefined],
    [pullRequest(1, { state: 'MERGED', isDraft: true }), 'merged', undefined],
  ];
  for (const [given, state, status] of states) {
    const { __typename, number, ...rest } = given;
    it(`takes ${__typename} ${number} ${JSON.stringify(rest)} for ${state} ${status ?? ''}`, async () => {
      server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [given] }]);
      const found = await ask().one('gh:acme/app#1');
      assert.deepEqual([found.state, found.status], [state, status]);
    });
  }

  it('asks once for 50 tickets of several repositories', async () => {
    const tickets = Array.from({ length: 25 }, (_, index) => issue(index + 1));
    server = await githubServer([
      { nameWithOwner: 'acme/app', tickets },
      { nameWithOwner: 'acme/lib', tickets },
    ]);
    const refs = tickets.flatMap(({ number }) => [
      `gh:acme/app#${number}`,
      `gh:acme/lib#${number}`,
    ]);
    const titles = Object.values(await ask()(...refs)).map(titleOf);
    assert.deepEqual([titles.filter(Boolean).length, server.received.length], [50, 1]);
  });

  it('says of each ticket that there is none, and reads the others', async () => {
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [issue(1)] }]);
    const refs = ['gh:acme/app#1', 'gh:acme/app#404', 'gh:acme/none#1', 'gh:acme/app#9999999999'];
    assert.deepEqual(titlesIn(await ask()(...refs)), {
      'gh:acme/app#1': 'Ticket 1',
      'gh:acme/app#404': 'missing',
      'gh:acme/none#1': 'missing',
      'gh:acme/app#9999999999': 'missing',
    });
  });

  it('leaves out a ticket over which the server stumbled', async () => {
    const error = new GraphQLError('Something went wrong', { extensions: { type: 'INTERNAL' } });
    const tickets = [issue(1), issue(2, { error })];
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets }]);
    const heard = await ask()('gh:acme/app#1', 'gh:acme/app#2');
    assert.deepEqual(titlesIn(heard), { 'gh:acme/app#1': 'Ticket 1' });
  });

  it('keeps the reference by which a renamed repository was asked', async () => {
    server = await githubServer([{ nameWithOwner: 'gogs/gogs', tickets: [issue(5)] }], {
      renamed: { 'gogits/gogs': 'gogs/gogs' },
    });
    const found = await ask().one('gh:gogits/gogs#5');
    assert.deepEqual(
      [found.ref, found.url],
      ['gh:gogits/gogs#5', 'https://github.com/gogs/gogs/issues/5'],
    );
  });

  it('names the host in references of a GitHub Enterprise Server', async () => {
    const closed = [{ number: 7, repository: { nameWithOwner: 'acme/app' } }];
    const tickets = [pullRequest(9, { closingIssuesReferences: { nodes: closed } })];
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets }]);
    const { closes } = await ask().one('gh:ghe.acme.corp/acme/app#9');
    assert.deepEqual(closes, ['gh:ghe.acme.corp/acme/app#7']);
  });

  it('goes up to the sixth parent', async () => {
    const chain = Array.from({ length: 9 }).reduceRight<GithubTicket | null>(
      (parent, _, index) => issue(index + 1, { parent }),
      null,
    );
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [chain ?? issue(1)] }]);
    const { parents } = await ask().one('gh:acme/app#1');
    assert.deepEqual(
      parents.map(({ key }) => key),
      ['#2', '#3', '#4', '#5', '#6', '#7'],
    );
  });

  for (const api of ['/api', '/api/v3', '/api/graphql']) {
    it(`asks a GitHub Enterprise Server whose address ends in ${api}`, async () => {
      server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [issue(1)] }], {
        path: '/api/graphql',
      });
      const { title } = await ask(`${server.address}${api}`).one('gh:acme/app#1');
      assert.equal(title, 'Ticket 1');
    });
  }

  it('writes nothing of a reference into the question', () => {
    const [hostile, harmless] = ['a"}b{c', 'acme'].map(
      (name) => ticketsQuestion([{ owner: name, name, numbers: [1] }]).query,
    );
    assert.equal(hostile, harmless);
  });

  it('asks nothing when nothing is of GitHub', async () => {
    server = await githubServer([]);
    const heard = await ask()('gl:acme/app#1', 'key:PROJ-7');
    assert.deepEqual([heard, server.received.length], [{}, 0]);
  });

  function ask(api = server.address): Asking {
    return asking(github, api, { credential: githubCredential });
  }
});

type Answers = Awaited<ReturnType<Asking>>;

function titleOf(answer: Answers[string]): string | undefined {
  return typeof answer === 'string' ? undefined : answer.title;
}

/** The title of each ticket, or that it is missing. */
function titlesIn(answers: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).map(([ref, one]) => [ref, typeof one === 'string' ? one : one.title]),
  );
}
