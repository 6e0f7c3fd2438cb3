import assert from 'node:assert/strict';
import { coalesced } from '../../../src/base/coalesced.ts';

/** Work that ends when it is told to, and how often it began. */
function workToEnd(): {
  readonly work: () => Promise<number>;
  readonly end: (failure?: Error) => void;
  readonly begun: () => number;
  readonly atOnce: () => number;
} {
  const running: { resolve: (run: number) => void; reject: (error: Error) => void; run: number }[] =
    [];
  let begun = 0;
  let atOnce = 0;
  return {
    work: () =>
      new Promise((resolve, reject) => {
        begun += 1;
        running.push({ resolve, reject, run: begun });
        atOnce = Math.max(atOnce, running.length);
      }),
    end(failure) {
      const first = running.shift();
      assert.ok(first, 'nothing runs');
      if (failure) first.reject(failure);
      else first.resolve(first.run);
    },
    begun: () => begun,
    atOnce: () => atOnce,
  };
}

describe('coalesced work', () => {
  it('begins at once when nothing runs', () => {
    const { work, begun } = workToEnd();
    void coalesced(work)();
    assert.equal(begun(), 1);
  });

  it('settles a call with the run that began with it', async () => {
    const { work, end } = workToEnd();
    const call = coalesced(work)();
    end();
    assert.equal(await call, 1);
  });

  it('lets calls that come during a run share the next one', async () => {
    const { work, end, begun } = workToEnd();
    const call = coalesced(work);
    const [first, ...others] = [call(), call(), call()];
    end();
    await first;
    await new Promise(setImmediate);
    end();
    assert.deepEqual([await Promise.all(others), begun()], [[2, 2], 2]);
  });

  it('begins again after it ended', async () => {
    const { work, end } = workToEnd();
    const call = coalesced(work);
    const first = call();
    end();
    await first;
    const second = call();
    end();
    assert.equal(await second, 2);
  });

  it('runs next after a run that failed, and fails only those who waited for it', async () => {
    const { work, end } = workToEnd();
    const call = coalesced(work);
    const [first, second] = [call(), call()];
    const failed = assert.rejects(first, new Error('full'));
    end(new Error('full'));
    await failed;
    await new Promise(setImmediate);
    end();
    assert.equal(await second, 2);
  });

  it('never runs twice at once, however calls come when a run ends', async () => {
    const { work, end, atOnce } = workToEnd();
    const call = coalesced(work);
    const first = call();
    void call();
    // Called in each of the small steps between the end of a run and the beginning of the next.
    end();
    for (let step = 0; step < 10; step += 1) {
      void call();
      await Promise.resolve();
    }
    await first;
    assert.equal(atOnce(), 1);
  });
});
