import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lifeOf } from '../support/history/life.ts';
import { rawCommit } from '../support/history/rawCommit.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

/** Where history ends, or how it is joined, can change while HEAD stays where it is. */
describe('an index equals a new one', () => {
  let shop: Workshop;
  let origin: TestRepository;
  beforeEach(() => {
    shop = workshop();
    origin = shop.repository('origin');
    for (let count = 1; count <= 12; count += 1) origin.commit(`Number ${count}`, `f${count % 4}`);
  });
  afterEach(() => shop.dispose());

  const cloned = (...flags: readonly string[]): TestRepository => {
    const address = pathToFileURL(origin.directory).href;
    shop.at(shop.directory).git('clone', '--quiet', ...flags, address, 'clone');
    const clone = shop.at(join(shop.directory, 'clone'));
    clone.git('config', 'user.name', 'Ben');
    clone.git('config', 'user.email', 'ben@acme.test');
    return clone;
  };

  it('in a shallow clone, deepened and whole', async () => {
    const clone = cloned('--depth=3');
    const life = await lifeOf(clone);
    await life.step('shallow');
    clone.git('fetch', '--quiet', '--deepen=4');
    await life.step('deepened');
    clone.commit('Mine', 'f0');
    await life.step('mine');
    clone.git('fetch', '--quiet', '--unshallow');
    await life.step('whole');
    life.index.history.dispose();
  });

  it('in a clone that was made shallow', async () => {
    const clone = cloned();
    const life = await lifeOf(clone);
    await life.step('whole');
    clone.git('fetch', '--quiet', '--depth=2');
    clone.git('reflog', 'expire', '--expire=now', '--all');
    clone.git('gc', '--quiet', '--prune=now');
    await life.step('shallow');
    life.index.history.dispose();
  });

  it('and blames no file on the commit where a shallow clone ends', async () => {
    const clone = cloned('--depth=3');
    const life = await lifeOf(clone);
    await life.index.update();
    const { isShallow } = await life.index.ask('condition', {});
    const past = await life.index.ask('commitsOf', { path: 'f2' });
    life.index.history.dispose();
    assert.deepEqual([isShallow, past.map(({ subject }) => subject)], [true, []]);
  });

  it('after a graft, and without it', async () => {
    const clone = cloned();
    const life = await lifeOf(clone);
    await life.step('plain');
    const [tip, early] = [clone.git('rev-parse', 'HEAD'), clone.git('rev-parse', 'HEAD~9')];
    clone.write('.git/info/grafts', `${tip} ${early}\n`);
    await life.step('grafted');
    clone.write('.git/info/grafts');
    await life.step('plain again');
    life.index.history.dispose();
  });

  it('after a replacement, which counts for nothing', async () => {
    const clone = cloned();
    const life = await lifeOf(clone);
    await life.step('plain');
    clone.git('replace', '--graft', 'HEAD', 'HEAD~9');
    await life.step('replaced');
    clone.commit('Later', 'f0');
    await life.step('later');
    life.index.history.dispose();
  });

  it('with many commits older than what they build on, whatever git makes of that', async () => {
    const clone = cloned();
    const life = await lifeOf(clone);
    await life.step('main');
    clone.git('switch', '--quiet', '--create', 'topic');
    const old = ['author', 'committer'].map((who) => `${who} Ana <ana@acme.test> 86400 +0000`);
    for (let count = 0; count < 9; count += 1) {
      rawCommit(clone, { header: old, message: `Old ${count}\n` });
      if (count % 3 === 2) await life.step(`topic ${count}`);
    }
    clone.git('switch', '--quiet', 'main');
    await life.step('main again');
    clone.git('switch', '--quiet', 'topic');
    await life.step('topic again');
    clone.git('switch', '--quiet', '--orphan', 'root');
    clone.commit('Root', 'r');
    await life.step('root');
    clone.git('switch', '--quiet', 'topic');
    clone.git('branch', '--quiet', '--delete', '--force', 'main', 'root');
    clone.commit('Later', 'l');
    await life.step('without main');
    life.index.history.dispose();
  });

  it('after people were told apart otherwise', async () => {
    const clone = cloned();
    const life = await lifeOf(clone);
    await life.step('plain');
    clone.write('.mailmap', 'Ana Real <real@acme.test> <ana@acme.test>\n');
    await life.step('mapped');
    const [share] = await life.index.ask('sharesOf', { path: '' });
    clone.write('.mailmap', 'Ana <ana@home.test> <ana@acme.test>\n');
    await life.step('mapped otherwise');
    clone.git('clean', '--quiet', '--force');
    await life.step('plain again');
    life.index.history.dispose();
    assert.equal(share?.email, 'real@acme.test');
  });
});
