import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stagedPaths } from '../../src/git/stagedPaths.ts';
import { trackedPaths } from '../../src/git/trackedPaths.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('the paths of a repository', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const tracked = async (of = repository) => trackedPaths(await of.open());
  const staged = async () => (await repository.open()).run(stagedPaths);

  describe('that are tracked', () => {
    it('are those of the index, by their names as they are', async () => {
      repository.commit('One', 'b', 'a "quoted"\tname', 'ünï/日本');
      repository.write('untracked');
      repository.git('mv', 'b', 'c');
      assert.deepEqual(await tracked(), ['a "quoted"\tname', 'c', 'ünï/日本']);
    });

    it('are all of them in a sparse checkout', async () => {
      repository.commit('One', 'in/a', 'out/b');
      repository.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
      assert.deepEqual(await tracked(), ['in/a', 'out/b']);
    });

    it('are each one in the middle of a conflict', async () => {
      repository.commit('One', 'a');
      repository.git('switch', '--quiet', '--create', 'other');
      repository.commit('Two', 'a');
      repository.git('switch', '--quiet', 'main');
      repository.write('a', 'other\n');
      repository.git('commit', '--quiet', '--all', '--message=Three');
      assert.throws(() => repository.git('merge', 'other'));
      assert.deepEqual(await tracked(), ['a']);
    });

    it('name a submodule as a folder', async () => {
      const inner = shop.repository('inner');
      inner.commit('One', 'a');
      repository.git(
        ...['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'],
        ...[inner.directory, 'vendor/inner'],
      );
      assert.deepEqual(await tracked(), ['.gitmodules', 'vendor/inner/']);
    });

    it('are those of HEAD in a bare repository', async () => {
      repository.commit('One', 'src/a');
      repository.git('clone', '--quiet', '--bare', '.', '../bare.git');
      assert.deepEqual(await tracked(shop.at(join(shop.directory, 'bare.git'))), ['src/a']);
    });

    it('are none before the first commit', async () => {
      assert.deepEqual(await tracked(), []);
      assert.deepEqual(await tracked(shop.repository('bare', '--bare')), []);
    });
  });

  describe('that are staged', () => {
    it('are all of the index before the first commit', async () => {
      repository.write('a');
      repository.write('b');
      repository.git('add', 'a');
      assert.deepEqual(await staged(), ['a']);
    });

    it('are what was changed, added, deleted, and both names of what was moved', async () => {
      repository.commit('One', 'changed', 'deleted', 'old', 'same');
      repository.write('changed', 'x');
      repository.write('sub/added', 'x');
      repository.git('add', '.');
      repository.git('rm', '--quiet', 'deleted');
      repository.git('mv', 'old', 'new');
      repository.write('same', 'not staged');
      assert.deepEqual(await staged(), ['changed', 'deleted', 'new', 'old', 'sub/added']);
    });

    it('are told from the top, whatever the person has configured', async () => {
      repository.commit('One', 'sub/a', 'b');
      for (const [key, value] of [
        ['diff.relative', 'true'],
        ['diff.renames', 'copies'],
        ['diff.noprefix', 'true'],
        ['color.ui', 'always'],
        ['diff.ignoreSubmodules', 'all'],
      ] as const) {
        repository.git('config', key, value);
      }
      rmSync(join(repository.directory, 'b'));
      repository.write('sub/a', 'x');
      repository.git('add', '--all');
      assert.deepEqual(await staged(), ['b', 'sub/a']);
    });

    it('are none when nothing is', async () => {
      repository.commit('One', 'a');
      assert.deepEqual(await staged(), []);
    });
  });
});
