import assert from 'node:assert/strict';
import { LinearClient } from '@linear/sdk';
import { linear } from '../../src/trackers/linear.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { linearCredential, linearKey, linearServer } from '../support/servers/linearServer.ts';
import type { LinearPlans } from '../support/servers/linearServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const cellars = {
  name: 'Cellars',
  url: 'https://linear.app/acme/project/cellars',
  targetDate: '2027-01-31',
  teams: ['ENG', 'OPS'],
};
const cycle = { endsAt: '2026-12-05T00:00:00.000Z', team: 'ENG', isActive: false, isNext: false };
const planned: LinearPlans = {
  projects: [
    cellars,
    { ...cellars, name: 'Roofs', completedAt: '2026-05-01T00:00:00.000Z', targetDate: null },
    { ...cellars, name: 'Long ago', completedAt: '2020-05-01T00:00:00.000Z' },
    { ...cellars, name: 'Of others', teams: ['HR'] },
  ],
  cycles: [
    { ...cycle, number: 11, name: 'Over' },
    { ...cycle, number: 12, name: null, isActive: true },
    { ...cycle, number: 13, name: 'Advent', isNext: true },
    { ...cycle, number: 14, name: 'Of others', team: 'HR', isActive: true },
  ],
};

describe('the plans of Linear', function () {
  // The schema is built once.
  this.timeout(30_000);
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (plans: LinearPlans): Promise<AskingPlans> => {
    server = await linearServer([], plans);
    return askingPlans(linear, server.address, { credential: linearCredential });
  };

  it('are the projects of its teams, and their cycles of now and next; one question', async () => {
    const ask = await started(planned);
    const { url } = cellars;
    assert.deepEqual(await ask({ names: ['ENG', 'DEV'] }), [
      { kind: 'project', title: 'Cellars', due: '2027-01-31', isDone: false, url },
      { kind: 'project', title: 'Roofs', isDone: true, url },
      { kind: 'sprint', title: 'Cycle 12', due: '2026-12-05', isDone: false },
      { kind: 'sprint', title: 'Advent', due: '2026-12-05', isDone: false },
    ]);
    assert.equal(server.received.length, 1);
  });

  it("are the same by Linear's own client", async () => {
    await started(planned);
    const client = new LinearClient({ apiKey: linearKey, apiUrl: `${server.address}/graphql` });
    const key = { in: ['ENG'] };
    const projects = await client.projects({ filter: { accessibleTeams: { some: { key } } } });
    const now = { or: [{ isActive: { eq: true } }, { isNext: { eq: true } }] };
    const cycles = await client.cycles({ filter: { team: { key }, ...now } });
    assert.deepEqual(
      [projects.nodes.map(({ name }) => name), cycles.nodes.map(({ number }) => number)],
      [
        ['Cellars', 'Roofs', 'Long ago'],
        [12, 13],
      ],
    );
  });

  it('are not asked for where no team is known', async () => {
    const ask = await started(planned);
    assert.deepEqual([await ask({}), server.received.length], [undefined, 0]);
  });
});

itSurvives(planning(linear, { names: ['ENG'], refs: [] }), [], {
  about: 'plans',
  credential: linearCredential,
  wrong: {
    'no projects': { data: {} },
    'projects that are a number': { data: { projects: 7, cycles: { nodes: [] } } },
    'a project that is a text': { data: { projects: { nodes: ['x'] }, cycles: { nodes: [] } } },
    'a question that it does not understand': { errors: [{ message: 'x' }] },
  },
});
