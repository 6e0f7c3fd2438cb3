import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { RepositoryState } from '../../src/git/repositoryState.ts';
import { repositoryState } from '../../src/git/repositoryState.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('repositoryState', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  const stateOf = async (repository: TestRepository): Promise<RepositoryState> =>
    repositoryState(await repository.open());

  /** Two branches that change the same line. */
  const conflicting = (): TestRepository => {
    const repository = shop.repository();
    repository.commit('Base', 'file');
    repository.git('branch', 'other');
    repository.commit('Ours', 'file');
    repository.git('switch', '--quiet', 'other');
    repository.commit('Theirs', 'file');
    return repository;
  };
  const fails = (repository: TestRepository, ...args: readonly string[]): void => {
    assert.throws(() => repository.git(...args));
  };

  it('has a branch and no commit before the first one', async () => {
    const { sha, branch } = await stateOf(shop.repository());
    assert.deepEqual({ sha, branch }, { sha: undefined, branch: 'main' });
  });

  it('has a commit and no branch when HEAD is detached', async () => {
    const repository = shop.repository();
    const one = repository.commit('One');
    repository.git('switch', '--quiet', '--detach');
    const { sha, branch } = await stateOf(repository);
    assert.deepEqual({ sha, branch }, { sha: one, branch: undefined });
  });

  it('knows the branch and where others start, with slashes in the names', async () => {
    const origin = shop.repository('origin');
    origin.commit('One');
    origin.git('branch', '--move', 'release/next');
    origin.git('clone', '--quiet', '.', '../clone');
    const clone = shop.at(join(shop.directory, 'clone'));
    const { branch, defaultBranch } = await stateOf(clone);
    assert.deepEqual([branch, defaultBranch], ['release/next', 'release/next']);
  });

  it('takes the usual name for the default branch when no remote says one', async () => {
    const repository = shop.repository();
    repository.commit('One');
    repository.git('switch', '--quiet', '--create', 'work');
    assert.equal((await stateOf(repository)).defaultBranch, 'main');
  });

  it('knows no default branch where there is none', async () => {
    const repository = shop.repository();
    repository.commit('One');
    repository.git('branch', '--move', 'work');
    assert.equal((await stateOf(repository)).defaultBranch, undefined);
  });

  it('takes a branch that is named like an option for a name', async () => {
    const repository = shop.repository();
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/--upload-pack=x');
    const sha = repository.commit('One');
    const { sha: found, branch } = await stateOf(repository);
    assert.deepEqual([found, branch], [sha, '--upload-pack=x']);
  });

  it('knows a shallow clone', async () => {
    const origin = shop.repository('origin');
    origin.commit('One');
    origin.commit('Two');
    const url = `file://${origin.directory}`;
    origin.git('clone', '--quiet', '--depth=1', url, '../clone');
    const { shallow } = await stateOf(shop.at(join(shop.directory, 'clone')));
    assert.deepEqual([shallow, (await stateOf(origin)).shallow], [true, false]);
  });

  it('knows a bare repository', async () => {
    const { bare } = await stateOf(shop.repository('bare', '--bare'));
    assert.deepEqual([bare, (await stateOf(shop.repository())).bare], [true, false]);
  });

  it('is in the middle of nothing after a commit', async () => {
    assert.equal((await stateOf(conflicting())).operation, 'none');
  });

  const stops: readonly (readonly [RepositoryState['operation'], readonly string[]])[] = [
    ['merge', ['merge', 'main']],
    ['rebase', ['rebase', '--merge', 'main']],
    ['rebase', ['rebase', '--apply', 'main']],
    ['cherry-pick', ['cherry-pick', 'main']],
    ['revert', ['revert', '--no-edit', 'main']],
  ];
  for (const [operation, args] of stops) {
    it(`is in the middle of a ${operation} when \`git ${args.join(' ')}\` stops`, async () => {
      const repository = conflicting();
      fails(repository, ...args);
      assert.equal((await stateOf(repository)).operation, operation);
    });
  }

  it('is in the middle of an apply when `git am` stops', async () => {
    const repository = conflicting();
    const patch = repository.git('format-patch', '--stdout', '-1', 'main');
    assert.throws(() => repository.feed(patch, 'am'));
    assert.equal((await stateOf(repository)).operation, 'apply');
  });

  it('is in the middle of a bisect', async () => {
    const repository = conflicting();
    repository.git('bisect', 'start');
    assert.equal((await stateOf(repository)).operation, 'bisect');
  });

  it('tells the operations of two worktrees apart', async () => {
    const repository = conflicting();
    repository.git('worktree', 'add', '--quiet', '--detach', '../tree');
    fails(repository, 'merge', 'main');
    const tree = shop.at(join(shop.directory, 'tree'));
    assert.deepEqual(
      [(await stateOf(repository)).operation, (await stateOf(tree)).operation],
      ['merge', 'none'],
    );
  });
});
