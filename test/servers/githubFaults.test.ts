import assert from 'node:assert/strict';
import type { TicketRef } from '../../src/model/ids.ts';
import { github } from '../../src/trackers/github.ts';
import { asking } from '../support/servers/asking.ts';
import { itSurvives } from '../support/servers/faultTests.ts';
import { sendJson, startServer } from '../support/servers/startServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

itSurvives(github, ['gh:acme/app#1' as TicketRef], {
  wrong: {
    'no repository': { data: {} },
    'a repository that is a number': { data: { r0: 7 } },
    'a ticket that is a text': { data: { r0: { nameWithOwner: 'a/b', i1: 'x' } } },
    'a title that is a number': {
      data: {
        r0: {
          nameWithOwner: 'a/b',
          i1: { __typename: 'Issue', number: 1, title: 7, url: 'https://x', istate: 'OPEN' },
        },
      },
    },
    'errors that are no list': { errors: 'no' },
    'no errors and no data': { errors: [] },
  },
});

describe('github hears in a good answer', () => {
  let server: FakeServer;
  afterEach(() => server.stop());

  const said: readonly (readonly [string, string])[] = [
    ['RATE_LIMITED', 'rate-limited'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['FORBIDDEN', 'forbidden'],
  ];
  for (const [type, reason] of said) {
    it(`the error ${type}: ${reason}`, async () => {
      server = await startServer((_, response) => sendJson(response, { errors: [{ type }] }));
      await assert.rejects(asking(github, server.address)('gh:acme/app#1'), { reason });
    });
  }
});
