import assert from 'node:assert/strict';
import { ProductError } from '../../../src/base/productError.ts';
import { happened } from './handTime.ts';
import { progress, read, reading, setUp } from './indexed.ts';

describe('the index of an open repository', () => {
  it('is built when that begins, and not before', async () => {
    const { indexer, one, updates, time, kind } = setUp();
    indexer.mayHaveMoved(one);
    await time.pass(10_000);
    assert.deepEqual([updates.length, kind()], [0, 'waiting']);
    indexer.begin(one);
    await happened();
    assert.deepEqual([updates.length, kind()], [1, 'reading']);
  });

  for (const [outcome, then] of [
    ['complete', 'done'],
    ['empty', 'empty'],
    ['elsewhere', 'elsewhere'],
  ] as const) {
    it(`is ${then} when its update is ${outcome}`, async () => {
      const { first, kind } = await reading();
      await first.end(outcome);
      assert.equal(kind(), then);
    });
  }

  it('is brought up to date after HEAD moved, once for all moves of a moment', async () => {
    const { indexer, one, around, time, updates } = await read();
    for (let move = 0; move < 5; move += 1) {
      around.stamp += 'x';
      indexer.mayHaveMoved(one);
      await time.pass(100);
    }
    await time.pass(500);
    assert.equal(updates.length, 2);
  });

  it('is left alone when HEAD did not move', async () => {
    const { indexer, one, time, updates } = await read();
    indexer.mayHaveMoved(one);
    await time.pass(500);
    assert.equal(updates.length, 1);
  });

  it('is built again when it was found missing, but not over and over', async () => {
    const { indexer, one, time, updates, kind } = await read();
    await time.pass(60_000);
    indexer.isLost(one);
    await happened();
    assert.deepEqual([updates.length, kind()], [2, 'reading']);
    await updates[1]?.end('complete');
    indexer.isLost(one);
    await happened();
    assert.equal(updates.length, 2);
  });

  it('is looked at again after a minute, for what moves no HEAD', async () => {
    const { indexer, one, time, updates } = await read();
    await time.pass(60_000);
    indexer.mayHaveMoved(one);
    await time.pass(500);
    assert.equal(updates.length, 2);
  });

  it('is brought up to date once more when HEAD moves meanwhile', async () => {
    const { indexer, one, around, time, updates, first } = await reading();
    around.stamp = '2';
    indexer.mayHaveMoved(one);
    indexer.mayHaveMoved(one);
    await time.pass(500);
    assert.equal(updates.length, 1);
    await first.end('complete');
    assert.equal(updates.length, 2);
  });

  it('is told about at most four times a second', async () => {
    const { first, time, told } = await reading();
    const before = told();
    for (let at = 0; at < 990; at += 10) {
      first.options.onProgress?.(progress);
      await time.pass(10);
    }
    assert.equal(told() - before, 4);
  });

  it('says how far it has come', async () => {
    const { indexer, one, first } = await reading();
    first.options.onProgress?.(progress);
    assert.partialDeepStrictEqual(indexer.indexingOf(one), { kind: 'reading', progress });
  });

  it('is not read any more when its repository is closed', async () => {
    const { one, first, told } = await reading();
    const before = told();
    one.life.dispose();
    await happened();
    assert.deepEqual([first.options.signal?.aborted, told()], [true, before]);
  });

  it('is not begun for a repository that is closed already', async () => {
    const { indexer, one, updates } = setUp();
    one.life.dispose();
    indexer.begin(one);
    await happened();
    assert.equal(updates.length, 0);
  });
});

describe('the indexes of several repositories', () => {
  it('are built one after the other', async () => {
    const { indexer, repository, updates, first } = await reading();
    indexer.begin(repository('two'));
    indexer.begin(repository('three'));
    await happened();
    assert.equal(updates.length, 1);
    await first.end('complete');
    assert.deepEqual(
      updates.map((update) => update.of),
      ['one', 'two'],
    );
  });

  it('are built although one of them fails', async () => {
    const { indexer, repository, updates, first } = await reading();
    indexer.begin(repository('two'));
    await first.fail(new ProductError('disk-full', 'full'));
    assert.equal(updates.length, 2);
  });

  it('do not wait for one that was closed', async () => {
    const { indexer, repository, updates, one } = await reading();
    indexer.begin(repository('two'));
    one.life.dispose();
    await happened();
    assert.equal(updates.length, 2);
  });
});

describe('an index that somebody else is building', () => {
  it('is tried again after five seconds while somebody looks', async () => {
    const { indexer, first, time, updates } = await reading();
    indexer.watch(true);
    await first.end('elsewhere');
    await time.pass(4999);
    assert.equal(updates.length, 1);
    await time.pass(1);
    assert.equal(updates.length, 2);
  });

  it('is not tried again while nobody looks', async () => {
    const { first, time, updates } = await reading();
    await first.end('elsewhere');
    await time.pass(60_000);
    assert.equal(updates.length, 1);
  });

  it('is tried again at once when somebody looks', async () => {
    const { indexer, first, time, updates } = await reading();
    await first.end('elsewhere');
    await time.pass(60_000);
    indexer.watch(true);
    await happened();
    assert.equal(updates.length, 2);
  });

  it('is said to be that until something was read here', async () => {
    const { indexer, first, time, updates, kind } = await reading();
    indexer.watch(true);
    await first.end('elsewhere');
    await time.pass(5000);
    assert.equal(kind(), 'elsewhere');
    updates[1]?.options.onProgress?.(progress);
    assert.equal(kind(), 'reading');
  });

  it('is tried again as the person wanted it', async () => {
    const { indexer, one, around, time, updates } = setUp();
    around.mode = 'onCommand';
    indexer.watch(true);
    void indexer.read(one, true);
    await happened();
    await updates[0]?.end('elsewhere');
    await time.pass(5000);
    assert.equal(updates[1]?.options.rebuild, true);
  });
});

describe('an index that could not be brought up to date', () => {
  const full = new ProductError('disk-full', 'database or disk is full');

  it('says why', async () => {
    const { indexer, one, first } = await reading();
    await first.fail(full);
    assert.deepEqual(indexer.indexingOf(one), { kind: 'failed', reason: 'disk-full' });
  });

  it('is tried again when HEAD moves', async () => {
    const { indexer, one, first, time, updates } = await reading();
    await first.fail(full);
    indexer.mayHaveMoved(one);
    await time.pass(500);
    assert.equal(updates.length, 2);
  });

  it('brings one line into the log, however often it fails', async () => {
    const { indexer, one, first, time, updates, errors } = await reading();
    await first.fail(full);
    indexer.mayHaveMoved(one);
    await time.pass(500);
    await updates[1]?.fail(full);
    assert.deepEqual(errors, [full]);
  });

  it('brings another one after it had worked in between', async () => {
    const { indexer, one, first, updates, errors } = await reading();
    await first.fail(full);
    void indexer.read(one);
    await happened();
    await updates[1]?.end('complete');
    void indexer.read(one);
    await happened();
    await updates[2]?.fail(full);
    assert.deepEqual(errors, [full, full]);
  });

  it('is not tried again by itself in an editor without SQLite', async () => {
    const { indexer, one, first, around, time, updates } = await reading();
    await first.fail(new ProductError('no-sqlite', 'old'));
    around.stamp = '2';
    indexer.mayHaveMoved(one);
    await time.pass(60_000);
    assert.equal(updates.length, 1);
  });
});
