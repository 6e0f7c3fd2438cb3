import assert from 'node:assert/strict';
import type { TicketRef } from '../../src/model/ids.ts';
import { redmine } from '../../src/trackers/redmine.ts';
import { asking, askingPlans, planning } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { redmineKey, startRedmine } from '../support/servers/redmineServer.ts';
import { itAsksRedmine } from '../support/servers/redmineTests.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const ref = (number: number) => `rm:redmine.acme.corp#${number}`;
const credential = { kind: 'header', header: 'X-Redmine-API-Key', token: redmineKey } as const;

describe('Redmine', () => {
  let server: FakeServer;
  afterEach(() => server.stop());

  describe('as it answers', () => {
    beforeEach(async () => {
      server = await startRedmine();
    });
    itAsksRedmine(() => server.address);
  });

  it('is asked once for fifty tickets, and once for each version that is new', async () => {
    server = await startRedmine();
    const ask = asking(redmine, server.address, { credential });
    const refs = Array.from({ length: 50 }, (_, at) => ref(at + 1));
    await ask(...refs);
    await ask(...refs);
    assert.deepEqual(server.received.map(({ url }) => url.replace(/\?.*/, '')).sort(), [
      '/issues.json',
      '/issues.json',
      '/versions/1.json',
      '/versions/2.json',
    ]);
  });

  it('is asked for its plans in two requests, by the tickets that are known', async () => {
    server = await startRedmine();
    const ask = askingPlans(redmine, server.address, { credential });
    const refs = Array.from({ length: 60 }, (_, at) => ref(at + 1) as TicketRef);
    await ask({ refs });
    assert.deepEqual(
      server.received.map(({ url }) => url.replace(/\?.*/, '')),
      ['/issues.json', '/projects/1/versions.json'],
    );
  });

  it('is not asked for plans as long as no ticket is known', async () => {
    server = await startRedmine();
    const ask = askingPlans(redmine, server.address, { credential });
    assert.deepEqual([await ask({}), server.received.length], [undefined, 0]);
  });

  it('knows no plans when it shows no ticket', async () => {
    server = await startRedmine();
    const over = { ...credential, token: '0'.repeat(40) };
    const ask = askingPlans(redmine, server.address, { credential: over });
    assert.deepEqual(
      [await ask({ refs: [ref(1) as TicketRef] }), server.received.length],
      [undefined, 1],
    );
  });

  it('loses only the ticket that cannot be read, and does not call it missing', async () => {
    server = await startRedmine({ 7: { id: 7, subject: 12 } });
    const tickets = await asking(redmine, server.address, { credential })(ref(7), ref(8));
    assert.deepEqual(Object.keys(tickets), [ref(8)]);
  });

  it('takes a closed day for closed where an old server does not say which states are', async () => {
    const old = { id: 7, subject: 'Old', status: { id: 5, name: 'Geschlossen' } };
    server = await startRedmine({ 7: { ...old, closed_on: '2020-01-01T00:00:00Z' } });
    const { state } = await asking(redmine, server.address, { credential }).one(ref(7));
    assert.equal(state, 'closed');
  });
});

itSurvives(redmine, [ref(1), ref(2)] as TicketRef[], {
  credential,
  wrong: {
    'a list of nothing': { issues: 'none' },
    'tickets that are numbers': { issues: [1, 2] },
  },
});

itSurvives(planning(redmine, { names: [], refs: [ref(1) as TicketRef] }), [], {
  about: 'plans',
  credential,
  wrong: {
    'a list of nothing': { issues: 'none' },
    'tickets that are numbers': { issues: [1, 2] },
  },
});
