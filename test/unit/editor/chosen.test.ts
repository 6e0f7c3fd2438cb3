import assert from 'node:assert/strict';
import type { ContextSubject } from '../../../src/model/context.ts';
import type { ItemId, Sha } from '../../../src/model/ids.ts';
import { file, gathering, onDisk, setUp, watched } from './shownFiles.ts';

const item: ContextSubject = { kind: 'item', item: 'R-17' as ItemId };
const folder: ContextSubject = { kind: 'folder', path: 'mobile' };
const others: readonly ContextSubject[] = [
  item,
  folder,
  { kind: 'paths', paths: ['a.ts', 'b.ts'] },
  { kind: 'commit', sha: 'a'.repeat(40) as Sha },
];

/** With the panel open, and all that is asked answered at once. */
async function answered() {
  const all = await watched();
  const { shown, asks, time } = all;
  const settle = async (): Promise<void> => {
    await time.pass(30);
    for (const { answer } of asks) answer(gathering);
    await time.pass(0);
  };
  const subject = (): unknown => 'subject' in shown.shown && shown.shown.subject;
  await settle();
  const open = async (path: string): Promise<void> => {
    await all.open(onDisk(path));
    await settle();
  };
  return { ...all, open, settle, subject };
}

describe('what a person chose to see instead of the active file', () => {
  for (const other of others) {
    it(`is shown at once: a ${other.kind}`, async () => {
      const { shown, entry, settle, subject } = await answered();
      shown.show(entry, other);
      await settle();
      assert.deepEqual([subject(), shown.canGoBack], [other, true]);
    });
  }

  it('is shown when somebody looks, if nobody did', async () => {
    const { shown, entry, time, paths } = setUp();
    shown.show(entry, item);
    assert.deepEqual(paths(), []);
    shown.watch(true);
    await time.pass(0);
    assert.deepEqual(paths(), ['item']);
  });

  it('goes back step by step, to the active file at last', async () => {
    const { shown, entry, settle, subject } = await answered();
    shown.show(entry, folder);
    shown.show(entry, item);
    await settle();
    const seen: unknown[] = [subject()];
    for (let step = 0; step < 2; step += 1) {
      shown.back();
      await settle();
      seen.push(subject());
    }
    assert.deepEqual(seen, [item, folder, file('a.ts')]);
    assert.equal(shown.canGoBack, false);
  });

  it('is one step, however often it is chosen', async () => {
    const { shown, entry, settle, subject } = await answered();
    shown.show(entry, item);
    shown.show(entry, { ...item });
    shown.back();
    await settle();
    assert.deepEqual(subject(), file('a.ts'));
  });

  it('is no step when it is the active file itself', async () => {
    const { shown, entry, settle, subject } = await answered();
    shown.show(entry, file('a.ts'));
    await settle();
    assert.deepEqual([subject(), shown.canGoBack], [file('a.ts'), false]);
    shown.show(entry, item);
    await settle();
    assert.deepEqual([subject(), shown.canGoBack], [item, true]);
  });

  it('ends when another file is opened', async () => {
    const { shown, entry, open, subject } = await answered();
    shown.show(entry, item);
    await open('b.ts');
    assert.deepEqual([subject(), shown.canGoBack], [file('b.ts'), false]);
  });

  it('stays in a tab that has no file, such as the view of a commit', async () => {
    const { shown, entry, open, around, settle, subject } = await answered();
    shown.show(entry, item);
    await settle();
    around.active = undefined;
    shown.look();
    await settle();
    assert.deepEqual(subject(), item);
    await open('a.ts');
    assert.deepEqual(subject(), item);
  });

  it('ends when its repository is closed', async () => {
    const { shown, entry, around, settle } = await answered();
    shown.show(entry, item);
    around.all = [];
    shown.look();
    await settle();
    assert.deepEqual(shown.shown, { kind: 'no-repository', name: 'a.ts' });
    assert.equal(shown.canGoBack, false);
  });
});

describe('what is pinned', () => {
  it('stays while files are switched', async () => {
    const { shown, open, subject } = await answered();
    shown.pin(true);
    await open('b.ts');
    await open('c.ts');
    assert.deepEqual([subject(), shown.isPinned], [file('a.ts'), true]);
  });

  it('is the active file again when it is let go', async () => {
    const { shown, open, settle, subject } = await answered();
    shown.pin(true);
    await open('b.ts');
    shown.pin(false);
    await settle();
    assert.deepEqual([subject(), shown.isPinned], [file('b.ts'), false]);
  });

  it('may be something that was chosen', async () => {
    const { shown, entry, open, settle, subject } = await answered();
    shown.show(entry, item);
    await settle();
    shown.pin(true);
    await open('b.ts');
    assert.deepEqual(subject(), item);
    shown.pin(false);
    await settle();
    assert.deepEqual(subject(), file('b.ts'));
  });

  it('comes back from what was chosen over it', async () => {
    const { shown, entry, open, settle, subject } = await answered();
    shown.pin(true);
    shown.show(entry, item);
    await open('b.ts');
    assert.deepEqual(subject(), item);
    shown.back();
    await settle();
    assert.deepEqual([subject(), shown.isPinned], [file('a.ts'), true]);
  });

  it('is told at once, before anything is asked', async () => {
    const { shown, told } = await answered();
    const before = told();
    shown.pin(true);
    assert.equal(told(), before + 1);
  });

  it('stays while nobody sees it', async () => {
    const { shown, open, settle, subject } = await answered();
    shown.pin(true);
    shown.watch(false);
    await open('b.ts');
    shown.watch(true);
    await settle();
    assert.deepEqual(subject(), file('a.ts'));
  });

  it('is let go when its repository is closed', async () => {
    const { shown, around, settle } = await answered();
    shown.pin(true);
    around.all = [];
    shown.look();
    await settle();
    assert.equal(shown.isPinned, false);
    assert.deepEqual(shown.shown, { kind: 'no-repository', name: 'a.ts' });
  });

  it('is nothing where nothing is shown of a repository', async () => {
    const { shown, open } = await watched();
    await open({ kind: 'none' });
    shown.pin(true);
    assert.equal(shown.isPinned, false);
  });
});
