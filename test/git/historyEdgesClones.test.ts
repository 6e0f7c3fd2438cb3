import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('a partial clone', () => {
  let shop: Workshop;
  let origin: TestRepository;
  let served: string;
  beforeEach(function () {
    if (process.platform === 'win32') return this.skip();
    shop = workshop();
    served = join(shop.directory, 'served');
    origin = shop.repository('origin');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.write('src/old.ts', 'one\ntwo\nthree\nfour\n');
    origin.git('add', '.');
    origin.commit('Add', 'src/kept.ts');
    origin.git('mv', 'src/kept.ts', 'src/moved.ts');
    origin.commit('Move');
    origin.git('mv', 'src/old.ts', 'src/new.ts');
    origin.write('src/new.ts', 'one\ntwo\nthree\nfive\n');
    origin.git('add', '.');
    origin.commit('Move and edit (#5)');
  });
  afterEach(() => shop.dispose());

  /** Each time that somebody fetches from the remote is a line in a file. */
  const cloned = (filter: string): TestRepository => {
    const server = join(shop.directory, 'upload-pack');
    writeFileSync(server, `#!/bin/sh\necho . >>'${served}'\nexec git-upload-pack "$@"\n`);
    chmodSync(server, 0o755);
    shop
      .at(shop.directory)
      .git(
        'clone',
        '--quiet',
        '--no-checkout',
        `--filter=${filter}`,
        `--upload-pack=${server}`,
        pathToFileURL(origin.directory).href,
        'clone',
      );
    rmSync(served);
    const clone = shop.at(join(shop.directory, 'clone'));
    clone.git('config', 'remote.origin.uploadpack', server);
    return clone;
  };
  const fetches = (): number =>
    existsSync(served) ? readFileSync(served, 'utf8').split('\n').length - 1 : 0;
  const past = async (index: Indexed, path: string): Promise<readonly string[]> =>
    (await index.ask('commitsOf', { path })).map(({ subject }) => subject);

  it('without files is indexed with what was moved unchanged, and nothing is fetched', async () => {
    const clone = cloned('blob:none');
    const index = await indexed(clone.directory);
    const { outcome } = await index.update();
    const { moves } = await index.ask('condition', {});
    const pasts = [await past(index, 'src/moved.ts'), await past(index, 'src/new.ts')];
    index.history.dispose();
    assert.deepEqual(
      [outcome, moves, pasts, fetches()],
      ['complete', 'exact-only', [['Move', 'Add'], ['Move and edit (#5)']], 0],
    );
  });

  it('without files is one that git itself would fetch for', () => {
    cloned('blob:none').git('log', '-M', '--raw');
    assert.notEqual(fetches(), 0);
  });

  it('without folders has its commits and tickets, and nothing is fetched', async () => {
    const clone = cloned('tree:0');
    const index = await indexed(clone.directory);
    const { outcome, commits } = await index.update();
    const { isTreeless } = await index.ask('condition', {});
    const [mentioned] = await index.ask('commitsOfTicket', { ticket: '#5' as never });
    index.history.dispose();
    assert.deepEqual(
      [outcome, commits, isTreeless, mentioned?.subject, fetches()],
      ['complete', 3, true, 'Move and edit (#5)', 0],
    );
  });

  it('without folders goes on with what comes later', async () => {
    const clone = cloned('tree:0');
    const index = await indexed(clone.directory);
    await index.update();
    origin.commit('Later', 'l');
    clone.git('fetch', '--quiet');
    clone.git('update-ref', 'refs/heads/main', 'origin/main');
    rmSync(served);
    const { outcome, added } = await index.update();
    const grown = index.digest();
    index.history.dispose();
    assert.deepEqual(
      [outcome, added, fetches(), grown],
      ['complete', 1, 0, await freshDigest(clone.directory)],
    );
  });
});
