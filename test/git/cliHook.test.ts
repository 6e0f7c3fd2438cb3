import assert from 'node:assert/strict';
import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import { edited, offered, planned } from './hookedRepository.ts';

describe('product-mindset hook', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = planned(shop);
  });
  afterEach(() => shop.dispose());

  const hook = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['hook', ...args], { env: shop.environment });
  const file = (): string => join(repository.directory, '.git/hooks/prepare-commit-msg');

  it('installs what an editor then shows', async () => {
    const { code, out } = await hook('install');
    assert.deepEqual([code, out.split('\n')[0]], [0, `The hook is installed: ${file()}`]);
    assert.ok(edited(shop, repository, ['commit']).seen?.includes(offered));
  });

  it('says as JSON how it stands', async () => {
    await hook('install');
    const { code, out } = await hook('status', '--json');
    const wanted = { state: 'installed', file: file(), isShared: false, isOutdated: false };
    assert.deepEqual([code, jsonIn(out)], [0, [{ ...wanted, manner: 'own' }]]);
  });

  it('says that the plan has changed since', async () => {
    await hook('install');
    repository.write('.product/personas.yaml', '- { id: new-one, name: New one }\n');
    assert.match((await hook('status')).out, /\.product\/ has changed since/);
  });

  it('ends with 1 when it is lost', async () => {
    await hook('install');
    repository.write('.git/hooks/prepare-commit-msg', '#!/bin/sh\n');
    const { code, out } = await hook('status');
    assert.equal(code, 1);
    assert.match(out, /something else has overwritten it/);
  });

  it('takes it out again', async () => {
    await hook('install');
    const { code, out } = await hook('uninstall', '--json');
    assert.deepEqual([code, jsonIn(out)], [0, [{ restored: [file()], left: [] }]]);
    assert.ok(!existsSync(join(repository.directory, '.git/product-mindset')));
  });

  it('has nothing to take out where nothing is', async () => {
    const { code, out } = await hook('uninstall');
    assert.deepEqual([code, out], [0, 'The hook was not installed.\n']);
  });

  it('gives the line to put in by hand where the hooks are the team’s', async () => {
    repository.git('config', 'core.hooksPath', '.husky');
    const { code, out } = await hook('install');
    assert.equal(code, 1);
    assert.match(out, /^case .*product-mindset\/hook\/run.* esac$/m);
  });

  it('ends with 3 in a bare repository', async () => {
    const bare = shop.repository('bare.git', '--bare');
    const { code } = await productMindset(bare.directory, ['hook', 'install']);
    assert.equal(code, 3);
  });

  it('ends with 4 and names a folder that is a link, which it does not touch', async () => {
    repository.write('sub/hook/f', 'x');
    symlinkSync('../sub', join(repository.directory, '.git/product-mindset'));
    const { code, error } = await hook('uninstall');
    assert.deepEqual([code, existsSync(join(repository.directory, 'sub/hook/f'))], [4, true]);
    assert.match(error, /not a folder of its own: \S+product-mindset$/m);
  });

  it('ends with 4 in a repository that can only be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() !== 0) return this.skip();
    chmodSync(shop.directory, 0o755);
    repository.git('config', '--global', 'safe.directory', '*');
    const { code, error } = await productMindset(repository.directory, ['hook', 'install'], {
      env: shop.environment,
      uid: 65534,
    });
    assert.equal(code, 4);
    assert.match(error, /read-only/);
  });
});
