import assert from 'node:assert/strict';
import { reasonOf } from '../../src/base/productError.ts';
import type { FreshCommit } from '../../src/git/reflog.ts';
import { freshCommits, reflog } from '../../src/git/reflog.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('reflog', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const fresh = async (): Promise<readonly FreshCommit[]> =>
    freshCommits(await (await repository.open()).run(reflog()));
  const freshShas = async (): Promise<readonly string[]> => (await fresh()).map(({ sha }) => sha);
  const amend = (message: string): string => {
    repository.git('commit', '--quiet', '--amend', '--allow-empty', '-m', message);
    return repository.git('rev-parse', 'HEAD');
  };
  const diverge = (): readonly [string, string] => {
    const base = repository.commit('Base');
    repository.git('switch', '--quiet', '--create', 'side');
    const side = repository.commit('Side', 'side');
    repository.git('switch', '--quiet', 'main');
    return [base, side];
  };

  it('says where HEAD was, when and why', async () => {
    const one = repository.commit('One');
    const two = repository.commit('Two');
    const [entry] = await (await repository.open()).run(reflog());
    assert.deepEqual(entry, {
      sha: two,
      previous: one,
      subject: 'commit: Two',
      at: firstDate + 2 * 60_000,
    });
  });

  it('knows where the oldest entry that it reads came from', async () => {
    const [, two] = ['One', 'Two', 'Three'].map((message) => repository.commit(message));
    const entries = await (await repository.open()).run(reflog(1));
    assert.deepEqual(
      entries.map(({ previous }) => previous),
      [two],
    );
  });

  it('is empty where git keeps none', async () => {
    repository.git('config', 'core.logAllRefUpdates', 'false');
    repository.commit('One');
    assert.deepEqual(await fresh(), []);
  });

  it('says when nothing is committed yet', async () => {
    await assert.rejects(fresh(), (error) => reasonOf(error) === 'no-commit');
  });

  it('finds new commits, newest first', async () => {
    const shas = ['One', 'Two'].map((message) => repository.commit(message));
    assert.deepEqual(await freshShas(), shas.toReversed());
  });

  it('finds an amended commit once, with all that it replaces', async () => {
    const one = repository.commit('One');
    const two = amend('Two');
    const three = amend('Three');
    assert.deepEqual(await fresh(), [{ sha: three, replaces: [two, one] }]);
  });

  it('knows the branch of a commit that HEAD has left since', async () => {
    repository.commit('One');
    repository.git('switch', '--quiet', '--create', 'topic');
    repository.commit('Two');
    repository.git('switch', '--quiet', '--create', 'next');
    repository.commit('Three');
    const branches = (await fresh()).map(({ wasOn }) => wasOn);
    assert.deepEqual(branches, [undefined, 'topic', 'main']);
  });

  it('asks nothing of a merge', async () => {
    const [base, side] = diverge();
    const main = repository.commit('Main');
    repository.git('merge', '--quiet', '--no-edit', 'side');
    assert.deepEqual(await freshShas(), [main, side, base]);
  });

  it('asks nothing of a cherry-pick', async () => {
    const [base, side] = diverge();
    repository.git('cherry-pick', '--allow-empty', 'side');
    assert.deepEqual(await freshShas(), [side, base]);
  });

  it('asks nothing of a revert', async () => {
    const [base, side] = diverge();
    repository.git('switch', '--quiet', 'side');
    repository.git('revert', '--no-edit', 'HEAD');
    assert.deepEqual(await freshShas(), [side, base]);
  });

  it('asks nothing of what a rebase makes', async () => {
    const [base, side] = diverge();
    const main = repository.commit('Main', 'main');
    repository.git('rebase', '--quiet', 'main', 'side');
    assert.deepEqual(await freshShas(), [main, side, base]);
  });

  it('asks nothing of a commit that was made while a rebase stood still', async () => {
    repository.commit('One');
    const two = repository.commit('Two');
    repository.git('-c', 'sequence.editor=sed -i s/^pick/edit/', 'rebase', '-q', '-i', 'HEAD~1');
    repository.commit('Between', 'between');
    repository.git('rebase', '--continue');
    const after = repository.commit('After', 'after');
    const shas = await freshShas();
    assert.deepEqual([shas[0], shas[1]], [after, two]);
  });

  it('asks nothing of a checkout, a reset or a pull', () => {
    const subjects = [
      'checkout: moving from a to commit: b',
      'reset: moving to HEAD~1',
      'pull: Fast-forward',
      'commit (merge): Merge',
      'commit (cherry-pick): Pick',
    ];
    const sha = 'a'.repeat(40) as FreshCommit['sha'];
    const entries = subjects.map((subject) => ({ sha, subject, at: 0 }));
    assert.deepEqual(freshCommits(entries), []);
  });
});
