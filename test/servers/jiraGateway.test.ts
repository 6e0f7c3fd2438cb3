import assert from 'node:assert/strict';
import { jira } from '../../src/trackers/jira.ts';
import type { JiraConnection } from '../../src/trackers/jira.ts';
import { jiraGateway } from '../../src/trackers/jiraGateway.ts';
import type { Connection } from '../../src/trackers/tracker.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { ourNow } from '../support/servers/faults.ts';
import { jiraBody } from '../support/servers/jiraBodies.ts';
import { cloudId, jiraMail, jiraToken, startJira } from '../support/servers/jiraServer.ts';
import { startServer } from '../support/servers/startServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'basic', name: jiraMail, token: jiraToken } as const;
const issues = [jiraBody('PROJ-7')];

describe('A token of Jira Cloud with scopes', () => {
  const servers: FakeServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });
  const started = async (server: Promise<FakeServer>): Promise<FakeServer> => {
    servers.push(await server);
    return server;
  };
  const site = (takes: 'tokens' | 'tokens for the gateway' = 'tokens for the gateway') =>
    started(startJira({ version: 3, issues, takes }));
  const gateway = (takes: 'tokens' | 'tokens for the gateway' = 'tokens') =>
    started(startJira({ version: 3, issues, takes, below: `/ex/jira/${cloudId}` }));
  const askingBoth = (there: FakeServer, other: FakeServer): Asking =>
    asking(jira, there.address, {
      credential,
      connected: (connection: Connection): JiraConnection => ({
        ...connection,
        gateway: jiraGateway(there.address, credential, () => ourNow, other.address),
      }),
    });

  it('is taken by the gateway when the site refuses it', async () => {
    const [here, there] = [await site(), await gateway()];
    const { key, url } = await askingBoth(here, there).one('key:PROJ-7');
    assert.deepEqual([key, url], ['PROJ-7', `${here.address}/browse/PROJ-7`]);
  });

  it('is not shown when the site is asked for the id of its cloud', async () => {
    const here = await site();
    await askingBoth(here, await gateway())('key:PROJ-7');
    const asked = here.received.filter(({ url }) => url === '/_edge/tenant_info');
    assert.deepEqual(
      asked.map(({ headers }) => headers.authorization),
      [undefined],
    );
  });

  it('goes to the gateway at once from then on', async () => {
    const here = await site();
    const ask = askingBoth(here, await gateway());
    await ask('key:PROJ-7');
    const before = here.received.length;
    await ask('key:PROJ-7');
    assert.equal(here.received.length, before);
  });

  it('goes nowhere else while the site takes it', async () => {
    const [here, there] = [await site('tokens'), await gateway()];
    await askingBoth(here, there)('key:PROJ-7');
    assert.equal(there.received.length, 0);
  });

  it('is over when both refuse it', async () => {
    const ask = askingBoth(await site(), await gateway('tokens for the gateway'));
    await assert.rejects(ask('key:PROJ-7'), { reason: 'signed-out' });
  });

  it('goes to no path that a site makes up as the id of its cloud', async () => {
    const here = await started(
      startServer(({ url }, response) =>
        url === '/_edge/tenant_info'
          ? response.end('{"cloudId":"../../evil"}')
          : response.writeHead(401).end(),
      ),
    );
    const there = await gateway();
    await assert.rejects(askingBoth(here, there)('key:PROJ-7'), { reason: 'signed-out' });
    assert.equal(there.received.length, 0);
  });

  it('of a site that is not Atlassian’s has no gateway', () => {
    const sites = ['https://jira.acme.corp', 'https://atlassian.net', 'http://acme.atlassian.net'];
    assert.deepEqual(
      sites.map((one) => jiraGateway(one, credential, () => ourNow)),
      [undefined, undefined, undefined],
    );
  });

  it('of a site of Atlassian has one', () => {
    assert.ok(jiraGateway('https://acme.atlassian.net', credential, () => ourNow));
  });
});
