import assert from 'node:assert/strict';
import type { TicketRef } from '../../src/model/ids.ts';
import { linear } from '../../src/trackers/linear.ts';
import { asking } from '../support/servers/asking.ts';
import { ourNow } from '../support/servers/faults.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { linearCredential } from '../support/servers/linearServer.ts';
import { sendJson, startServer } from '../support/servers/startServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const row = { identifier: 'ENG-1', title: 'x', url: 'https://x', state: { name: 'x', type: 'x' } };

itSurvives(linear, ['key:ENG-1' as TicketRef], {
  credential: linearCredential,
  wrong: {
    'no issues': { data: {} },
    'issues that are a number': { data: { issues: 7 } },
    'an issue that is a text': { data: { issues: { nodes: ['x'] } } },
    'a title that is a number': { data: { issues: { nodes: [{ ...row, title: 7 }] } } },
    'a question that it does not understand': { errors: [{ message: 'x' }] },
  },
});

describe('linear hears', () => {
  let server: FakeServer;
  afterEach(() => server.stop());

  const refusals: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['RATELIMITED', { reason: 'rate-limited', until: ourNow + 600_000 }],
    ['AUTHENTICATION_ERROR', { reason: 'signed-out', until: undefined }],
    ['FORBIDDEN', { reason: 'forbidden', until: undefined }],
  ];
  for (const [code, failure] of refusals) {
    it(`${code} in an answer with 400: ${String(failure['reason'])}`, async () => {
      server = await startServer((_, response) =>
        sendJson(
          response,
          { errors: [{ message: 'words', extensions: { code } }] },
          {
            status: 400,
            headers: {
              Date: new Date(1_790_000_000_000).toUTCString(),
              'X-RateLimit-Requests-Remaining': '0',
              // Milliseconds, unlike others.
              'X-RateLimit-Requests-Reset': '1790000600000',
            },
          },
        ),
      );
      await assert.rejects(asking(linear, server.address)('key:ENG-1'), failure);
    });
  }

  it('of what it found, also when it stumbles over what may have moved', async () => {
    server = await startServer(({ body }, response) => {
      if (body.includes('eqIgnoreCase')) sendJson(response, { data: { issues: { nodes: [row] } } });
      else sendJson(response, {}, { status: 500 });
    });
    const heard = await asking(linear, server.address)('key:ENG-1', 'key:OLD-3');
    assert.deepEqual(Object.keys(heard), ['key:ENG-1']);
  });
});
