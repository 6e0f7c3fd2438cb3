import assert from 'node:assert/strict';
import { join } from 'node:path';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { lifeOf } from '../support/history/life.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('work trees of one repository', () => {
  let shop: Workshop;
  let main: TestRepository;
  let other: TestRepository;
  beforeEach(() => {
    shop = workshop();
    main = shop.repository();
    for (let count = 1; count <= 5; count += 1) main.commit(`Number ${count}`, 'all');
    main.git('worktree', 'add', '--quiet', '-b', 'topic', '../other', 'HEAD~2');
    other = shop.at(join(shop.directory, 'other'));
  });
  afterEach(() => shop.dispose());

  const subjects = async (index: Indexed): Promise<readonly string[]> =>
    (await index.ask('commitsOf', { path: 'all' })).map(({ subject }) => subject);

  it('share one file, and each sees what its own HEAD holds', async () => {
    other.commit('On topic', 'all');
    const [here, there] = [await indexed(main.directory), await indexed(other.directory)];
    const files = [(await here.update()).file, (await there.update()).file];
    assert.deepEqual(
      [new Set(files).size, await subjects(here), await subjects(there)],
      [
        1,
        ['Number 5', 'Number 4', 'Number 3', 'Number 2', 'Number 1'],
        ['On topic', 'Number 3', 'Number 2', 'Number 1'],
      ],
    );
    here.history.dispose();
    there.history.dispose();
  });

  it('that were never brought up to date have no answers, and say so', async () => {
    const [here, there] = [await indexed(main.directory), await indexed(other.directory)];
    await here.update();
    const { state } = await there.ask('condition', {});
    const told = await subjects(there);
    here.history.dispose();
    there.history.dispose();
    assert.deepEqual([state, told], ['absent', []]);
  });

  it('equal a new index each, whatever happens in the other one', async () => {
    const [here, there] = [await lifeOf(main), await lifeOf(other)];
    await here.step('main');
    await there.step('topic');
    other.commit('On topic', 'all', 't');
    await there.step('a commit on topic');
    await here.step('main knows nothing of it');
    main.commit('On main', 'all', 'm');
    await here.step('a commit on main');
    assert.deepEqual(there.index.digest(), await freshDigest(other.directory));
    main.git('merge', '--quiet', '--no-edit', '-Xours', 'topic');
    await here.step('merged');
    other.git('reset', '--quiet', '--hard', 'HEAD~2');
    await there.step('reset');
    assert.deepEqual(here.index.digest(), await freshDigest(main.directory));
    other.git('reset', '--quiet', '--hard', 'main');
    await there.step('equal');
    main.git('reset', '--quiet', '--hard', 'HEAD~3');
    await here.step('behind');
    assert.deepEqual(there.index.digest(), await freshDigest(other.directory));
    here.index.history.dispose();
    there.index.history.dispose();
  });

  it('see what they hold, and no more, while the update of one is stopped', async () => {
    const [here, there] = [await indexed(main.directory), await indexed(other.directory)];
    await here.update();
    await there.update();
    main.commit('On main', 'all', 'm');
    other.commit('On topic', 'all', 't');
    const outcomes: string[] = [];
    for (const { history } of [there, here]) {
      const stop = new AbortController();
      const options = { signal: stop.signal, onProgress: () => stop.abort() };
      outcomes.push((await history.update(options)).outcome);
    }
    assert.deepEqual(
      [outcomes, here.digest(), there.digest()],
      [
        ['stopped', 'stopped'],
        await freshDigest(main.directory),
        await freshDigest(other.directory),
      ],
    );
    here.history.dispose();
    there.history.dispose();
  });

  it('see at once what another branch holds, and no more', async () => {
    const here = await indexed(main.directory);
    await here.update();
    main.git('switch', '--quiet', '--create', 'elsewhere', 'HEAD~3');
    main.commit('On elsewhere', 'all', 'e');
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    const { outcome } = await here.history.update(options);
    assert.deepEqual([outcome, here.digest()], ['stopped', await freshDigest(main.directory)]);
    here.history.dispose();
  });

  it('leave nothing behind when they are removed', async () => {
    const [here, there] = [await lifeOf(main), await lifeOf(other)];
    other.commit('On topic', 'all', 't');
    await here.step('main');
    await there.step('topic');
    there.index.history.dispose();
    main.git('worktree', 'remove', '--force', '../other');
    main.git('branch', '--quiet', '--delete', '--force', 'topic');
    main.commit('On main', 'all');
    const { removed } = await here.step('removed');
    here.index.history.dispose();
    assert.equal(removed, 1);
  });

  it('see a new work tree of the same name as another one', async () => {
    const there = await indexed(other.directory);
    other.commit('On topic', 'all');
    await there.update();
    main.git('worktree', 'remove', '--force', '../other');
    main.git('worktree', 'add', '--quiet', '--detach', '../other', 'main~4');
    await there.update();
    const told = await subjects(there);
    there.history.dispose();
    assert.deepEqual(told, ['Number 1']);
  });
});
