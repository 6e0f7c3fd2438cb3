import assert from 'node:assert/strict';
import { Exchange } from '../../../src/editor/exchange.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';
import type { SharedThing } from '../../../src/editor/sharedThing.ts';

/** A repository whose exchange brings so many answers; `happened` grows with what is done in it. */
function repositoryWith(received: number, carry: () => Promise<number> = () => Promise.resolve(1)) {
  const happened: string[] = [];
  const mind = {
    async carry() {
      const carried = await carry();
      happened.push('carried');
      return carried;
    },
    sharing: {
      sync() {
        happened.push('synced');
        return Promise.resolve({ remotes: [{ remote: 'origin', received, sent: 0 }] });
      },
    },
  };
  return { entry: { mind } as unknown as OpenRepository, happened };
}

function exchangeWith() {
  const errors: unknown[] = [];
  const unexpected = (): void => assert.fail('This is not logged.');
  const error = (_text: string, cause?: unknown): void => void errors.push(cause);
  const log = { debug: unexpected, warn: unexpected, error };
  const answers: Pick<SharedThing, 'prepare' | 'sharingOf'> = {
    sharingOf: ({ sharing }) => sharing,
    prepare: (mind) => mind.carry(),
  };
  return { exchange: new Exchange(answers, log), errors };
}

describe('an exchange of answers', () => {
  it('waits until what was said about older commits is carried over', async () => {
    const { entry, happened } = repositoryWith(
      0,
      () => new Promise((done) => setImmediate(done, 1)),
    );
    await exchangeWith().exchange.sync(entry);
    assert.deepEqual(happened, ['carried', 'synced']);
  });

  it('goes on, and says so in the log, when that fails', async () => {
    const failure = new Error('read-only');
    const { entry, happened } = repositoryWith(0, () => Promise.reject(failure));
    const { exchange, errors } = exchangeWith();
    await exchange.sync(entry);
    assert.deepEqual([happened, errors], [['synced'], [failure]]);
  });

  for (const [received, times] of [
    [0, 0],
    [2, 1],
  ] as const) {
    it(`says ${times} times that answers came when there are ${received}`, async () => {
      const { entry } = repositoryWith(received);
      const { exchange } = exchangeWith();
      const heard: OpenRepository[] = [];
      exchange.onDidReceive((from) => heard.push(from));
      await exchange.sync(entry);
      assert.deepEqual(heard, Array<OpenRepository>(times).fill(entry));
    });
  }
});
