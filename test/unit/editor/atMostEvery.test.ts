import assert from 'node:assert/strict';
import { atMostEvery } from '../../../src/editor/atMostEvery.ts';
import { handTime } from './handTime.ts';

describe('something that is done at most every so often', () => {
  it('is done at once', () => {
    const { later } = handTime();
    let times = 0;
    atMostEvery(250, () => (times += 1), later).call();
    assert.equal(times, 1);
  });

  it('is done once more for all that was called meanwhile', async () => {
    const { later, pass } = handTime();
    let times = 0;
    const often = atMostEvery(250, () => (times += 1), later);
    for (let call = 0; call < 9; call += 1) often.call();
    assert.equal(times, 1);
    await pass(250);
    assert.equal(times, 2);
  });

  it('is not done again when nobody called', async () => {
    const { later, pass } = handTime();
    let times = 0;
    atMostEvery(250, () => (times += 1), later).call();
    await pass(1000);
    assert.equal(times, 1);
  });

  it('is done at most four times a second, however often it is called', async () => {
    const { later, pass } = handTime();
    let times = 0;
    const often = atMostEvery(250, () => (times += 1), later);
    for (let at = 0; at < 990; at += 10) {
      often.call();
      await pass(10);
    }
    assert.equal(times, 4);
  });

  it('is not done any more when it is over', async () => {
    const { later, pass } = handTime();
    let times = 0;
    const often = atMostEvery(250, () => (times += 1), later);
    often.call();
    often.call();
    often.dispose();
    await pass(1000);
    assert.equal(times, 1);
  });
});
