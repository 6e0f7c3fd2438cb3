import assert from 'node:assert/strict';
import type { TicketRef } from '../../src/model/ids.ts';
import { jiraDataCenter } from '../../src/trackers/jiraDataCenter.ts';
import { asking } from '../support/servers/asking.ts';
import type { Asking } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { epicLinkField, jiraBody, sprintField } from '../support/servers/jiraBodies.ts';
import { jiraToken, startJira } from '../support/servers/jiraServer.ts';
import type { JiraOptions } from '../support/servers/jiraServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const credential = { kind: 'bearer', token: jiraToken } as const;
const numbers = Array.from({ length: 50 }, (_, at) => at + 1);
const sprint = (fields: string) => `com.atlassian.greenhopper.service.sprint.Sprint@1f[${fields}]`;

const offline = jiraBody('PROJ-7', {
  summary: 'Work without a network',
  description: 'h3. Who\r\n\r\nTechnicians\r\n\r\nh3. Why\r\n\r\nBasements have no network.',
  issuetype: { id: '10001', name: 'Story', subtask: false },
  creator: { name: 'ana', key: 'JIRAUSER10100' },
  comment: { comments: [{ author: { name: 'ben', key: 'JIRAUSER10101' } }], total: 1 },
  [epicLinkField]: 'PROJ-1',
  [sprintField]: [
    sprint('id=1,rapidViewId=4,state=CLOSED,name=One, of many,startDate=<null>,endDate=<null>'),
    sprint('id=2,state=ACTIVE,name=Two [b],goal=,endDate=2026-11-30T17:00:00.000+01:00,sequence=2'),
  ],
});

describe('Jira Data Center', () => {
  let server: FakeServer;
  afterEach(() => server.stop());
  const started = async (options: Omit<JiraOptions, 'version'>): Promise<Asking> => {
    server = await startJira({ version: 2, ...options });
    return asking(jiraDataCenter, server.address, { credential });
  };
  const paths = () => server.received.map(({ url }) => url.replace('/rest/api/2', ''));

  it('says for whom a ticket is and why, in its wiki markup', async () => {
    const ask = await started({ issues: [offline] });
    const { title, who, why } = await ask.one('key:PROJ-7');
    assert.deepEqual(
      [title, who, why],
      ['Work without a network', ['Technicians'], ['Basements have no network.']],
    );
  });

  it('knows the epic by the field that has its key', async () => {
    const ask = await started({ issues: [offline] });
    assert.deepEqual((await ask.one('key:PROJ-7')).parents, [
      {
        key: 'PROJ-1',
        title: 'PROJ-1',
        ref: 'key:PROJ-1',
        url: `${server.address}/browse/PROJ-1`,
      },
    ]);
  });

  it('reads sprints in the words of Java', async () => {
    const ask = await started({ issues: [offline] });
    assert.deepEqual((await ask.one('key:PROJ-7')).planned, [
      { kind: 'sprint', title: 'Two [b]', due: '2026-11-30', isDone: false },
      { kind: 'sprint', title: 'One, of many', isDone: true },
    ]);
  });

  it('counts the people who wrote', async () => {
    const ask = await started({ issues: [offline] });
    const { comments, participants } = await ask.one('key:PROJ-7');
    assert.deepEqual([comments, participants], [1, 2]);
  });

  it('knows an epic by the name that only epics have', async () => {
    const issuetype = { id: '1', name: 'Epos', subtask: false };
    const fields = { issuetype, customfield_10109: 'Field work' };
    const ask = await started({ issues: [jiraBody('PROJ-1', fields)] });
    assert.equal((await ask.one('key:PROJ-1')).kind, 'epic');
  });

  it('is asked for its fields once a window, and once for fifty tickets', async () => {
    const ask = await started({ issues: numbers.map((at) => jiraBody(`PROJ-${at}`)) });
    const refs = numbers.map((at) => `key:PROJ-${at}`);
    const tickets = await ask(...refs);
    await ask(...refs);
    assert.deepEqual(
      [Object.keys(tickets).length, paths()],
      [50, ['/field', '/search', '/search']],
    );
  });

  it('is asked once more, without the keys that it says do not exist', async () => {
    const ask = await started({ issues: [offline] });
    const tickets = await ask('key:PROJ-7', 'key:GONE-1', 'key?:UTF-8');
    assert.deepEqual(
      [Object.values(tickets).map((one) => typeof one), tickets['key?:UTF-8'], paths()],
      [['object', 'string', 'string'], 'missing', ['/field', '/search', '/search']],
    );
  });

  it('is asked again while it names only some of them', async () => {
    const ask = await started({ issues: [offline], names: 1 });
    const tickets = await ask('key:GONE-1', 'key:GONE-2', 'key:GONE-3', 'key:PROJ-7');
    assert.deepEqual(
      Object.values(tickets).map((one) => (typeof one === 'object' ? one.key : one)),
      ['missing', 'missing', 'missing', 'PROJ-7'],
    );
  });

  it('says that all are missing when it names all', async () => {
    const ask = await started({ issues: [] });
    assert.deepEqual(await ask('key:GONE-1'), { 'key:GONE-1': 'missing' });
  });

  it('finds one that was moved', async () => {
    const ask = await started({ issues: [jiraBody('NEW-4')], moved: { 'OLD-1': 'NEW-4' } });
    const { ref, key } = await ask.one('key:OLD-1');
    assert.deepEqual([ref, key], ['key:OLD-1', 'NEW-4']);
  });

  it('puts nothing in a query that is no key', async () => {
    const ask = await started({ issues: [offline] });
    const tickets = await ask('key?:X") OR key != ("PROJ-1', 'key?:../myself', 'key:TASK-4.1');
    assert.deepEqual([tickets, server.received.length], [{}, 0]);
  });

  it('takes a refusal that names no key for one that cannot be understood', async () => {
    const ask = await started({ issues: [], names: 0 });
    await assert.rejects(ask('key:PROJ-7'), { reason: 'unreadable' });
  });
});

itSurvives(jiraDataCenter, ['key:PROJ-7', 'key:PROJ-8'] as TicketRef[], {
  credential,
  wrong: {
    'issues that are a text': { issues: 'none' },
    'issues that are numbers': { issues: [1] },
  },
});
