import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/base/lifetime.ts';
import { OnceSettled } from '../../../src/editor/onceSettled.ts';
import { handTime } from './handTime.ts';

describe('what is done once a repository has settled', () => {
  const made = () => {
    const { later, pass } = handTime();
    const done: object[] = [];
    const settled = new OnceSettled(2000, (entry) => done.push(entry), later);
    return { settled, pass, done };
  };
  const repository = () => ({ life: new Lifetime() });

  it('is done a while after something happened, once', async () => {
    const { settled, pass, done } = made();
    const one = repository();
    settled.happened(one);
    await pass(1999);
    assert.deepEqual(done, []);
    await pass(1);
    assert.deepEqual(done, [one]);
    await pass(10_000);
    assert.deepEqual(done, [one]);
  });

  it('waits for as long as things happen', async () => {
    const { settled, pass, done } = made();
    const one = repository();
    for (let times = 0; times < 20; times += 1) {
      settled.happened(one);
      await pass(500);
    }
    assert.deepEqual(done, []);
    await pass(1500);
    assert.deepEqual(done, [one]);
  });

  it('is done for each repository by itself', async () => {
    const { settled, pass, done } = made();
    const [one, other] = [repository(), repository()];
    settled.happened(one);
    await pass(1000);
    settled.happened(other);
    await pass(1000);
    assert.deepEqual(done, [one]);
    await pass(1000);
    assert.deepEqual(done, [one, other]);
  });

  it('is not done for a repository that was closed, nor when nobody needs it any more', async () => {
    const { settled, pass, done } = made();
    const [closed, late, left] = [repository(), repository(), repository()];
    settled.happened(closed);
    closed.life.dispose();
    late.life.dispose();
    settled.happened(late);
    await pass(5000);
    settled.happened(left);
    settled.dispose();
    await pass(5000);
    assert.deepEqual(done, []);
  });
});
