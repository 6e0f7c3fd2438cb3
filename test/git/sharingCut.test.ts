import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answers, clone } from '../support/team.ts';
import { servedMember } from './servedMember.ts';
import type { Served } from './servedMember.ts';

describe('sync that is cut off', () => {
  let at: Served;
  beforeEach(async () => (at = await servedMember()));
  afterEach(() => at.dispose());

  const cut =
    (which: RegExp) =>
    (request: IncomingMessage): boolean => {
      if (!which.test(`${request.method ?? ''} ${request.url ?? ''}`)) return false;
      request.socket.destroy();
      return true;
    };

  const cuts = [/POST .*upload-pack/, /GET .*receive-pack/, /POST .*receive-pack/];
  for (const which of cuts) {
    it(`is as before or as after when it is cut off at ${which.source}, and goes on next time`, async () => {
      const other = await clone(at.shop, at.bare, 'other');
      await other.answer('y');
      await at.synced(other);
      const before = at.theirs();
      let isWell = false;
      const cutting = cut(which);
      at.pointTo(
        `${await at.http({ instead: (request) => !isWell && cutting(request) })}/bare.git`,
      );
      const ill = await at.synced();
      const between = at.theirs();
      isWell = true;
      const well = await at.synced();
      at.shop.at(at.bare).git('fsck', '--strict');
      at.member.repository.git('fsck', '--strict');
      assert.deepEqual(
        [ill?.trouble, between, well?.trouble, at.theirs(), at.member.whos()],
        [
          'unreachable',
          before,
          undefined,
          at.member.repository.git('rev-parse', answers),
          ['x', 'y'],
        ],
      );
    });
  }

  it('has nothing half when the answers are cut off on their way here', async () => {
    const other = await clone(at.shop, at.bare, 'other');
    await other.answer('y');
    await at.synced(other);
    let isWell = false;
    const instead = (_: IncomingMessage, response: ServerResponse): boolean => {
      const end = response.end.bind(response);
      response.end = (chunk: unknown) => {
        const isPack = Buffer.isBuffer(chunk) && chunk.includes('PACK');
        if (isWell || !isPack) return end(chunk);
        response.write(chunk.subarray(0, chunk.length - 30), () => response.destroy());
        return response;
      };
      return false;
    };
    at.pointTo(`${await at.http({ instead })}/bare.git`);
    const ill = await at.synced();
    const between = at.member.whos();
    isWell = true;
    await at.synced();
    at.member.repository.git('fsck', '--strict');
    assert.deepEqual([ill?.trouble, between, at.member.whos()], ['unreachable', ['x'], ['x', 'y']]);
  });

  it('sends what a remote took but could not say so', async () => {
    let isWell = false;
    const instead = (request: IncomingMessage, response: ServerResponse): boolean => {
      // The answer to the push is cut off, the push is not.
      if (!isWell && /POST .*receive-pack/.test(`${request.method ?? ''} ${request.url ?? ''}`)) {
        response.writeHead = () => response.destroy();
      }
      return false;
    };
    at.pointTo(`${await at.http({ instead })}/bare.git`);
    const ill = await at.synced();
    const taken = at.theirs();
    isWell = true;
    const well = await at.synced();
    assert.deepEqual(
      [ill?.trouble, taken, well],
      [
        'unreachable',
        at.member.repository.git('rev-parse', answers),
        { remote: 'origin', received: 0, sent: 0 },
      ],
    );
  });
});
