import assert from 'node:assert/strict';
import { getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api';
import {
  TreeStructureGroup,
  WorkItemErrorPolicy,
} from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import type { WorkItem } from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import type { TicketRef } from '../../src/model/ids.ts';
import { azure } from '../../src/trackers/azure.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { azureToken, organization, startAzure } from '../support/servers/azureServer.ts';
import type { AzureOptions } from '../support/servers/azureServer.ts';
import { azureItem } from '../support/servers/azureBodies.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'basic', name: '', token: azureToken } as const;
const numbers = Array.from({ length: 50 }, (_, at) => at + 1);

const offline = azureItem(55, {
  'System.Title': 'Work without a network',
  'System.WorkItemType': 'User Story',
  'System.IterationPath': 'Shop\\Release 1\\Sprint 2',
  'System.Tags': 'offline; field work',
  'System.Description':
    '<div><b>As a</b> technician,<br>I want drafts,<br>so that nothing is lost &amp; gone.</div>',
  'System.CommentCount': 3,
  'System.Parent': 40,
});
const feature = azureItem(40, {
  'System.Title': 'Offline',
  'System.WorkItemType': 'Feature',
  'System.Parent': 7,
  'Microsoft.VSTS.Scheduling.TargetDate': '2026-12-24T00:00:00Z',
});
const epic = azureItem(7, { 'System.Title': 'Field work', 'System.WorkItemType': 'Epic' });
const iterations = [
  {
    name: 'Release 1',
    children: [
      {
        name: 'Sprint 2',
        attributes: { startDate: '2026-11-16T00:00:00Z', finishDate: '2026-11-29T00:00:00Z' },
      },
    ],
  },
];

describe('Azure DevOps', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const site = () => server.address + organization;
  const started = async (options: AzureOptions, token = azureToken): Promise<Asking> => {
    server = await startAzure(options);
    return asking(azure, site(), { credential: { ...credential, token } });
  };
  const paths = () =>
    server.received.map(({ url }) => url.replace(/^\/acme/, '').replace(/\?.*/, ''));

  it('says what a work item is, for whom and why', async () => {
    const ask = await started({ items: [offline, feature], iterations });
    assert.deepEqual(await ask.one('az:55'), {
      ref: 'az:55',
      key: '#55',
      kind: 'issue',
      title: 'Work without a network',
      url: `${site()}/_workitems/edit/55`,
      state: 'open',
      status: 'Active',
      type: 'User Story',
      labels: ['offline', 'field work'],
      planned: [{ kind: 'sprint', title: 'Sprint 2', due: '2026-11-29' }],
      parents: [
        {
          key: '#40',
          title: 'Offline',
          ref: 'az:40',
          type: 'Feature',
          url: `${site()}/_workitems/edit/40`,
          due: '2026-12-24',
        },
        { key: '#7', title: '#7', ref: 'az:7', url: `${site()}/_workitems/edit/7` },
      ],
      closes: [],
      comments: 3,
      openedAt: Date.parse('2026-10-01T08:00:00Z'),
      updatedAt: Date.parse('2026-10-02T08:00:00Z'),
      activeAt: Date.parse('2026-10-02T08:00:00Z'),
      who: ['technician'],
      why: ['nothing is lost & gone'],
      prose: 'As a technician, I want drafts, so that nothing is lost & gone.',
    });
  });

  it('answers its own client with the same work items, sprints and pull requests', async () => {
    const change = { pullRequestId: 12, title: 'Keep drafts', status: 'active' };
    await started({ items: [offline], iterations, changes: [change] });
    const api = new WebApi(site(), getPersonalAccessTokenHandler(azureToken));
    const tracking = await api.getWorkItemTrackingApi();
    const items = await tracking.getWorkItemsBatch({
      ids: [55, 99],
      fields: ['System.Title'],
      errorPolicy: WorkItemErrorPolicy.Omit,
    });
    const sprints = await tracking.getClassificationNode(
      'Shop',
      TreeStructureGroup.Iterations,
      undefined,
      5,
    );
    const git = await api.getGitApi();
    assert.deepEqual(
      [
        items.map((item: WorkItem | null) => item?.fields?.['System.Title'] as unknown),
        sprints.children?.[0]?.children?.[0]?.name,
        (await git.getPullRequestById(12)).title,
      ],
      [['Work without a network', undefined], 'Sprint 2', 'Keep drafts'],
    );
  });

  it('is asked once for fifty work items and once for their parents', async () => {
    const items = numbers.map((at) => azureItem(at, { 'System.Parent': 100 + (at % 3) }));
    const parents = [100, 101, 102].map((at) => azureItem(at));
    const ask = await started({ items: [...items, ...parents] });
    const refs = numbers.map((at) => `az:${at}`);
    const tickets = await ask(...refs);
    const first = paths();
    await ask(...refs);
    const batchPath = '/_apis/wit/workitemsbatch';
    assert.deepEqual(
      [Object.keys(tickets).length, first, paths().slice(first.length)],
      [
        50,
        // The sprints of a project are asked for once a window.
        [batchPath, batchPath, '/Shop/_apis/wit/classificationnodes/Iterations'],
        [batchPath, batchPath],
      ],
    );
  });

  it('follows parents up to the epic, as far as the answers have them', async () => {
    const ask = await started({ items: [offline, feature, epic] });
    const ticket = (await ask('az:55', 'az:7'))['az:55'];
    assert.deepEqual(typeof ticket === 'object' && ticket.parents.map(({ title }) => title), [
      'Offline',
      'Field work',
    ]);
  });

  it('does not ask again for a parent that was asked for anyway', async () => {
    const ask = await started({ items: [offline, azureItem(40)] });
    await ask('az:55', 'az:40');
    assert.equal(paths().filter((path) => path.endsWith('/workitemsbatch')).length, 1);
  });

  const states = [
    ['a state that everybody has', { 'System.State': 'Done' }, 'closed'],
    [
      'a state of the team that ended the work',
      { 'System.State': 'Ausgeliefert', ...closed() },
      'closed',
    ],
    ['a state before the end', { 'System.State': 'Resolved' }, 'open'],
  ] as const;
  for (const [name, fields, state] of states) {
    it(`tells ${state} by ${name}`, async () => {
      const ask = await started({ items: [azureItem(5, fields)] });
      assert.equal((await ask.one('az:5')).state, state);
    });
  }

  it('reads how a bug is met and when it is done', async () => {
    const fields = {
      'System.WorkItemType': 'Bug',
      'Microsoft.VSTS.TCM.ReproSteps': '<p>Start in a basement.</p><h3>Why</h3><p>No network.</p>',
      'Microsoft.VSTS.Common.AcceptanceCriteria': '<ul><li>It starts.</li></ul>',
    };
    const ask = await started({ items: [azureItem(5, fields)] });
    const { why, prose } = await ask.one('az:5');
    assert.deepEqual(
      [why, prose],
      [['No network.'], 'Start in a basement.\nNo network.\nIt starts.'],
    );
  });

  it('plans nothing for what is in no sprint', async () => {
    const ask = await started({ items: [azureItem(5, { 'System.IterationPath': 'Shop' })] });
    assert.deepEqual((await ask.one('az:5')).planned, []);
  });

  it('asks again without fields that the organization has thrown out', async () => {
    const withoutFields = ['Microsoft.VSTS.TCM.ReproSteps'];
    const ask = await started({ items: [offline], withoutFields });
    assert.equal((await ask.one('az:55')).title, 'Work without a network');
  });

  it('says which work items and pull requests there are not', async () => {
    const ask = await started({ items: [offline] });
    const tickets = await ask('az:55', 'az:99', 'az:pr99');
    assert.deepEqual([tickets['az:99'], tickets['az:pr99']], ['missing', 'missing']);
  });

  const changes = [
    ['active', {}, 'open', 'active'],
    ['active', { isDraft: true }, 'open', 'draft'],
    ['abandoned', {}, 'closed', 'abandoned'],
    ['completed', {}, 'merged', 'completed'],
  ] as const;
  for (const [word, fields, state, status] of changes) {
    it(`tells a pull request that is ${status}`, async () => {
      const change = { pullRequestId: 12, title: 'Keep drafts', status: word, ...fields };
      const ask = await started({ changes: [change] });
      const ticket = await ask.one('az:pr12');
      assert.deepEqual(
        [ticket.kind, ticket.key, ticket.state, ticket.status],
        ['change', '!12', state, status],
      );
    });
  }

  it('links a pull request below its repository', async () => {
    const repository = { name: 'My app', project: { name: 'Shop' } };
    const change = { pullRequestId: 12, title: 'Keep drafts', status: 'active', repository };
    const ask = await started({ changes: [change] });
    const { url } = await ask.one('az:pr12');
    assert.equal(url, `${site()}/Shop/_git/My%20app/pullrequest/12`);
  });

  it('loses only the work item that cannot be read, and does not call it missing', async () => {
    const ask = await started({ items: [offline, { id: 56, fields: { 'System.Title': 5 } }] });
    assert.deepEqual(Object.keys(await ask('az:55', 'az:56')), ['az:55']);
  });

  it('is told that nobody is signed in, instead of being sent elsewhere', async () => {
    const ask = await started({ items: [offline] }, 'over');
    await assert.rejects(ask('az:55', 'az:pr1'), { reason: 'signed-out' });
  });
});

function closed(): Readonly<Record<string, string>> {
  return { 'Microsoft.VSTS.Common.ClosedDate': '2026-10-05T08:00:00Z' };
}

itSurvives(azure, ['az:55', 'az:56', 'az:pr12'] as TicketRef[], {
  credential,
  wrong: { 'a list': [], 'work items that are texts': { value: ['one'] } },
});
