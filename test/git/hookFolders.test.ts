import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { hookLine } from '../../src/hook/hookBlock.ts';
import { refreshHook } from '../../src/hook/prepared.ts';
import { readPlanOf } from '../../src/mind.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { edited, hookOf, offered, planned, staged } from './hookedRepository.ts';

const trace = 'printf "%s;" "$#" "$@" >>"$TRACE"';

describe('where the hook stands', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let traced: string;
  beforeEach(() => {
    shop = workshop();
    repository = planned(shop);
    traced = join(shop.directory, 'trace');
  });
  afterEach(() => shop.dispose());

  const put = (text: string, file: string): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  };
  const install = async (from = repository) => (await hookOf(from)).install();
  const uninstall = async (from = repository) => (await hookOf(from)).uninstall();
  const status = async (from = repository) => (await hookOf(from)).status();
  const commit = (from = repository) => edited(shop, from, ['commit'], { env: { TRACE: traced } });
  const isOffered = (from = repository): boolean => commit(from).seen?.includes(offered) ?? false;

  describe('with core.hooksPath', () => {
    const husky9 = '#!/usr/bin/env sh\n. "$(dirname "$0")/h"';

    it('stands in the ignored folder of husky 9', async () => {
      repository.git('config', 'core.hooksPath', '.husky/_');
      repository.write('.husky/_/.gitignore', '*');
      repository.write('.husky/_/h', `${trace}\n`);
      const file = join(repository.directory, '.husky/_/prepare-commit-msg');
      put(husky9, file);
      const { state, manner, beside } = await install();
      assert.deepEqual([state, manner, beside], ['installed', 'inserted', 'husky']);
      assert.ok(isOffered());
      assert.equal(readFileSync(traced, 'utf8'), '1;.git/COMMIT_EDITMSG;');
      await uninstall();
      assert.equal(readFileSync(file, 'utf8'), husky9);
    });

    it('writes nothing into the tracked folder of husky 8, and runs as a line put in by hand', async () => {
      repository.git('config', 'core.hooksPath', '.husky');
      const file = join(repository.directory, '.husky/prepare-commit-msg');
      const text = `#!/usr/bin/env sh\n${trace}\n`;
      put(text, file);
      repository.git('add', '.husky');
      const refused = await install();
      assert.deepEqual([refused.state, refused.obstacle], ['absent', 'in-work-tree']);
      assert.equal(readFileSync(file, 'utf8'), text);
      writeFileSync(file, `${text}${hookLine}\n`);
      const { state, manner } = await install();
      assert.deepEqual([state, manner, isOffered()], ['installed', 'by-hand', true]);
      assert.deepEqual((await uninstall()).left, [file]);
      staged(repository);
      const { code, seen } = commit();
      assert.deepEqual([code, seen?.includes(offered)], [0, false]);
    });

    it('writes no new file into a folder of the work tree', async () => {
      repository.git('config', 'core.hooksPath', 'hooks');
      assert.equal((await install()).obstacle, 'in-work-tree');
      assert.ok(!existsSync(join(repository.directory, 'hooks')));
    });

    it('serves several repositories from one folder until the last has gone', async () => {
      const shared = join(shop.directory, 'shared');
      const other = planned(shop, 'other');
      for (const one of [repository, other]) one.git('config', 'core.hooksPath', shared);
      assert.ok((await install()).isShared);
      assert.ok(!isOffered(other));
      staged(other);
      await install(other);
      assert.ok(isOffered() && isOffered(other));
      await uninstall();
      staged(other);
      assert.ok(isOffered(other));
      await uninstall(other);
      assert.ok(!existsSync(join(shared, 'prepare-commit-msg')));
    });

    it('stands in the folder of each work tree where the path is relative', async () => {
      repository.git('config', 'core.hooksPath', 'hooks');
      writeFileSync(join(repository.directory, '.git/info/exclude'), 'hooks\n');
      repository.git('worktree', 'add', '--quiet', '../tree');
      const tree = shop.at(join(shop.directory, 'tree'));
      await install();
      assert.equal((await status(tree)).state, 'absent');
      staged(tree);
      await install(tree);
      assert.ok(isOffered(tree) && isOffered());
      await uninstall();
      assert.ok(!existsSync(join(tree.directory, 'hooks')));
    });

    it('is not installed where hooks are switched off', async () => {
      repository.git('config', 'core.hooksPath', '/dev/null');
      const { state, obstacle } = await install();
      assert.deepEqual([state, obstacle], ['absent', 'hooks-off']);
    });
  });

  it('refuses a bare repository', async () => {
    const bare = shop.repository('bare.git', '--bare');
    const { state, obstacle } = await install(bare);
    assert.deepEqual([state, obstacle], ['absent', 'bare']);
    assert.ok(!existsSync(join(bare.directory, 'product-mindset')));
  });

  it('refuses a folder with the name of the hook', async () => {
    const hook = join(repository.directory, '.git/hooks/prepare-commit-msg');
    mkdirSync(hook, { recursive: true });
    assert.equal((await install()).obstacle, 'not-a-file');
  });

  it('refuses a folder that is no repository', async () => {
    await assert.rejects(
      hookOf({ directory: shop.directory }),
      (error) => reasonOf(error) === 'not-a-repository',
    );
  });

  describe('the plan that is prepared', () => {
    it('is written anew when it changed, without git', async () => {
      await install();
      repository.write('.product/personas.yaml', '- { id: new-one, name: New one }\n');
      const before = await status();
      const common = join(repository.directory, '.git');
      await refreshHook(common, await readPlanOf(repository.directory));
      const after = await status();
      assert.deepEqual([before.isOutdated, after.isOutdated], [true, false]);
      assert.match(commit().seen ?? '', /^#Who: new-one$/m);
    });

    it('is not written where the hook is not installed', async () => {
      const common = join(repository.directory, '.git');
      await refreshHook(common, await readPlanOf(repository.directory));
      assert.ok(!existsSync(join(common, 'product-mindset')));
    });
  });
});
