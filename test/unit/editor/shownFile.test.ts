import assert from 'node:assert/strict';
import { ProductError } from '../../../src/base/productError.ts';
import type { ActiveFile } from '../../../src/editor/activeFile.ts';
import { file, gathering, onDisk, planned, setUp, watched } from './shownFiles.ts';

describe('the file that is shown', () => {
  it('is asked about at once when the panel is opened', async () => {
    const { paths } = await watched();
    assert.deepEqual(paths(), ['a.ts']);
  });

  it('is not asked about while nobody sees it', async () => {
    const { open, paths, told } = setUp();
    await open(onDisk('b.ts'));
    assert.deepEqual([paths(), told()], [[], 0]);
  });

  it('is not asked about any more when the panel is closed', async () => {
    const { shown, open, asks } = await watched();
    shown.watch(false);
    await open(onDisk('b.ts'));
    assert.deepEqual([asks.length, asks[0]?.signal.aborted], [1, true]);
  });

  it('is the one that is known of', async () => {
    const { shown, entry, asks, time } = await watched();
    asks[0]?.answer(gathering);
    await time.pass(0);
    assert.deepEqual(shown.shown, {
      kind: 'in-repository',
      entry,
      subject: file('a.ts'),
      gathering,
    });
  });

  it('is only the last of those that somebody goes through', async () => {
    const { shown, around, time, paths } = await watched();
    for (const name of ['b.ts', 'c.ts', 'd.ts']) {
      around.active = onDisk(name);
      shown.look();
      await time.pass(20);
    }
    await time.pass(30);
    assert.deepEqual(paths(), ['a.ts', 'd.ts']);
  });

  it('is not the one whose answer comes too late', async () => {
    const { shown, asks, open, time } = await watched();
    await open(onDisk('b.ts'));
    assert.ok(asks[0]?.signal.aborted);
    asks[0].answer({ ...gathering, tickets: [] });
    asks[1]?.answer(gathering);
    await time.pass(0);
    assert.partialDeepStrictEqual(shown.shown, { subject: file('b.ts'), gathering });
  });

  it('stays for a moment, until something is known of the next', async () => {
    const { shown, asks, open, time } = await watched();
    asks[0]?.answer(gathering);
    await open(onDisk('b.ts'));
    await time.pass(99);
    assert.partialDeepStrictEqual(shown.shown, { subject: file('a.ts') });
    await time.pass(1);
    assert.partialDeepStrictEqual(shown.shown, { subject: file('b.ts') });
  });

  it('keeps what is known of it while it is asked about again', async () => {
    const { shown, asks, open, time } = await watched();
    asks[0]?.answer(gathering);
    await open(onDisk('a.ts'));
    await time.pass(1000);
    assert.equal(asks.length, 2);
    assert.partialDeepStrictEqual(shown.shown, { subject: file('a.ts'), gathering });
  });

  it('is asked about to the end, however often there is a reason to ask again', async () => {
    const { asks, open, time, paths } = await watched();
    for (let step = 0; step < 8; step += 1) await open(onDisk('a.ts'));
    assert.deepEqual([paths(), asks[0]?.signal.aborted], [['a.ts'], false]);
    asks[0]?.answer(gathering);
    await time.pass(30);
    assert.deepEqual(paths(), ['a.ts', 'a.ts']);
  });

  it('is still the last one in a tab that has no file', async () => {
    const { shown, asks, open } = await watched();
    asks[0]?.answer(gathering);
    await open(undefined);
    assert.partialDeepStrictEqual(shown.shown, { subject: file('a.ts') });
  });

  it('is in no repository any more when that is closed', async () => {
    const { shown, around, asks, open } = await watched();
    asks[0]?.answer(gathering);
    around.all = [];
    await open(undefined);
    assert.deepEqual(shown.shown, { kind: 'no-repository', name: 'a.ts' });
  });

  const others: Readonly<Record<string, readonly [ActiveFile, object]>> = {
    'none where no tab is open': [{ kind: 'none' }, { kind: 'none' }],
    'one that is not saved': [
      { kind: 'unsaved', name: 'Untitled-1' },
      { kind: 'unsaved', name: 'Untitled-1' },
    ],
    'one outside of all repositories': [
      { kind: 'on-disk', path: '/etc/hosts' },
      { kind: 'no-repository', name: 'hosts' },
    ],
    'one that is on no disk': [
      { kind: 'foreign', name: 'settings.json' },
      { kind: 'no-repository', name: 'settings.json' },
    ],
  };
  for (const [name, [active, expected]] of Object.entries(others)) {
    it(`may be ${name}, which nobody is asked about`, async () => {
      const { shown, open, asks } = await watched();
      const another = new Promise<void>((resolve) => {
        shown.onDidChange(() => {
          if (shown.shown.kind !== 'in-repository') resolve();
        });
      });
      await open(active);
      await another;
      assert.deepEqual([shown.shown, asks.length], [expected, 1]);
      assert.ok(asks[0]?.signal.aborted);
    });
  }

  it('is asked about when it is opened again after another', async () => {
    const { open, paths } = await watched();
    await open({ kind: 'none' });
    await open(onDisk('a.ts'));
    assert.deepEqual(paths(), ['a.ts', 'a.ts']);
  });

  it('is what the plan alone says of it where the history is switched off', async () => {
    const { shown, around, open, paths } = await watched();
    around.isOff = true;
    await open(onDisk('b.ts'));
    assert.partialDeepStrictEqual(shown.shown, { subject: file('b.ts'), gathering: planned });
    assert.deepEqual(paths(), ['a.ts']);
  });

  it('is shown with the reason when nothing could be found out', async () => {
    const { shown, asks, time } = await watched();
    asks[0]?.fail(new ProductError('no-sqlite', 'old'));
    await time.pass(0);
    assert.partialDeepStrictEqual(shown.shown, {
      subject: file('a.ts'),
      gathering: planned,
      isPlanAlone: true,
      failure: 'no-sqlite',
    });
  });

  it('brings one line into the log for one reason', async () => {
    const { asks, errors, open, time } = await watched();
    const failure = new ProductError('no-sqlite', 'old');
    asks[0]?.fail(failure);
    await open(onDisk('b.ts'));
    asks[1]?.fail(failure);
    await time.pass(0);
    assert.deepEqual(errors, [failure]);
  });

  it('names its repository for a command, also while nobody sees it', async () => {
    const { shown, entry } = setUp();
    assert.equal(await shown.repository(), entry);
  });
});
