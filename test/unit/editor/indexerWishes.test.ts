import assert from 'node:assert/strict';
import { happened } from './handTime.ts';
import { read, reading, setUp } from './indexed.ts';

describe('reading that the person stops', () => {
  it('ends, and stays so', async () => {
    const { indexer, one, first, around, time, kind, updates } = await reading();
    assert.equal(indexer.stop(), true);
    await happened();
    assert.deepEqual([first.options.signal?.aborted, kind()], [true, 'stopped']);
    around.stamp = '2';
    indexer.mayHaveMoved(one);
    await time.pass(60_000);
    assert.deepEqual([updates.length, kind()], [1, 'stopped']);
  });

  it('goes on when the person says so', async () => {
    const { indexer, one, updates, kind } = await reading();
    indexer.stop();
    await happened();
    void indexer.read(one);
    await happened();
    assert.deepEqual([updates.length, kind()], [2, 'reading']);
  });

  it('ends for the repositories that wait, too', async () => {
    const { indexer, repository, updates, kind } = await reading();
    const two = repository('two');
    indexer.begin(two);
    indexer.stop();
    await happened();
    assert.deepEqual([updates.length, kind(two)], [1, 'stopped']);
  });

  it('was none when nothing was read', async () => {
    const { indexer, kind } = await read();
    assert.deepEqual([indexer.stop(), kind()], [false, 'done']);
  });

  it('is no failure, whatever the update ends with', async () => {
    const { indexer, first, errors, kind } = await reading();
    indexer.stop();
    await first.fail(new Error('aborted'));
    assert.deepEqual([errors, kind()], [[], 'stopped']);
  });
});

describe('reading that the settings are about', () => {
  it('is put off where only the person begins it', async () => {
    const { indexer, one, around, updates } = setUp();
    around.mode = 'onCommand';
    indexer.begin(one);
    await happened();
    assert.deepEqual(indexer.indexingOf(one), { kind: 'put-off', because: 'on-command' });
    assert.equal(updates.length, 0);
  });

  it('is put off from the first moment, not only when it would have begun', () => {
    const { indexer, one, around } = setUp();
    around.mode = 'onCommand';
    assert.deepEqual(indexer.indexingOf(one), { kind: 'put-off', because: 'on-command' });
  });

  it('begins where the person begins it, and says what became of it', async () => {
    const { indexer, one, around, updates } = setUp();
    around.mode = 'onCommand';
    const asked = indexer.read(one);
    await happened();
    await updates[0]?.end('complete');
    assert.deepEqual(await asked, { kind: 'done' });
  });

  it('throws everything away first where the person wants that', async () => {
    const { indexer, one, updates } = setUp();
    void indexer.read(one, true);
    await happened();
    assert.equal(updates[0]?.options.rebuild, true);
  });

  it('is never done where it is switched off, not even by the person', async () => {
    const { indexer, one, around, updates } = setUp();
    around.mode = 'off';
    indexer.begin(one);
    await indexer.read(one);
    assert.equal(updates.length, 0);
  });

  for (const mode of ['off', 'onCommand'] as const) {
    it(`ends when the setting becomes “${mode}”, and begins again with “automatic”`, async () => {
      const { indexer, around, first, time, updates, kind } = await reading();
      around.mode = mode;
      indexer.reconsider();
      await time.pass(500);
      assert.deepEqual([first.options.signal?.aborted, updates.length], [true, 1]);
      around.mode = 'automatic';
      indexer.reconsider();
      await time.pass(500);
      assert.deepEqual([updates.length, kind()], [2, 'reading']);
    });
  }

  it('goes on when the person began it, though the setting becomes “onCommand”', async () => {
    const { indexer, one, around, updates } = setUp();
    void indexer.read(one);
    await happened();
    around.mode = 'onCommand';
    indexer.reconsider();
    assert.equal(updates[0]?.options.signal?.aborted, false);
  });

  for (const state of ['absent', 'partial'] as const) {
    it(`is put off where there is little room and the index is ${state}`, async () => {
      const { indexer, one, around, updates } = setUp();
      around.hasRoom = false;
      around.state = state;
      indexer.begin(one);
      await happened();
      assert.deepEqual(indexer.indexingOf(one), { kind: 'put-off', because: 'little-room' });
      assert.equal(updates.length, 0);
    });
  }

  it('goes on in little room once the index is complete', async () => {
    const { indexer, one, around, updates } = setUp();
    around.hasRoom = false;
    around.state = 'complete';
    indexer.begin(one);
    await happened();
    assert.equal(updates.length, 1);
  });

  it('is done in little room where the person wants it', async () => {
    const { indexer, one, around, updates } = setUp();
    around.hasRoom = false;
    void indexer.read(one);
    await happened();
    assert.equal(updates.length, 1);
  });
});
