import assert from 'node:assert/strict';
import { lifeOf } from '../support/history/life.ts';
import type { Life } from '../support/history/life.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('an index equals a new one after', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let life: Life;
  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.write('.mailmap', 'Ana Real <real@acme.test> <ana@acme.test>\n');
    repository.git('add', '.');
    for (let count = 1; count <= 8; count += 1) {
      repository.commit(
        `FW-${count}: Number ${count}\n\nWho: clerk ${count}`,
        `f${count % 3}`,
        'all',
      );
    }
    life = await lifeOf(repository);
    await life.step('begin');
  });
  afterEach(() => {
    life.index.history.dispose();
    shop.dispose();
  });

  /** Nothing but what branches hold is left in the repository. */
  const forget = (): void => {
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
  };

  it('one commit, and many', async () => {
    repository.commit('One (#1)', 'new');
    assert.equal((await life.step('one')).added, 1);
    for (let count = 0; count < 20; count += 1) repository.commit(`${count}`, `g${count}`);
    assert.equal((await life.step('many')).added, 20);
  });

  it('a reset, and new commits', async () => {
    repository.git('reset', '--quiet', '--hard', 'HEAD~3');
    assert.equal((await life.step('reset')).removed, 3);
    for (const name of ['x', 'y', 'z', 'w']) repository.commit(name, name);
    assert.equal((await life.step('new')).added, 4);
  });

  it('a reset that is taken back', async () => {
    const tip = repository.git('rev-parse', 'HEAD');
    repository.git('reset', '--quiet', '--hard', 'HEAD~3');
    await life.step('reset');
    repository.git('reset', '--quiet', '--hard', tip);
    await life.step('back');
  });

  it('an amended commit', async () => {
    repository.git('commit', '--quiet', '--amend', '--message=Other (#9)');
    const { added, removed } = await life.step('amend');
    assert.deepEqual([added, removed], [1, 1]);
  });

  it('an amended commit, asked for when only a cleaned up repository is there', async () => {
    repository.git('commit', '--quiet', '--amend', '--message=Other (#9)');
    forget();
    const { added, removed } = await life.step('amend');
    assert.deepEqual([added, removed], [1, 1]);
  });

  it('a rebase onto other commits', async () => {
    repository.git('switch', '--quiet', '--create', 'topic');
    for (const name of ['x', 'y']) repository.commit(name, name);
    await life.step('topic');
    repository.git('switch', '--quiet', 'main');
    repository.commit('Meanwhile', 'm');
    await life.step('main');
    repository.git('switch', '--quiet', 'topic');
    repository.git('rebase', '--quiet', 'main');
    await life.step('rebase');
  });

  it('a merge', async () => {
    repository.git('switch', '--quiet', '--create', 'topic', 'HEAD~4');
    for (const name of ['x', 'y']) repository.commit(name, name);
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message=Merge (#3)', 'topic');
    assert.equal((await life.step('merge')).added, 3);
  });

  it('a merge of a branch that was indexed before', async () => {
    repository.git('switch', '--quiet', '--create', 'topic', 'HEAD~4');
    for (const name of ['x', 'y']) repository.commit(name, name);
    await life.step('topic');
    repository.git('switch', '--quiet', 'main');
    await life.step('main');
    repository.git('merge', '--quiet', '--no-ff', '--message=Merge (#3)', 'topic');
    await life.step('merge');
    repository.git('branch', '--delete', '--force', 'topic');
    repository.commit('Later', 'l');
    await life.step('later');
  });

  it('a branch that is left and come back to', async () => {
    repository.git('switch', '--quiet', '--create', 'topic', 'HEAD~4');
    for (const name of ['x', 'y']) repository.commit(name, name);
    await life.step('there');
    repository.git('switch', '--quiet', 'main');
    assert.equal((await life.step('back')).added, 0);
    repository.git('switch', '--quiet', 'topic');
    assert.equal((await life.step('there again')).added, 0);
  });

  it('many branches, of which some are deleted', async () => {
    for (let count = 0; count < 12; count += 1) {
      repository.git('switch', '--quiet', '--create', `b${count}`, `main~${count % 8}`);
      repository.commit(`On ${count}`, `b${count}`);
      await life.step(`b${count}`);
      if (count % 3 === 2)
        repository.git('branch', '--quiet', '--delete', '--force', `b${count - 1}`);
    }
    repository.git('switch', '--quiet', 'main');
    await life.step('main');
    forget();
    repository.commit('Later', 'l');
    await life.step('later');
  });

  it('a detached HEAD, and a branch again', async () => {
    repository.git('switch', '--quiet', '--detach', 'HEAD~2');
    await life.step('detached');
    repository.commit('On nothing', 'n');
    await life.step('on nothing');
    repository.git('switch', '--quiet', 'main');
    await life.step('main');
    forget();
    await life.step('forgotten');
  });

  it('another history that took the place of this one, which is gone', async () => {
    repository.git('switch', '--quiet', '--orphan', 'other');
    for (const name of ['x', 'y', 'z']) repository.commit(name, name);
    repository.git('branch', '--quiet', '--delete', '--force', 'main');
    forget();
    const { added } = await life.step('other');
    assert.equal(added, 3);
  });

  it('a push by force from elsewhere, with the old tip gone', async () => {
    const remote = shop.repository('remote', '--bare');
    repository.git('push', '--quiet', remote.directory, 'main');
    repository.git('remote', 'add', 'origin', remote.directory);
    const clone = shop.at(shop.directory);
    clone.git('clone', '--quiet', remote.directory, 'ben');
    const ben = shop.at(`${shop.directory}/ben`);
    ben.git('config', 'user.name', 'Ben');
    ben.git('config', 'user.email', 'ben@acme.test');
    ben.git('reset', '--quiet', '--hard', 'HEAD~5');
    for (const name of ['x', 'y']) ben.commit(name, name);
    ben.git('push', '--quiet', '--force', 'origin', 'main');
    repository.git('fetch', '--quiet', 'origin');
    repository.git('reset', '--quiet', '--hard', 'origin/main');
    forget();
    const { added, removed } = await life.step('forced');
    assert.deepEqual([added, removed], [2, 5]);
  });

  it('a filter over all commits', async () => {
    const message = 'sed s/FW/PW/';
    const environment = ['-c', 'advice.graftFileDeprecated=false'];
    repository.git(...environment, 'filter-branch', '--force', '--msg-filter', message, 'main');
    repository.git('update-ref', '-d', 'refs/original/refs/heads/main');
    forget();
    const { added, removed } = await life.step('filtered');
    assert.deepEqual([added, removed], [8, 8]);
  });

  it('a branch without a commit, and the branch from before', async () => {
    repository.git('switch', '--quiet', '--orphan', 'nothing');
    const { outcome } = await life.index.update();
    const empty = await life.index.ask('commitsOf', { path: 'all' });
    repository.git('switch', '--quiet', 'main');
    await life.step('main');
    assert.deepEqual([outcome, empty], ['empty', []]);
  });

  it('a repack, and a commit-graph', async () => {
    repository.git('repack', '-a', '-d', '--quiet');
    await life.step('repack');
    repository.git('commit-graph', 'write', '--reachable', '--changed-paths');
    repository.commit('Later', 'l');
    await life.step('later');
  });
});
