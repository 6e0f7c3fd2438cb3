import assert from 'node:assert/strict';
import { createCloudClient } from 'jira.js/cloud';
import type { TicketRef } from '../../src/model/ids.ts';
import type { Tickets } from '../../src/tickets/tickets.ts';
import { jira } from '../../src/trackers/jira.ts';
import type { JiraConnection } from '../../src/trackers/jira.ts';
import { jiraDataCenter } from '../../src/trackers/jiraDataCenter.ts';
import { jiraGateway } from '../../src/trackers/jiraGateway.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { askingPlans, planning } from '../support/servers/asking.ts';
import type { AskingPlans } from '../support/servers/asking.ts';
import { ourNow } from '../support/servers/faults.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import {
  done,
  epic,
  epicNameField,
  jiraBody,
  jiraProject,
  spring,
  story,
} from '../support/servers/jiraBodies.ts';
import { cloudId, jiraMail, jiraToken, startJira } from '../support/servers/jiraServer.ts';
import type { JiraOptions } from '../support/servers/jiraServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';
import { testCredentials, tinyTickets } from './tinyTracker.ts';

const basic = { kind: 'basic', name: jiraMail, token: jiraToken } as const;
const bearer = { kind: 'bearer', token: jiraToken } as const;

const version = (id: string, name: string, released: string | undefined, archived = false) => ({
  ...spring,
  id,
  name,
  archived,
  released: released !== undefined,
  ...(released !== undefined && { releaseDate: released }),
});
const project = jiraProject('PROJ', {
  versions: [
    version('1', 'Long ago', '2020-01-01'),
    version('2', 'Archived', '2026-06-01', true),
    version('3', 'Winter', '2026-02-01'),
    spring,
  ],
});
const offline = jiraBody('PROJ-1', {
  summary: 'Offline',
  issuetype: epic,
  duedate: '2027-01-31',
  [epicNameField]: 'Offline',
});
const issues = [
  offline,
  jiraBody('PROJ-2', { issuetype: epic, status: done, [epicNameField]: 'Over' }),
  jiraBody('PROJ-3'),
];

describe('the plans of Jira', () => {
  const servers: FakeServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });
  const started = async (options: JiraOptions): Promise<FakeServer> => {
    const server = await startJira(options);
    servers.push(server);
    return server;
  };
  const cloud = (server: FakeServer): AskingPlans =>
    askingPlans(jira, server.address, { credential: basic });
  const dataCenter = (server: FakeServer): AskingPlans =>
    askingPlans(jiraDataCenter, server.address, { credential: bearer });
  const pathsOf = ({ received }: FakeServer) =>
    received.map(({ url }) => url.replace(/^\/rest\/api\/\d/, ''));

  it('are its open epics, and its versions that are new or of the last year; two requests', async () => {
    const server = await started({ version: 3, issues, projects: { PROJ: project } });
    const { address } = server;
    assert.deepEqual(await cloud(server)({ names: ['PROJ'] }), [
      {
        kind: 'epic',
        title: 'Offline',
        due: '2027-01-31',
        isDone: false,
        url: `${address}/browse/PROJ-1`,
        ref: 'key:PROJ-1',
      },
      {
        kind: 'version',
        title: 'Spring',
        due: '2026-12-01',
        isDone: false,
        url: `${address}/projects/PROJ/versions/10011`,
      },
      {
        kind: 'version',
        title: 'Winter',
        due: '2026-02-01',
        isDone: true,
        url: `${address}/projects/PROJ/versions/3`,
      },
    ]);
    assert.deepEqual(pathsOf(server), ['/project/PROJ', '/search/jql']);
  });

  it('are the same by its own client, which checks every field', async () => {
    const server = await started({ version: 3, issues, projects: { PROJ: project } });
    await cloud(server)({ names: ['PROJ'] });
    const api = createCloudClient({
      host: server.address,
      auth: { type: 'basic', email: jiraMail, apiToken: jiraToken },
      onSchemaMismatch: 'throw',
    });
    const { versions } = await api.projects.getProject({ projectIdOrKey: 'PROJ' });
    const asked = JSON.parse(server.received[1]?.body ?? '') as { jql: string; fields: string[] };
    const epics = await api.issueSearch.searchAndReconsileIssuesUsingJqlPost(asked);
    assert.deepEqual(
      [versions?.map(({ name }) => name), epics.issues?.map(({ key }) => key)],
      [['Long ago', 'Archived', 'Winter', 'Spring'], ['PROJ-1']],
    );
  });

  it('are asked for of at most three projects, and of those that there are', async () => {
    const projects = { PROJ: project, MOB: jiraProject('MOB'), OPS: jiraProject('OPS') };
    const server = await started({ version: 3, issues, projects });
    const plans = await cloud(server)({ names: ['GONE', 'PROJ', 'MOB', 'OPS'] });
    const { jql } = JSON.parse(server.received.at(-1)?.body ?? '') as { jql: string };
    assert.deepEqual(
      [pathsOf(server), jql.slice(0, 26), plans?.length],
      [
        ['/project/GONE', '/project/PROJ', '/project/MOB', '/search/jql'],
        'project in ("PROJ","MOB") ',
        3,
      ],
    );
  });

  it('are of nobody knows what when there is no such project', async () => {
    const server = await started({ version: 3, issues, takes: 'strangers' });
    assert.equal(await cloud(server)({ names: ['PROJ'] }), undefined);
  });

  it('are epics by their field where types have no levels and no usual name', async () => {
    const issueTypes = [story, epic].map(({ id, name }) => ({ id, name }));
    const projects = { PROJ: jiraProject('PROJ', { issueTypes }) };
    const server = await started({ version: 2, issues, projects });
    const plans = await dataCenter(server)({ names: ['PROJ'] });
    assert.deepEqual(
      [plans?.map(({ title }) => title), pathsOf(server)],
      [['Offline'], ['/project/PROJ', '/field', '/search']],
    );
  });

  it('are epics by their usual name where types have no levels', async () => {
    const issueTypes = [{ id: '10000', name: 'Epic' }];
    const projects = { PROJ: jiraProject('PROJ', { issueTypes }) };
    const server = await started({ version: 2, issues, projects });
    const plans = await dataCenter(server)({ names: ['PROJ'] });
    assert.deepEqual(
      [plans?.map(({ title }) => title), pathsOf(server)],
      [['Offline'], ['/project/PROJ', '/search']],
    );
  });

  it('are versions alone where nothing is an epic', async () => {
    const projects = { PROJ: { ...project, issueTypes: [] } };
    const server = await started({ version: 3, issues, projects, hidesFields: true });
    const plans = await cloud(server)({ names: ['PROJ'] });
    assert.deepEqual(
      plans?.map(({ title }) => title),
      ['Spring', 'Winter'],
    );
  });

  it('write nothing into the query but keys that are keys', async () => {
    const projects = { PROJ: jiraProject('PROJ"') };
    const server = await started({ version: 3, issues, projects });
    await assert.rejects(cloud(server)({ names: ['PROJ'] }), { reason: 'unreadable' });
  });

  it('are asked for at the gateway when the site refuses the token', async () => {
    const options = { version: 3, issues, projects: { PROJ: project } } as const;
    const site = await started({ ...options, takes: 'tokens for the gateway' });
    const gateway = await started({ ...options, below: `/ex/jira/${cloudId}` });
    const ask = askingPlans(jira, site.address, {
      credential: basic,
      connected: (connection): JiraConnection => ({
        ...connection,
        gateway: jiraGateway(site.address, basic, () => ourNow, gateway.address),
      }),
    });
    const plans = await ask({ names: ['PROJ'] });
    assert.equal(plans?.[0]?.url, `${site.address}/browse/PROJ-1`);
  });

  it('are not asked for where no key is known', async () => {
    const server = await started({ version: 3, issues });
    assert.deepEqual([await cloud(server)({}), server.received.length], [undefined, 0]);
  });

  it('are known again before the keys of the repository are, with the tickets of an epic', async () => {
    const child = jiraBody('PROJ-7', { parent: { id: '1', key: 'PROJ-1' } });
    const server = await started({
      version: 3,
      issues: [...issues, child],
      projects: { PROJ: project },
    });
    const folder = scratchFolder();
    const signedIn = { credential: basic, account: 'ana' };
    const open = (knownKeys: readonly string[]): Tickets =>
      tinyTickets(undefined, {
        folder,
        clock: { now: ourNow },
        credentials: { ...testCredentials(), of: () => Promise.resolve(signedIn) },
        settings: [{ kind: 'jira', url: server.address }],
        context: { knownKeys },
      });
    const before = open(['PROJ']);
    await before.refresh(['key:PROJ-7' as TicketRef]);
    before.dispose();
    const asked = server.received.length;
    const after = open([]);
    await after.refresh([]);
    assert.deepEqual(
      after.planned().map(({ kind, title, tickets }) => [kind, title, tickets]),
      [
        ['version', 'Spring', []],
        ['epic', 'Offline', ['key:PROJ-7', 'key:PROJ-1']],
        ['version', 'Winter', []],
      ],
    );
    assert.equal(server.received.length, asked);
    after.dispose();
  });
});

const scope = { names: ['PROJ'], refs: [] };
for (const [tracker, credential] of [
  [jira, basic],
  [jiraDataCenter, bearer],
] as const) {
  itSurvives(planning(tracker, scope), [], {
    about: 'plans',
    credential,
    except: { 403: 'nothing' },
    wrong: {
      'a list': [],
      'versions that are a text': { key: 'PROJ', versions: 'none' },
      'a version without a name': { key: 'PROJ', versions: [{ id: '1' }] },
    },
  });
}
