import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/base/lifetime.ts';
import { ProductError } from '../../../src/base/productError.ts';
import type { ActiveFile } from '../../../src/editor/activeFile.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';
import { ShownFile } from '../../../src/editor/shownFile.ts';
import type { FileStory } from '../../../src/story/fileStory.ts';
import { handTime } from './handTime.ts';

interface Ask {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly answer: (story: FileStory) => void;
  readonly fail: (error: unknown) => void;
}

const story = { commits: [] } as unknown as FileStory;
const onDisk = (path: string): ActiveFile => ({ kind: 'on-disk', path: `/work/${path}` });

function setUp() {
  const asks: Ask[] = [];
  const errors: unknown[] = [];
  const mind = {
    root: '/work',
    fileStory: (path: string, signal: AbortSignal) =>
      new Promise<FileStory>((answer, fail) => {
        asks.push({ path, signal, answer, fail });
        signal.addEventListener('abort', () => fail(signal.reason as Error));
      }),
  };
  const repository = { rootUri: { fsPath: '/work' } };
  const entry = { mind, repository, life: new Lifetime() } as unknown as OpenRepository;
  const time = handTime();
  const around = { active: onDisk('a.ts') as ActiveFile | undefined, all: [entry], isOff: false };
  const unexpected = (): void => assert.fail('This is not logged.');
  const file = new ShownFile({
    active: () => around.active,
    repositories: () => around.all,
    isOff: () => around.isOff,
    later: time.later,
    log: { debug: unexpected, warn: unexpected, error: (_text, cause) => void errors.push(cause) },
  });
  let told = 0;
  file.onDidChange(() => (told += 1));
  /** Makes another file the active one, and lets the person rest on it. */
  const open = async (active: ActiveFile | undefined): Promise<void> => {
    around.active = active;
    file.look();
    await time.pass(150);
  };
  const paths = (): readonly string[] => asks.map(({ path }) => path);
  return { file, entry, asks, paths, errors, around, time, open, told: () => told };
}

/** With the panel open. */
async function watched() {
  const all = setUp();
  all.file.watch(true);
  await all.time.pass(0);
  return all;
}

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
    const { file, open, asks } = await watched();
    file.watch(false);
    await open(onDisk('b.ts'));
    assert.deepEqual([asks.length, asks[0]?.signal.aborted], [1, true]);
  });

  it('is the one that is known of', async () => {
    const { file, entry, asks, time } = await watched();
    asks[0]?.answer(story);
    await time.pass(0);
    assert.deepEqual(file.shown, { kind: 'in-repository', entry, path: 'a.ts', story });
  });

  it('is only the last of those that somebody goes through', async () => {
    const { file, around, time, paths } = await watched();
    for (const name of ['b.ts', 'c.ts', 'd.ts']) {
      around.active = onDisk(name);
      file.look();
      await time.pass(100);
    }
    await time.pass(150);
    assert.deepEqual(paths(), ['a.ts', 'd.ts']);
  });

  it('is not the one whose answer comes too late', async () => {
    const { file, asks, open, time } = await watched();
    await open(onDisk('b.ts'));
    assert.ok(asks[0]?.signal.aborted);
    asks[0].answer({ ...story, tickets: [] });
    asks[1]?.answer(story);
    await time.pass(0);
    assert.partialDeepStrictEqual(file.shown, { path: 'b.ts', story });
  });

  it('stays for a moment, until something is known of the next', async () => {
    const { file, asks, open, time } = await watched();
    asks[0]?.answer(story);
    await open(onDisk('b.ts'));
    await time.pass(99);
    assert.partialDeepStrictEqual(file.shown, { path: 'a.ts' });
    await time.pass(1);
    assert.partialDeepStrictEqual(file.shown, { path: 'b.ts' });
  });

  it('keeps what is known of it while it is asked about again', async () => {
    const { file, asks, open, time } = await watched();
    asks[0]?.answer(story);
    await open(onDisk('a.ts'));
    await time.pass(1000);
    assert.equal(asks.length, 2);
    assert.partialDeepStrictEqual(file.shown, { path: 'a.ts', story });
  });

  it('is asked about to the end, however often there is a reason to ask again', async () => {
    const { asks, open, time, paths } = await watched();
    for (let step = 0; step < 8; step += 1) await open(onDisk('a.ts'));
    assert.deepEqual([paths(), asks[0]?.signal.aborted], [['a.ts'], false]);
    asks[0]?.answer(story);
    await time.pass(150);
    assert.deepEqual(paths(), ['a.ts', 'a.ts']);
  });

  it('is still the last one in a tab that has no file', async () => {
    const { file, asks, open } = await watched();
    asks[0]?.answer(story);
    await open(undefined);
    assert.partialDeepStrictEqual(file.shown, { path: 'a.ts' });
  });

  it('is in no repository any more when that is closed', async () => {
    const { file, around, asks, open } = await watched();
    asks[0]?.answer(story);
    around.all = [];
    await open(undefined);
    assert.deepEqual(file.shown, { kind: 'no-repository', name: 'a.ts' });
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
  for (const [name, [active, shown]] of Object.entries(others)) {
    it(`may be ${name}, which nobody is asked about`, async () => {
      const { file, open, asks } = await watched();
      const another = new Promise<void>((resolve) => {
        file.onDidChange(() => {
          if (file.shown.kind !== 'in-repository') resolve();
        });
      });
      await open(active);
      await another;
      assert.deepEqual([file.shown, asks.length], [shown, 1]);
      assert.ok(asks[0]?.signal.aborted);
    });
  }

  it('is asked about when it is opened again after another', async () => {
    const { open, paths } = await watched();
    await open({ kind: 'none' });
    await open(onDisk('a.ts'));
    assert.deepEqual(paths(), ['a.ts', 'a.ts']);
  });

  it('is not asked about where that is switched off', async () => {
    const { file, around, open, paths } = await watched();
    around.isOff = true;
    await open(onDisk('b.ts'));
    assert.partialDeepStrictEqual(file.shown, { path: 'b.ts' });
    assert.deepEqual(paths(), ['a.ts']);
  });

  it('is shown with the reason when nothing could be found out', async () => {
    const { file, asks, time } = await watched();
    asks[0]?.fail(new ProductError('no-sqlite', 'old'));
    await time.pass(0);
    assert.partialDeepStrictEqual(file.shown, { path: 'a.ts', failure: 'no-sqlite' });
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
    const { file, entry } = setUp();
    assert.equal(await file.repository(), entry);
  });
});
