import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { hookOf, planned } from './hookedRepository.ts';

const name = 'prepare-commit-msg';

describe('the hook and what is not its own', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let ours: string;
  beforeEach(() => {
    shop = workshop();
    repository = planned(shop);
    ours = join(repository.directory, '.git/product-mindset');
  });
  afterEach(() => shop.dispose());

  const install = async (from = repository) => (await hookOf(from)).install();
  const uninstall = async (from = repository) => (await hookOf(from)).uninstall();
  const hookIn = (from: TestRepository): string => join(from.directory, '.git/hooks', name);
  const remember = (file: string, madeFolder = false): void =>
    repository.write(
      '.git/product-mindset/hook/places.json',
      JSON.stringify([{ file, ...(madeFolder ? { madeFolder } : {}) }]),
    );

  const links: readonly (readonly [string, string, string])[] = [
    ['the folder', '.git/product-mindset', '../sub'],
    ['the folder in it', '.git/product-mindset/hook', '../../sub/hook'],
  ];
  for (const [title, link, target] of links) {
    for (const [command, run] of Object.entries({ install, uninstall })) {
      it(`refuses to ${command} where ${title} is a link, and writes nothing`, async () => {
        repository.write('sub/hook/table', 'mine');
        mkdirSync(join(repository.directory, link, '..'), { recursive: true });
        symlinkSync(target, join(repository.directory, link));
        await assert.rejects(run(), (error) => reasonOf(error) === 'read-only');
        const kept = readFileSync(join(repository.directory, 'sub/hook/table'), 'utf8');
        assert.deepEqual([kept, existsSync(hookIn(repository))], ['mine', false]);
      });
    }
  }

  it('leaves what others put into its folder, and takes what an interrupted run left', async () => {
    await install();
    repository.write('.git/product-mindset/hook/other', 'x');
    repository.write('.git/product-mindset/hook/message.123', 'x');
    await uninstall();
    const has = (file: string): boolean => existsSync(join(ours, 'hook', file));
    assert.deepEqual(['other', 'message.123', 'table', 'run'].map(has), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('leaves the hook of another repository that it is told to have written', async () => {
    const other = planned(shop, 'other');
    await install(other);
    await install();
    remember(hookIn(other));
    await uninstall();
    assert.ok(existsSync(hookIn(other)));
  });

  it('leaves the hook of a clone inside of its work tree', async () => {
    const inner = planned(shop, 'repository/inner');
    await install(inner);
    await install();
    remember(hookIn(inner));
    await uninstall();
    assert.ok(existsSync(hookIn(inner)));
  });

  it('leaves what stands beside the hook of another, and an empty folder', async () => {
    const beside = join(shop.directory, 'apart', `${name}.before-product-mindset`);
    mkdirSync(join(shop.directory, 'apart'));
    writeFileSync(beside, 'old');
    await install();
    remember(join(shop.directory, 'apart', name));
    await uninstall();
    mkdirSync(join(shop.directory, 'empty'));
    await install();
    remember(join(shop.directory, 'empty', name), true);
    await uninstall();
    assert.ok(existsSync(beside) && existsSync(join(shop.directory, 'empty')));
  });

  it('leaves the block of others in a folder that several share', async () => {
    const shared = join(shop.directory, 'shared');
    const other = planned(shop, 'other');
    other.git('config', 'core.hooksPath', shared);
    await install(other);
    repository.git('config', 'core.hooksPath', shared);
    const { restored } = await uninstall();
    assert.deepEqual([restored, existsSync(join(shared, name))], [[], true]);
  });

  it('takes a shared block out with the last repository that is still there', async () => {
    const shared = join(shop.directory, 'shared');
    const gone = planned(shop, 'gone');
    for (const one of [repository, gone]) {
      one.git('config', 'core.hooksPath', shared);
      await install(one);
    }
    rmSync(gone.directory, { recursive: true });
    await uninstall();
    assert.ok(!existsSync(shared));
  });

  it('takes the block of a repository that moved out of the folder that they share', async () => {
    const shared = join(shop.directory, 'shared');
    repository.git('config', 'core.hooksPath', shared);
    await install();
    renameSync(repository.directory, join(shop.directory, 'moved'));
    await uninstall(shop.at(join(shop.directory, 'moved')));
    assert.ok(!existsSync(join(shared, name)));
  });
});
