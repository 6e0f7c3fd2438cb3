import assert from 'node:assert/strict';
import { createCloudClient } from 'jira.js/cloud';
import type { TicketRef } from '../../src/model/ids.ts';
import { jira } from '../../src/trackers/jira.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import {
  comment,
  done,
  epic,
  jiraBody,
  parentLinkField,
  spring,
  sprintField,
} from '../support/servers/jiraBodies.ts';
import { jiraMail, jiraToken, startJira } from '../support/servers/jiraServer.ts';
import type { JiraOptions } from '../support/servers/jiraServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'basic', name: jiraMail, token: jiraToken } as const;
const numbers = Array.from({ length: 50 }, (_, at) => at + 1);
const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const heading = (words: string) => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text: words }],
});

const offline = jiraBody('PROJ-7', {
  summary: 'Work without a network',
  description: {
    type: 'doc',
    version: 1,
    content: [heading('Who'), text('Technicians'), heading('Why'), text('Basements.')],
  },
  labels: ['offline'],
  fixVersions: [spring],
  parent: { id: '1', key: 'PROJ-1', fields: { summary: 'Field work', issuetype: epic } },
  comment: {
    comments: [comment('ana', '2026-10-03T08:00:00.000Z'), comment('ben', '2026-10-04T08:00:00Z')],
    maxResults: 2,
    total: 2,
    startAt: 0,
  },
  [sprintField]: [
    { id: 1, name: 'Sprint 1', state: 'closed', boardId: 1, endDate: '2026-10-30T16:00:00.000Z' },
    { id: 2, name: 'Sprint 2', state: 'active', boardId: 1, endDate: '2026-11-30T16:00:00.000Z' },
  ],
});

describe('Jira Cloud', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (options: Omit<JiraOptions, 'version'>): Promise<Asking> => {
    server = await startJira({ version: 3, ...options });
    return asking(jira, server.address, { credential });
  };
  const paths = () => server.received.map(({ url }) => url.replace('/rest/api/3', ''));
  const client = () =>
    createCloudClient({
      host: server.address,
      auth: { type: 'basic', email: jiraMail, apiToken: jiraToken },
      onSchemaMismatch: 'throw',
    });

  it('says what a ticket is, for whom and why', async () => {
    const ask = await started({ issues: [offline] });
    assert.deepEqual(await ask.one('key:PROJ-7'), {
      ref: 'key:PROJ-7',
      key: 'PROJ-7',
      kind: 'issue',
      title: 'Work without a network',
      url: `${server.address}/browse/PROJ-7`,
      state: 'open',
      status: 'In Review',
      type: 'Story',
      labels: ['offline'],
      planned: [
        {
          kind: 'version',
          title: 'Spring',
          due: '2026-12-01',
          isDone: false,
          url: `${server.address}/projects/PROJ/versions/10011`,
        },
        { kind: 'sprint', title: 'Sprint 2', due: '2026-11-30', isDone: false },
        { kind: 'sprint', title: 'Sprint 1', due: '2026-10-30', isDone: true },
      ],
      parents: [
        {
          key: 'PROJ-1',
          ref: 'key:PROJ-1',
          title: 'Field work',
          type: 'Epos',
          url: `${server.address}/browse/PROJ-1`,
        },
      ],
      closes: [],
      comments: 2,
      participants: 2,
      openedAt: Date.parse('2026-10-01T06:00:00Z'),
      updatedAt: Date.parse('2026-10-02T06:00:00Z'),
      activeAt: Date.parse('2026-10-04T08:00:00Z'),
      who: ['Technicians'],
      why: ['Basements.'],
      prose: 'Technicians\nBasements.',
    });
  });

  it('answers its own client, which checks every field, with the same tickets', async () => {
    await started({ issues: [offline] });
    const { issues } = await client().issues.bulkFetchIssues({
      issueIdsOrKeys: ['PROJ-7'],
      fields: ['summary', 'fixVersions', 'status'],
    });
    assert.deepEqual(
      issues?.map(({ key, fields }) => [key, fields?.['summary'] as unknown]),
      [['PROJ-7', 'Work without a network']],
    );
  });

  it('answers its own client with the same list of fields', async () => {
    await started({ issues: [] });
    const fields = await client().issueFields.getFields();
    assert.equal(
      fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint'))?.id,
      sprintField,
    );
  });

  it('is asked for its fields once a window, and once for fifty tickets', async () => {
    const ask = await started({ issues: numbers.map((at) => jiraBody(`PROJ-${at}`)) });
    const refs = numbers.map((at) => `key:PROJ-${at}`);
    const tickets = await ask(...refs);
    await ask(...refs);
    assert.deepEqual(
      [Object.keys(tickets).length, paths()],
      [50, ['/field', '/issue/bulkfetch', '/issue/bulkfetch']],
    );
  });

  it('knows an epic by its level, in any language', async () => {
    const ask = await started({ issues: [jiraBody('PROJ-1', { issuetype: epic })] });
    assert.equal((await ask.one('key:PROJ-1')).kind, 'epic');
  });

  it('tells a ticket that is done by the category of its state', async () => {
    const fields = { status: done, resolutiondate: '2026-10-05T08:00:00.000+0000' };
    const ask = await started({ issues: [jiraBody('PROJ-3', fields)] });
    const { state, status, closedAt } = await ask.one('key:PROJ-3');
    assert.deepEqual(
      [state, status, closedAt],
      ['closed', 'Fertig', Date.parse('2026-10-05T08:00:00Z')],
    );
  });

  it('follows parents up to the initiative, as far as the answer has them', async () => {
    const its = (key: string) => ({ parent: { id: '1', key, fields: { summary: key } } });
    const ask = await started({
      issues: [
        jiraBody('PROJ-7', its('PROJ-1')),
        jiraBody('PROJ-1', { ...its('BIG-2'), issuetype: epic, duedate: '2026-12-24' }),
        jiraBody('BIG-2', { summary: 'Field work', duedate: '2027-06-30' }),
      ],
    });
    const ticket = (await ask('key:PROJ-7', 'key:PROJ-1', 'key:BIG-2'))['key:PROJ-7'];
    assert.deepEqual(
      typeof ticket === 'object' && ticket.parents.map(({ title, due }) => [title, due]),
      [
        ['Ticket PROJ-1', '2026-12-24'],
        ['Field work', '2027-06-30'],
      ],
    );
  });

  it('does not go in circles with parents that are each other’s', async () => {
    const its = (key: string) => ({ parent: { id: '1', key } });
    const issues = [jiraBody('PROJ-1', its('PROJ-2')), jiraBody('PROJ-2', its('PROJ-1'))];
    const ask = await started({ issues });
    const ticket = (await ask('key:PROJ-1', 'key:PROJ-2'))['key:PROJ-1'];
    assert.equal(typeof ticket === 'object' && ticket.parents.length, 1);
  });

  it('knows the initiative of an epic by the field of Advanced Roadmaps', async () => {
    const ask = await started({ issues: [jiraBody('PROJ-1', { [parentLinkField]: 'BIG-2' })] });
    assert.equal((await ask.one('key:PROJ-1')).parents[0]?.ref, 'key:BIG-2');
  });

  it('counts no participants when the answer has not all comments', async () => {
    const some = { comments: [comment('ana', '2026-10-03T08:00:00Z')], total: 90, maxResults: 1 };
    const ask = await started({ issues: [jiraBody('PROJ-7', { comment: some })] });
    const { comments, participants } = await ask.one('key:PROJ-7');
    assert.deepEqual([comments, participants], [90, undefined]);
  });

  it('says which tickets there are not', async () => {
    const ask = await started({ issues: [offline] });
    const tickets = await ask('key:PROJ-7', 'key:GONE-1', 'key?:UTF-8');
    assert.deepEqual([tickets['key:GONE-1'], tickets['key?:UTF-8']], ['missing', 'missing']);
  });

  it('answers to the reference that was asked, certain or not', async () => {
    const ask = await started({ issues: [offline] });
    const tickets = await ask('key:PROJ-7', 'key?:PROJ-7');
    assert.deepEqual(
      Object.values(tickets).map((one) => typeof one === 'object' && one.ref),
      ['key:PROJ-7', 'key?:PROJ-7'],
    );
  });

  it('finds one that was moved without asking again', async () => {
    const ask = await started({
      issues: [jiraBody('NEW-4'), offline],
      moved: { 'OLD-1': 'NEW-4' },
    });
    const ticket = (await ask('key:OLD-1', 'key:PROJ-7'))['key:OLD-1'];
    assert.deepEqual(
      [typeof ticket === 'object' && [ticket.ref, ticket.key], server.received.length],
      [['key:OLD-1', 'NEW-4'], 2],
    );
  });

  it('finds several that were moved, and asks for each by itself only once', async () => {
    const moved = { 'OLD-1': 'NEW-4', 'OLD-2': 'NEW-9' };
    const ask = await started({ issues: [jiraBody('NEW-4'), jiraBody('NEW-9')], moved });
    const refs = ['key:OLD-1', 'key:OLD-2', 'key:GONE-3'];
    const first = await ask(...refs);
    const asked = server.received.length;
    const second = await ask(...refs);
    assert.deepEqual(
      [first, second].map((tickets) =>
        Object.values(tickets).map((one) => (typeof one === 'object' ? one.key : one)),
      ),
      [
        ['NEW-4', 'NEW-9', 'missing'],
        ['NEW-4', 'NEW-9', 'missing'],
      ],
    );
    assert.equal(server.received.length - asked, 1);
  });

  it('asks without comments when they are too large, and from then on', async () => {
    const issues = [jiraBody('PROJ-7'), jiraBody('PROJ-8')];
    const ask = await started({ issues, commentBytes: 3_000_000 });
    const tickets = await ask('key:PROJ-7', 'key:PROJ-8');
    await ask('key:PROJ-7', 'key:PROJ-8');
    assert.deepEqual(
      [Object.keys(tickets).length, paths().filter((path) => path === '/issue/bulkfetch').length],
      [2, 3],
    );
  });

  it('goes without the fields of its own where they are not shown', async () => {
    const ask = await started({ issues: [offline], hidesFields: true });
    assert.deepEqual(
      (await ask.one('key:PROJ-7')).planned.map(({ title }) => title),
      ['Spring'],
    );
  });

  it('loses only the ticket that cannot be read, and does not call it missing', async () => {
    const wrong = { key: 'PROJ-8', fields: { summary: 8 } };
    const ask = await started({ issues: [offline, wrong] });
    assert.deepEqual(Object.keys(await ask('key:PROJ-7', 'key:PROJ-8')), ['key:PROJ-7']);
  });

  it('calls nothing missing that the server could not fetch', async () => {
    const beside = { issueErrors: [{ id: '10009', errorMessage: 'Try again.' }] };
    const ask = await started({ issues: [offline], beside });
    assert.deepEqual(Object.keys(await ask('key:PROJ-7', 'key:PROJ-9')), ['key:PROJ-7']);
  });

  it('does not take all for missing when the token is over', async () => {
    const ask = await started({ issues: [offline], takes: 'strangers' });
    await assert.rejects(ask('key:PROJ-7'), { reason: 'signed-out' });
  });

  it('sends the token as Jira Cloud takes it', async () => {
    const ask = await started({ issues: [offline] });
    await ask('key:PROJ-7');
    const pair = Buffer.from(`${jiraMail}:${jiraToken}`).toString('base64');
    assert.ok(server.received.every(({ headers }) => headers.authorization === `Basic ${pair}`));
  });
});

itSurvives(jira, ['key:PROJ-7', 'key:PROJ-8'] as TicketRef[], {
  credential,
  wrong: {
    'a list': [],
    'issues that are a text': { issues: 'none' },
    'an issue without a title': { issues: [{ key: 'PROJ-7', fields: {} }] },
  },
});
