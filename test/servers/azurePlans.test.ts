import assert from 'node:assert/strict';
import { getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api';
import { TreeStructureGroup } from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import type { TicketRef } from '../../src/model/ids.ts';
import { azure } from '../../src/trackers/azure.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { azureItem } from '../support/servers/azureBodies.ts';
import { azureToken, organization, startAzure } from '../support/servers/azureServer.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'basic', name: '', token: azureToken } as const;
const ending = (name: string, day: string) => ({
  name,
  attributes: { startDate: '2026-01-01T00:00:00Z', finishDate: `${day}T00:00:00Z` },
});
const iterations = [
  {
    name: 'Release 1',
    children: [ending('Sprint 1', '2026-11-21'), ending('Sprint 2', '2026-11-22')],
  },
  { ...ending('Release 2', '2027-03-31'), children: [{ name: 'Some day' }] },
];

describe('the iterations of Azure DevOps', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (token = azureToken): Promise<AskingPlans> => {
    server = await startAzure({ iterations, items: [azureItem(55)] });
    const address = server.address + organization;
    return askingPlans(azure, address, { credential: { ...credential, token } });
  };

  it('are planned as long as their last day is not over; one request', async () => {
    const ask = await started();
    assert.deepEqual(await ask({ names: ['Shop'] }), [
      { kind: 'sprint', title: 'Sprint 2', due: '2026-11-22', isDone: false },
      { kind: 'sprint', title: 'Release 2', due: '2027-03-31', isDone: false },
    ]);
    assert.equal(server.received.length, 1);
  });

  it('are the same by its own client', async () => {
    await started();
    const address = server.address + organization;
    const api = new WebApi(address, getPersonalAccessTokenHandler(azureToken));
    const tracking = await api.getWorkItemTrackingApi();
    const { Iterations } = TreeStructureGroup;
    const root = await tracking.getClassificationNode('Shop', Iterations, undefined, 5);
    assert.deepEqual(
      root.children?.map(({ name }) => name),
      ['Release 1', 'Release 2'],
    );
  });

  it('are those of the project that work items were of, where no remote names one', async () => {
    server = await startAzure({ iterations, items: [azureItem(55)] });
    const findings = new Map<string, unknown>();
    const options = {
      credential,
      connected: <Place extends object>(one: Place) => ({ ...one, findings }),
    };
    const ask = askingPlans(azure, server.address + organization, options);
    const before = await ask({});
    const asked: Tracker = {
      ...azure,
      async plans(_scope, connection, { signal }) {
        await azure.fetch(['az:55' as TicketRef], connection, { etags: new Map(), signal });
        return undefined;
      },
    };
    await askingPlans(asked, server.address + organization, options)({});
    const after = await ask({});
    assert.deepEqual([before, after?.length], [undefined, 2]);
  });

  it('are none of a project that is not there', async () => {
    const ask = await started();
    assert.deepEqual(await ask({ names: ['Gone'] }), []);
  });

  it('are refused where nobody is signed in, instead of being sought elsewhere', async () => {
    const ask = await started('over');
    await assert.rejects(ask({ names: ['Shop'] }), { reason: 'signed-out' });
  });
});

itSurvives(planning(azure, { names: ['Shop'], refs: [] }), [], {
  about: 'plans',
  credential,
  except: { 403: 'nothing', 404: 'nothing' },
  wrong: { 'a list': [], 'a name that is a number': { name: 7 } },
});
