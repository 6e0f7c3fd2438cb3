import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexed } from '../support/history/indexed.ts';
import { indexingProcess } from '../support/history/indexingProcess.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('an index that cannot be brought up to date', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    for (let count = 1; count <= 10; count += 1) repository.commit(`Number ${count}`, `${count}`);
  });
  afterEach(() => shop.dispose());

  const lose = (revision: string): void => {
    const sha = repository.git('rev-parse', revision);
    rmSync(join(repository.directory, '.git/objects', sha.slice(0, 2), sha.slice(2)));
  };

  for (const [what, revision] of [
    ['a commit', 'HEAD~6'],
    ['the files of a commit', 'HEAD~6^{tree}'],
  ] as const) {
    it(`says so when ${what} is missing, and answers from what is newer`, async () => {
      lose(revision);
      const index = await indexed(repository.directory);
      await assert.rejects(index.update(), (error: { reason?: string }) => 'reason' in error);
      const newest = await index.ask('commitsOf', { path: '10' });
      const { state } = await index.ask('condition', {});
      index.history.dispose();
      assert.deepEqual([newest.map(({ subject }) => subject), state], [['Number 10'], 'partial']);
    });
  }

  it('goes on when what was missing is there again', async () => {
    const sha = repository.git('rev-parse', 'HEAD~6');
    const file = join(repository.directory, '.git/objects', sha.slice(0, 2), sha.slice(2));
    renameSync(file, `${file}.away`);
    const index = await indexed(repository.directory);
    await assert.rejects(index.update());
    renameSync(`${file}.away`, file);
    const { outcome, commits } = await index.update();
    index.history.dispose();
    assert.deepEqual([outcome, commits], ['complete', 10]);
  });

  it('is not taken for an empty one when the repository is gone, and keeps its answers', async () => {
    const index = await indexed(repository.directory, { folder: scratchFolder() });
    await index.update();
    rmSync(join(repository.directory, '.git'), { recursive: true });
    await assert.rejects(index.update(), { reason: 'not-a-repository' });
    assert.equal((await index.ask('condition', {})).commits, 10);
    index.history.dispose();
  });

  it('says that git is missing', async () => {
    const index = await indexed(repository.directory, { gitBinary: 'no-git-here' });
    await assert.rejects(index.update(), { reason: 'git-missing' });
    index.history.dispose();
  });

  it('says that the repository belongs to somebody else', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    const index = await indexed(repository.directory, { folder: scratchFolder() });
    await index.update();
    repository.commit('Later', 'a');
    for (const place of ['.', '.git']) chownSync(join(repository.directory, place), 65_534, 65_534);
    await assert.rejects(index.update(), { reason: 'unsafe-ownership' });
    index.history.dispose();
  });

  it('has stopped when its signal came before it began', async () => {
    const index = await indexed(repository.directory);
    const { outcome } = await index.history.update({ signal: AbortSignal.abort() });
    index.history.dispose();
    assert.equal(outcome, 'stopped');
  });
});

describe('an index beside a repository that is read-only', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(function () {
    if (process.platform === 'win32') return this.skip();
    shop = workshop();
    repository = shop.repository();
    repository.commit('One', 'a');
    chmodSync(shop.directory, 0o755);
  });
  afterEach(() => shop.dispose());

  /** Root may write everything, so somebody else indexes. */
  const indexedBySomebody = async (folder: string): ReturnType<typeof said> => {
    const isRoot = process.getuid?.() === 0;
    const settings = join(shop.directory, 'settings');
    writeFileSync(settings, '[safe]\n\tdirectory = *\n');
    return said(
      await indexingProcess(repository.directory, folder, {
        environment: { ...process.env, HOME: folder, GIT_CONFIG_GLOBAL: settings },
        ...(isRoot ? { uid: 65_534 } : {}),
      }),
    );
  };
  const said = async (child: Awaited<ReturnType<typeof indexingProcess>>) =>
    (await child.ended).said.at(-1);

  it('goes into the folder of the extension', async () => {
    const folder = join(shop.directory, 'closed');
    repository.write('../closed/elsewhere/.keep');
    chmodSync(join(folder, 'elsewhere'), 0o777);
    chmodSync(folder, 0o555);
    const last = await indexedBySomebody(folder);
    const report = last?.at === 'end' ? last.report : undefined;
    assert.deepEqual(
      [report?.outcome, report?.file.startsWith(join(folder, 'elsewhere'))],
      ['complete', true],
    );
  });

  it('is refused with a reason when that cannot be written either', async () => {
    const folder = join(shop.directory, 'closed');
    repository.write('../closed/elsewhere/.keep');
    chmodSync(join(folder, 'elsewhere'), 0o555);
    chmodSync(folder, 0o555);
    const last = await indexedBySomebody(folder);
    assert.equal(last?.at === 'failed' ? last.reason : last?.at, 'read-only');
  });

  it('is read where it lies when it was made before', async function () {
    if (process.getuid?.() === 0) return this.skip();
    const index = await indexed(repository.directory);
    const { file } = await index.update();
    index.history.dispose();
    const folder = join(file, '..');
    chmodSync(folder, 0o555);
    chmodSync(file, 0o444);
    const again = await indexed(repository.directory);
    const commits = await again.ask('commitsOf', { path: 'a' });
    again.history.dispose();
    chmodSync(folder, 0o755);
    assert.deepEqual([commits.length, existsSync(`${file}-wal`)], [1, false]);
  });
});
