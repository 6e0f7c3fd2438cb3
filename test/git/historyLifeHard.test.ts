import assert from 'node:assert/strict';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { generate } from '../support/history/generated.ts';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { lifeOf } from '../support/history/life.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('an index of a repository that had a hard life', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const forget = (): void => {
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
  };

  /** As a machine without a clock commits. */
  const commitIn1970 = (subject: string): void => {
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const parent = repository.git('rev-parse', 'HEAD');
    const person = 'Pi <pi@acme.test> 86400 +0000';
    const text = `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n\n${subject}\n`;
    repository.git(
      'reset',
      '--quiet',
      repository.feed(text, 'hash-object', '-t', 'commit', '-w', '--stdin'),
    );
  };

  /** Stops an update at its first progress. */
  const stopSoon = async (index: Indexed): Promise<void> => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    assert.equal((await index.history.update(options)).outcome, 'stopped');
  };

  it('hides and loses nothing where commits are dated long before their parents', async () => {
    for (let count = 1; count <= 10; count += 1) repository.commit(`Number ${count}`, 'a');
    const life = await lifeOf(repository);
    await life.step('all');
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('On the side', 'b');
    await life.step('side');
    repository.git('checkout', '--quiet', 'main');
    for (let count = 1; count <= 8; count += 1) commitIn1970(`Old ${count}`);
    repository.git('branch', '--quiet', '-D', 'side');
    await life.step('1970');
    repository.commit('Today', 'a');
    await life.step('today');
    life.index.history.dispose();
  });

  it('goes on when the HEAD that another work tree had is gone from git', async () => {
    repository.commit('One', 'a');
    const life = await lifeOf(repository);
    repository.git('worktree', 'add', '--quiet', '-b', 'topic', '../other');
    const other = shop.at(join(shop.directory, 'other'));
    other.commit('On topic', 't');
    const there = await indexed(other.directory);
    await there.update();
    other.git('reset', '--quiet', '--hard', 'HEAD~1');
    rmSync(join(repository.directory, '.git/worktrees/other/ORIG_HEAD'));
    forget();
    repository.commit('Two', 'a');
    await life.step('main goes on');
    await there.update();
    assert.deepEqual(there.digest(), await freshDigest(other.directory));
    life.index.history.dispose();
    there.history.dispose();
  });

  describe('that was being read', () => {
    beforeEach(async () => {
      const bare = join(shop.directory, 'invented');
      await generate(bare, { commits: 2500 });
      repository.git('pull', '--quiet', bare, 'main');
    });

    it('goes on from a rewritten history whose beginning is gone from git', async () => {
      const life = await lifeOf(repository);
      await stopSoon(life.index);
      repository.git('checkout', '--quiet', '--orphan', 'anew');
      repository.commit('Anew', 'a');
      repository.git('branch', '--quiet', '-D', 'main');
      forget();
      await life.step('anew');
      life.index.history.dispose();
    });

    it('shows nothing of what HEAD has left, however often it is stopped', async () => {
      const index = await indexed(repository.directory);
      await stopSoon(index);
      repository.git('update-ref', 'HEAD', 'HEAD~2000');
      const held = new Set(repository.git('rev-list', 'HEAD', '--').split('\n'));
      for (let stops = 0; stops < 3; stops += 1) {
        await stopSoon(index).catch(() => undefined);
        const visible = new DatabaseSync(index.file, { readOnly: true });
        const shas = visible
          .prepare(
            `SELECT lower(hex(commits.sha)) AS sha FROM commits, tip WHERE tip.worktree = ''
            AND tip.sha = ? AND commits.id NOT IN (SELECT commit_ FROM beyond WHERE worktree = '')`,
          )
          .all(Buffer.from(repository.git('rev-parse', 'HEAD'), 'hex'))
          .map(({ sha }) => sha as string);
        visible.close();
        assert.deepEqual(
          shas.filter((sha) => !held.has(sha)),
          [],
        );
      }
      await index.update();
      assert.deepEqual(index.digest(), await freshDigest(repository.directory));
      index.history.dispose();
    });
  });

  it('is the same one through a link to the repository', async () => {
    repository.commit('One', 'a');
    const link = join(shop.directory, 'link');
    symlinkSync(repository.directory, link, 'junction');
    const [real, linked] = [await indexed(repository.directory), await indexed(link)];
    await real.update();
    const { added, removed, outcome } = await linked.update();
    const { state, commits } = await linked.ask('condition', {});
    assert.deepEqual(
      { added, removed, outcome, state, commits },
      { added: 0, removed: 0, outcome: 'complete', state: 'complete', commits: 1 },
    );
    real.history.dispose();
    linked.history.dispose();
  });

  it('does not follow a link in the place of a list of people', async function () {
    if (process.platform === 'win32') return this.skip();
    repository.commit('One', 'a');
    symlinkSync('/dev/zero', join(repository.directory, '.mailmap'));
    const index = await indexed(repository.directory);
    assert.equal((await index.update()).outcome, 'complete');
    index.history.dispose();
  });

  it('makes no folder where the repository was', async () => {
    repository.commit('One', 'a');
    const index = await indexed(repository.directory, { cacheFolder: scratchFolder() });
    rmSync(repository.directory, { recursive: true });
    await assert.rejects(index.update(), { reason: 'not-a-repository' });
    assert.equal(existsSync(repository.directory), false);
    index.history.dispose();
  });

  for (const [what, key, value] of [
    ['a lease that is none', 'lease', '{}'],
    ['a number that is too large', 'commits', 2n ** 62n],
  ] as const) {
    it(`is built anew or goes on with ${what}`, async () => {
      repository.commit('One', 'a');
      const life = await lifeOf(repository);
      await life.step('one');
      const database = new DatabaseSync(life.index.file);
      database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);
      database.close();
      repository.commit('Two', 'a');
      await life.step('two');
      life.index.history.dispose();
    });
  }
});
