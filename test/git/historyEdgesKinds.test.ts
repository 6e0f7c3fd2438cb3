import assert from 'node:assert/strict';
import { join } from 'node:path';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { rawCommit } from '../support/history/rawCommit.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('the index of', () => {
  let shop: Workshop;
  beforeEach(() => {
    shop = workshop();
  });
  afterEach(() => shop.dispose());

  const subjects = async (index: Indexed, path: string): Promise<readonly string[]> =>
    (await index.ask('commitsOf', { path })).map(({ subject }) => subject);

  const grown = async (repository: TestRepository): Promise<readonly string[]> => {
    repository.commit('One', 'a');
    const index = await indexed(repository.directory);
    await index.update();
    repository.commit('Two', 'a');
    await index.update();
    assert.deepEqual(index.digest(), await freshDigest(repository.directory));
    const told = await subjects(index, 'a');
    index.history.dispose();
    return told;
  };

  it('a repository with SHA-256 is like any other', async () => {
    const repository = shop.repository('sha256', '--object-format=sha256');
    assert.deepEqual(await grown(repository), ['Two', 'One']);
  });

  it('a repository with a commit-graph is like any other', async () => {
    const repository = shop.repository();
    repository.commit('Zero', 'a');
    repository.git('commit-graph', 'write', '--reachable', '--changed-paths');
    assert.deepEqual(await grown(repository), ['Two', 'One', 'Zero']);
  });

  it('a repository whose branches are packed is like any other', async () => {
    const repository = shop.repository();
    repository.commit('Zero', 'a');
    repository.git('gc', '--quiet');
    assert.deepEqual(await grown(repository), ['Two', 'One', 'Zero']);
  });

  it('a bare repository is like any other', async () => {
    const repository = shop.repository();
    const sha = repository.commit('One', 'a');
    const bare = join(shop.directory, 'bare.git');
    repository.git('clone', '--quiet', '--bare', '.', bare);
    const index = await indexed(bare);
    const { outcome } = await index.update();
    const condition = await index.ask('condition', {});
    index.history.dispose();
    assert.deepEqual([outcome, condition.head, condition.commits], ['complete', sha, 1]);
  });

  it('an empty repository has no commit, and then the first one', async () => {
    const repository = shop.repository();
    const index = await indexed(repository.directory);
    const outcomes = [(await index.update()).outcome];
    const before = await index.ask('condition', {});
    repository.commit('One', 'a');
    outcomes.push((await index.update()).outcome);
    assert.deepEqual(
      [outcomes, before.state, await subjects(index, 'a')],
      [['empty', 'complete'], 'absent', ['One']],
    );
    index.history.dispose();
  });

  it('a repository with a submodule tells what it was moved to', async () => {
    const repository = shop.repository();
    const link = (digit: string): void => {
      const info = `160000,${digit.repeat(40)},module`;
      repository.git('update-index', '--add', '--cacheinfo', info);
    };
    repository.git('config', 'diff.ignoreSubmodules', 'all');
    link('1');
    repository.commit('Add');
    link('2');
    repository.commit('Move on');
    const index = await indexed(repository.directory);
    await index.update();
    assert.deepEqual(await subjects(index, 'module'), ['Move on', 'Add']);
    index.history.dispose();
  });

  it('a submodule is its own', async () => {
    const library = shop.repository('library');
    library.commit('Library', 'a');
    const repository = shop.repository();
    const options = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
    repository.git(...options, library.directory, 'lib');
    repository.commit('Product');
    const index = await indexed(join(repository.directory, 'lib'));
    const { file } = await index.update();
    assert.deepEqual(
      [await subjects(index, 'a'), file],
      [
        ['Library'],
        join(repository.directory, '.git', 'modules', 'lib', 'product-mindset', 'history.sqlite'),
      ],
    );
    index.history.dispose();
  });

  it('a repository with several roots and an octopus has all of it, once', async () => {
    const repository = shop.repository();
    const tips = ['a', 'b', 'c'].map((name) => {
      repository.git('switch', '--quiet', '--orphan', name);
      return repository.commit(`Root ${name}`, `${name}/file`);
    });
    repository.git('switch', '--quiet', 'a');
    rawCommit(repository, { parents: tips, message: 'Octopus (#4)\n' });
    const index = await indexed(repository.directory);
    const { commits } = await index.update();
    const [merge] = await index.ask('commitsOfTicket', { ticket: '#4' as never });
    const told = merge && (await index.ask('commit', { sha: merge.sha }));
    assert.deepEqual([commits, told?.isMerge, told?.files], [4, true, 0]);
    index.history.dispose();
  });

  it('a commit that names a parent twice has it once', async () => {
    const repository = shop.repository();
    const first = repository.commit('One', 'a');
    rawCommit(repository, { parents: [first, first], message: 'Twice\n' });
    const index = await indexed(repository.directory);
    assert.equal((await index.update()).commits, 2);
    index.history.dispose();
  });

  it('commits with dates in any order has all of them, wherever it was stopped', async () => {
    const repository = shop.repository();
    repository.commit('First', 'a');
    for (let index = 0; index < 40; index += 1) {
      const second = 1_767_603_600 + ((index * 7919) % 101) * 86_400;
      const date = `${second} +0000`;
      rawCommit(repository, {
        header: [`author Ana <ana@acme.test> ${date}`, `committer Ana <ana@acme.test> ${date}`],
        message: `Number ${index}\n`,
      });
    }
    const index = await indexed(repository.directory);
    const halves = repository.git('rev-list', '--reverse', 'HEAD').split('\n');
    for (const sha of halves.filter((_, at) => at % 13 === 0)) {
      repository.git('update-ref', 'HEAD', sha);
      await index.update();
    }
    repository.git('update-ref', 'HEAD', halves.at(-1) ?? '');
    const { commits } = await index.update();
    assert.deepEqual([commits, index.digest()], [41, await freshDigest(repository.directory)]);
    index.history.dispose();
  });
});
