import assert from 'node:assert/strict';
import { LinearClient } from '@linear/sdk';
import type { Ticket } from '../../src/model/ticket.ts';
import { linear } from '../../src/trackers/linear.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { linearCredential, linearKey, linearServer } from '../support/servers/linearServer.ts';
import type { LinearIssue } from '../support/servers/linearServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const goal = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  url: `https://linear.app/acme/${name.toLowerCase()}`,
  ...more,
});

const offline: LinearIssue = {
  identifier: 'ENG-7',
  title: 'Crash when offline',
  description: 'As a technician, I want to work in cellars, so that I need not come back.',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
  completedAt: '2026-01-31T00:00:00.000Z',
  state: { id: 'shipped', name: 'Shipped', type: 'completed' },
  labels: { nodes: [{ name: 'offline' }] },
  projectMilestone: { name: 'Beta', targetDate: '2026-08-01' },
  cycle: { id: 'twelve', number: 12, endsAt: '2026-02-14T00:00:00.000Z' },
  project: goal('Cellars', {
    id: 'cellars',
    targetDate: '2026-09-30',
    initiatives: { nodes: [goal('Field', { completedAt: '2026-05-01T00:00:00.000Z' })] },
  }),
  parent: {
    identifier: 'ENG-3',
    title: 'Work offline',
    url: 'https://linear.app/acme/issue/ENG-3',
    dueDate: '2026-07-01',
    parent: {
      identifier: 'FLD-1',
      title: 'Field work',
      url: 'https://linear.app/acme/issue/FLD-1',
    },
  },
};

describe('linear', function () {
  // The schema is built once.
  this.timeout(30_000);
  let server: FakeServer;
  afterEach(() => server.stop());

  it('reads an issue with everything that it is planned for and a part of', async () => {
    server = await linearServer([offline]);
    assert.deepEqual(await ask().one('key:ENG-7'), {
      ref: 'key:ENG-7',
      key: 'ENG-7',
      kind: 'issue',
      title: 'Crash when offline',
      url: 'https://linear.app/acme/issue/ENG-7',
      state: 'closed',
      status: 'Shipped',
      labels: ['offline'],
      planned: [
        { kind: 'sprint', title: 'Cycle 12', due: '2026-02-14', isDone: false },
        { kind: 'milestone', title: 'Beta', due: '2026-08-01' },
        {
          kind: 'project',
          title: 'Cellars',
          due: '2026-09-30',
          isDone: false,
          url: 'https://linear.app/acme/cellars',
        },
        { kind: 'initiative', title: 'Field', isDone: true, url: 'https://linear.app/acme/field' },
      ],
      parents: [
        {
          key: 'ENG-3',
          title: 'Work offline',
          ref: 'key:ENG-3',
          url: 'https://linear.app/acme/issue/ENG-3',
          due: '2026-07-01',
        },
        {
          key: 'FLD-1',
          title: 'Field work',
          ref: 'key:FLD-1',
          url: 'https://linear.app/acme/issue/FLD-1',
        },
      ],
      closes: [],
      openedAt: Date.parse('2026-01-01T00:00:00Z'),
      updatedAt: Date.parse('2026-02-01T00:00:00Z'),
      closedAt: Date.parse('2026-01-31T00:00:00Z'),
      activeAt: Date.parse('2026-02-01T00:00:00Z'),
      who: ['technician'],
      why: ['I need not come back'],
      prose: 'As a technician, I want to work in cellars, so that I need not come back.',
    });
  });

  const states: readonly (readonly [string, Ticket['state']])[] = [
    ['triage', 'open'],
    ['backlog', 'open'],
    ['unstarted', 'open'],
    ['started', 'open'],
    ['completed', 'closed'],
    ['canceled', 'closed'],
    ['duplicate', 'closed'],
  ];
  for (const [type, state] of states) {
    it(`takes a state of the type ${type} for ${state}`, async () => {
      server = await linearServer([{ identifier: 'ENG-1', state: { name: 'Any', type } }]);
      assert.equal((await ask().one('key:ENG-1')).state, state);
    });
  }

  it('asks once for 50 tickets of several teams', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => [`ENG-${index + 1}`, `V2-${index + 1}`]);
    server = await linearServer(keys.flat().map((identifier) => ({ identifier })));
    const heard = await ask()(...keys.flat().map((key) => `key:${key}`));
    const tickets = Object.values(heard).filter((one) => typeof one === 'object');
    assert.deepEqual([tickets.length, server.received.length], [50, 1]);
  });

  it('asks twice when issues have moved, and keeps the references that it was asked by', async () => {
    const keys = Array.from({ length: 48 }, (_, index) => `ENG-${index + 1}`);
    server = await linearServer([
      ...keys.map((identifier) => ({ identifier })),
      { identifier: 'NEW-9', previousIdentifiers: ['MID-4', 'OLD-3'] },
    ]);
    const heard = await ask()('key:OLD-3', 'key:GONE-1', ...keys.map((key) => `key:${key}`));
    const { 'key:OLD-3': moved, 'key:GONE-1': gone, ...others } = heard;
    assert.ok(typeof moved === 'object');
    assert.deepEqual(
      [moved.key, moved.ref, gone, Object.keys(others).length, server.received.length],
      ['NEW-9', 'key:OLD-3', 'missing', 48, 2],
    );
  });

  it('hears of a key whose prefix nobody knows as of any other', async () => {
    server = await linearServer([{ identifier: 'ENG-1' }]);
    const { key, ref } = await ask().one('key?:ENG-1');
    assert.deepEqual([key, ref], ['ENG-1', 'key?:ENG-1']);
  });

  it('finds archived issues', async () => {
    server = await linearServer([{ identifier: 'ENG-1', archivedAt: '2026-01-01T00:00:00.000Z' }]);
    assert.equal((await ask().one('key:ENG-1')).key, 'ENG-1');
  });

  it('asks nothing when nothing is a key of Linear', async () => {
    server = await linearServer([]);
    const heard = await ask()('gh:acme/app#1', 'key:TASK-4.1');
    assert.deepEqual([heard, server.received.length], [{}, 0]);
  });

  it('writes nothing of a reference into the question', async () => {
    server = await linearServer([{ identifier: 'ENG-1' }, { identifier: 'OPS-2' }]);
    await ask()('key:ENG-1');
    await ask()('key:OPS-2');
    const [first, second] = server.received.map(
      ({ body }) => (JSON.parse(body) as { query: string }).query,
    );
    assert.equal(first, second);
  });

  it("is answered like Linear's own client", async () => {
    const parentOfIt = { identifier: 'ENG-3', id: 'three' };
    server = await linearServer([{ ...offline, parent: parentOfIt }, parentOfIt]);
    const client = new LinearClient({ apiKey: linearKey, apiUrl: `${server.address}/graphql` });
    const theirs = await client.issue('ENG-7');
    const [state, project, parent, cycle] = await Promise.all([
      theirs.state,
      theirs.project,
      theirs.parent,
      theirs.cycle,
    ]);
    const ours = await ask().one('key:ENG-7');
    assert.deepEqual(
      [theirs.title, theirs.url, state?.name, theirs.createdAt.getTime()],
      [ours.title, ours.url, ours.status, ours.openedAt],
    );
    assert.deepEqual(
      [project?.name, parent?.identifier, cycle?.number],
      ['Cellars', ours.parents[0]?.key, 12],
    );
  });

  it("is filtered like Linear's own client", async () => {
    server = await linearServer([{ identifier: 'ENG-1' }, { identifier: 'OPS-2' }]);
    const client = new LinearClient({ apiKey: linearKey, apiUrl: `${server.address}/graphql` });
    const filter = { or: [{ team: { key: { eqIgnoreCase: 'ops' } }, number: { in: [1, 2] } }] };
    const { nodes } = await client.issues({ filter, includeArchived: true });
    assert.deepEqual(
      nodes.map(({ identifier }) => identifier),
      ['OPS-2'],
    );
  });

  it("is refused like Linear's own client with another key", async () => {
    server = await linearServer([]);
    const client = new LinearClient({ apiKey: 'other', apiUrl: `${server.address}/graphql` });
    await assert.rejects(client.issue('ENG-1'), { type: 'AuthenticationError' });
  });

  function ask(): Asking {
    return asking(linear, server.address, { credential: linearCredential });
  }
});
