import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';

describe('a path on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
    repository.commit('Deep', 'src/deep/a');
    repository.commit('Gone', 'gone/a');
    repository.git('rm', '-r', '--quiet', 'gone');
    repository.commit('Removed');
    repository.commit('Odd', 'o*d [x]/#a!');
    repository.commit('Like it', 'oxd [x]/#a!');
  });
  afterEach(() => shop.dispose());

  const everything = ['Like it', 'Odd', 'Removed', 'Gone', 'Deep'];
  const rows: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['from the top', '.', 'src/deep/a', ['Deep']],
    ['from a folder', 'src', 'deep/a', ['Deep']],
    ['upwards', 'src/deep', '../deep/a', ['Deep']],
    ['with a dot', '.', './src/deep/../deep/a', ['Deep']],
    ['as a folder', '.', 'src', ['Deep']],
    ['as a folder with a slash', '.', 'src/', ['Deep']],
    ['as the folder where one is', 'src', '.', ['Deep']],
    ['as the folder above', 'src/deep', '..', ['Deep']],
    ['as the whole repository', '.', '.', everything],
    ['of a file that was deleted', '.', 'gone/a', ['Removed', 'Gone']],
    ['of a folder that was deleted', '.', 'gone', ['Removed', 'Gone']],
    ['of a folder that looks like a pattern', '.', 'o*d [x]', ['Odd']],
    ['of a file that looks like a pattern', '.', 'o*d [x]/#a!', ['Odd']],
  ];
  for (const [title, folder, path, expected] of rows) {
    it(`is found ${title}`, async () => {
      const from = join(repository.directory, folder);
      const there = historyCommandLine(shop, { directory: from });
      assert.deepEqual(await there.subjects('history', path), expected);
    });
  }

  it('is found from --repo', async () => {
    const there = historyCommandLine(shop, shop);
    assert.deepEqual(await there.subjects('history', 'deep/a', '--repo', 'repository/src'), [
      'Deep',
    ]);
  });

  it('is found by its whole name', async () => {
    const path = join(repository.directory, 'src/deep/a');
    const there = historyCommandLine(shop, shop);
    assert.deepEqual(await there.subjects('history', path, '--repo', 'repository'), ['Deep']);
  });

  it('is found by a way over a link', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(repository.directory, join(shop.directory, 'link'));
    const path = join(shop.directory, 'link', 'gone', 'a');
    assert.deepEqual(await line.subjects('history', path), ['Removed', 'Gone']);
  });

  it('is the link itself where it is one', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('/', join(repository.directory, 'way'));
    repository.git('add', 'way');
    repository.commit('Link');
    assert.deepEqual(await line.subjects('history', 'way'), ['Link']);
  });

  it('is found in another work tree', async () => {
    repository.git('worktree', 'add', '--quiet', '../other', 'HEAD~1');
    const there = historyCommandLine(shop, { directory: join(shop.directory, 'other') });
    assert.deepEqual(await there.subjects('history', '.', '--limit', '1'), ['Odd']);
  });

  for (const path of ['..', '../a', '/', '/etc/passwd', '../repository2/a', '']) {
    it(`is not looked for outside of the repository: ${JSON.stringify(path)}`, async () => {
      const { code, out, error } = await line.run('history', path);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, /^product-mindset: (?:.* is not in the repository |the path is empty)/);
    });
  }
});
