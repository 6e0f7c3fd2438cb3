import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reason } from '../../src/base/productError.ts';
import { reasonOf } from '../../src/base/productError.ts';
import type { GitTask } from '../../src/git/git.ts';
import { openGit } from '../../src/git/openGit.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';

const head: GitTask<string> = { args: ['rev-parse', 'HEAD'], parse: (output) => output.trim() };

describe('openGit', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  const failure = async (opening: Parameters<typeof openGit>[0]): Promise<Reason | undefined> =>
    openGit({ environment: shop.environment, ...opening }).then(() => undefined, reasonOf);

  /** A program that stands in for git. */
  const program = (body: string): string => {
    const path = join(shop.directory, 'other git');
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('finds the top of the work tree from a folder in it', async () => {
    const repository = shop.repository();
    repository.write('a/b/c');
    const directory = join(repository.directory, 'a/b');
    const git = await openGit({ binary: 'git', directory, environment: shop.environment });
    assert.deepEqual(
      [git.root, git.commonDirectory, git.gitDirectory],
      [repository.directory, ...['.git', '.git'].map((name) => join(repository.directory, name))],
    );
  });

  it('knows the version of git', async () => {
    const repository = shop.repository();
    const { version } = await repository.open();
    assert.equal(repository.git('version').startsWith(`git version ${version}`), true);
  });

  it('takes a bare repository as its own top', async () => {
    const git = await shop.repository('bare', '--bare').open();
    assert.equal(git.root, join(shop.directory, 'bare'));
  });

  it('knows what a worktree shares and what is its own', async () => {
    const main = shop.repository();
    main.commit('One');
    main.git('worktree', 'add', '--quiet', '../tree');
    const git = await shop.at(join(shop.directory, 'tree')).open();
    assert.deepEqual(
      [git.root, git.commonDirectory, git.gitDirectory],
      [
        join(shop.directory, 'tree'),
        join(main.directory, '.git'),
        join(main.directory, '.git/worktrees/tree'),
      ],
    );
  });

  it('takes a submodule as a repository of its own', async () => {
    shop.repository('part').commit('One');
    const whole = shop.repository('whole');
    whole.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../part');
    const git = await shop.at(join(whole.directory, 'part')).open();
    assert.deepEqual(
      [git.root, git.gitDirectory],
      [join(whole.directory, 'part'), join(whole.directory, '.git/modules/part')],
    );
  });

  it('says when git is not there', async () => {
    shop.repository();
    const binary = join(shop.directory, 'no-git');
    assert.equal(await failure({ binary, directory: shop.directory }), 'git-missing');
  });

  it('says when git is no program', async () => {
    const binary = join(shop.directory, 'text');
    writeFileSync(binary, 'text');
    assert.equal(await failure({ binary, directory: shop.directory }), 'git-missing');
  });

  it('says when git is too old', async () => {
    const binary = program('echo git version 2.29.3');
    assert.equal(await failure({ binary, directory: shop.directory }), 'git-too-old');
  });

  it('says when git takes too long', async () => {
    const opening = { binary: program('exec sleep 30'), directory: shop.directory, limit: 100 };
    assert.equal(await failure(opening), 'git-timeout');
  });

  it('does not wait for a child of git that holds on to its output', async () => {
    const opening = { binary: program('sleep 3 & wait'), directory: shop.directory, limit: 100 };
    assert.equal(await failure(opening), 'git-timeout');
  });

  it('takes a git that was killed as a failure, whatever it had said', async () => {
    const binary = program('echo git version 2.40.0; kill -9 $$');
    assert.equal(await failure({ binary, directory: shop.directory }), 'git-failed');
  });

  it('says when the folder is not there', async () => {
    const directory = join(shop.directory, 'gone');
    assert.equal(await failure({ binary: 'git', directory }), 'not-a-repository');
  });

  it('says when there is no repository', async () => {
    assert.equal(await failure({ binary: 'git', directory: shop.directory }), 'not-a-repository');
  });

  it('has no work tree to open inside the git directory', async () => {
    const directory = join(shop.repository().directory, '.git');
    assert.equal(await failure({ binary: 'git', directory }), 'not-a-repository');
  });

  it('says when the repository belongs to somebody else', async function () {
    if (process.geteuid?.() !== 0) this.skip();
    const { directory } = shop.repository();
    chownSync(directory, 65534, 65534);
    assert.equal(await failure({ binary: 'git', directory }), 'unsafe-ownership');
  });

  it('is not led elsewhere by variables of a hook', async () => {
    const other = shop.repository('other');
    other.commit('Other');
    const repository = shop.repository();
    const sha = repository.commit('One');
    const environment = { ...shop.environment, GIT_DIR: join(other.directory, '.git') };
    const git = await openGit({ binary: 'git', directory: repository.directory, environment });
    assert.equal(await git.run(head), sha);
  });

  it('rejects with the reason of a signal', async () => {
    const repository = shop.repository();
    repository.commit('One');
    const git = await repository.open();
    const reason = new Error('no longer wanted');
    const gone = new AbortController();
    const running = git.run(head, { signal: gone.signal });
    gone.abort(reason);
    await assert.rejects(running, reason);
  });

  it('closes the input of a task that has none', async () => {
    const git = await shop.repository().open();
    const output = await git.run({ args: ['patch-id'], parse: (text) => text });
    assert.equal(output, '');
  });

  it('tells the log how long a task took, never what it said', async () => {
    const { directory } = shop.repository();
    mkdirSync(join(directory, 'in'));
    const lines: string[] = [];
    const write = (text: string): void => void lines.push(text);
    const log = { debug: write, warn: write, error: write };
    const git = await openGit({ binary: 'git', directory, environment: shop.environment, log });
    await git.run({ args: ['config', 'user.email'], parse: (output) => output });
    assert.match(lines.join('\n'), /^git config: \d+ ms$/);
  });
});
