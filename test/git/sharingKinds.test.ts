import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone, memberAt } from '../support/team.ts';
import type { Member } from '../support/team.ts';

describe('sync of a repository that is not like others', () => {
  let shop: Workshop;
  let bare: string;
  let ana: Member;
  beforeEach(async () => {
    shop = workshop();
    bare = bareWithOneCommit(shop);
    ana = await clone(shop, bare, 'ana');
    await ana.turnOn();
    await ana.answer('x');
    await ana.sync();
  });
  afterEach(() => shop.dispose());

  /** Whether what it got, and what it gives, arrives. */
  const exchanges = async (member: Member, sha = 'HEAD'): Promise<void> => {
    await member.turnOn();
    await member.sync();
    const name = member.repository.git('rev-parse', sha);
    const got = member.whos(name);
    await member.answer('y', name as never);
    const { remotes } = await member.sync();
    await ana.sync();
    const report = { remote: 'origin', received: 0, sent: 1 };
    assert.deepEqual([got, remotes, ana.whos(name)], [['x'], [report], ['x', 'y']]);
  };

  it('works in a shallow clone', async () => {
    ana.repository.commit('Two', 'b');
    ana.repository.git('push', '--quiet', 'origin', 'main');
    await ana.answer('x');
    await ana.sync();
    const shallow = await clone(shop, `file://${bare}`, 'ben', { flags: ['--depth=1'] });
    await exchanges(shallow);
    assert.equal(shallow.repository.git('rev-list', '--count', 'HEAD'), '1');
  });

  it('works in a worktree', async () => {
    const ben = await clone(shop, bare, 'ben');
    ben.repository.git('worktree', 'add', '--quiet', '../tree', 'HEAD');
    await exchanges(await memberAt(shop, join(shop.directory, 'tree')));
  });

  it('works on a detached HEAD', async () => {
    const ben = await clone(shop, bare, 'ben');
    ben.repository.git('switch', '--quiet', '--detach');
    await exchanges(ben);
  });

  it('works in a bare repository', async () => {
    await exchanges(await clone(shop, bare, 'ben', { flags: ['--bare'] }));
  });

  it('works with a clone of one branch', async () => {
    await exchanges(await clone(shop, `file://${bare}`, 'ben', { flags: ['--single-branch'] }));
  });

  it('works before the first commit', async () => {
    const ben = shop.repository('ben');
    ben.git('remote', 'add', 'origin', bare);
    const member = await memberAt(shop, ben.directory);
    await member.turnOn();
    const { remotes } = await member.sync();
    assert.deepEqual(remotes, [{ remote: 'origin', received: 1, sent: 0 }]);
  });

  it('works where names are longer', async function () {
    let source;
    try {
      source = shop.repository('long', '--object-format=sha256');
    } catch {
      this.skip();
    }
    source.commit('One', 'a');
    shop.at(shop.directory).git('clone', '--quiet', '--bare', 'long', 'long.git');
    const [one, two] = [
      await clone(shop, join(shop.directory, 'long.git'), 'one'),
      await clone(shop, join(shop.directory, 'long.git'), 'two'),
    ];
    for (const member of [one, two]) await member.turnOn();
    await one.answer('x');
    await one.sync();
    await two.answer('y');
    await two.sync();
    assert.deepEqual([two.whos(), (await two.sharing.status()).unsent], [['x', 'y'], 0]);
  });

  describe('a partial clone', () => {
    let partial: Member;
    beforeEach(async () => {
      shop.at(bare).git('config', 'uploadpack.allowFilter', 'true');
      const flags = ['--filter=blob:none', '--no-checkout'];
      partial = await clone(shop, `file://${bare}`, 'ben', { flags });
    });
    const missing = (): number =>
      partial.repository
        .git('rev-list', '--objects', '--all', '--missing=print')
        .split('\n')
        .filter((line) => line.startsWith('?')).length;

    it('gets the texts of the answers, and no others', async () => {
      await partial.turnOn();
      await partial.sync();
      // The one file of the commit is still missing.
      assert.deepEqual([partial.whos(), missing()], [['x'], 1]);
    });

    it('gets the texts that a fetch of the person left out', async () => {
      await partial.turnOn();
      partial.repository.git('fetch', '--quiet');
      const before = missing();
      await partial.sync();
      assert.deepEqual([before, missing()], [2, 1]);
    });

    it('takes in without a remote what it can', async () => {
      await partial.turnOn();
      await partial.answer('y');
      partial.repository.git('fetch', '--quiet');
      const { received } = await partial.sharing.takeIn();
      const before = partial.whos();
      await partial.sync();
      assert.deepEqual([received, before, partial.whos()], [0, ['y'], ['x', 'y']]);
    });
  });

  describe('a fork', () => {
    let fork: string;
    let ben: Member;
    beforeEach(async () => {
      fork = join(shop.directory, 'fork.git');
      shop.at(shop.directory).git('clone', '--quiet', '--bare', bare, fork);
      shop.at(fork).git('update-ref', '-d', answers);
      ben = await clone(shop, fork, 'ben');
      ben.repository.git('remote', 'add', 'upstream', bare);
      await ben.turnOn(['upstream', 'origin']);
      await ben.answer('y');
    });
    const refuse = (): void => {
      const hook = join(bare, 'hooks', 'pre-receive');
      writeFileSync(hook, '#!/bin/sh\nexit 1\n');
      chmodSync(hook, 0o755);
    };
    const at = (directory: string): string =>
      shop.at(directory).git('for-each-ref', '--format=%(objectname)', answers);

    it('sends to the first remote only, where that one takes it', async () => {
      await ben.sync();
      assert.deepEqual([at(bare), at(fork)], [ben.repository.git('rev-parse', answers), '']);
    });

    it('sends to the fork where upstream refuses', async () => {
      refuse();
      const { remotes } = await ben.sync();
      assert.deepEqual(
        [remotes, at(fork)],
        [
          [
            { remote: 'upstream', received: 1, sent: 0, trouble: 'refused' },
            { remote: 'origin', received: 0, sent: 1 },
          ],
          ben.repository.git('rev-parse', answers),
        ],
      );
    });

    it('says once that upstream refuses', async () => {
      refuse();
      await ben.sync();
      await ben.answer('z');
      const { remotes } = await ben.sync();
      assert.deepEqual([remotes[0]?.wasSaid, remotes[1]?.sent], [true, 1]);
    });

    it('has nothing left to send when the fork has it', async () => {
      refuse();
      await ben.sync();
      assert.equal((await ben.sharing.status()).unsent, 0);
    });

    it('gets what only the fork has', async () => {
      const other = await clone(shop, fork, 'other');
      await other.answer('w');
      await other.sync('origin');
      await ben.sync();
      assert.deepEqual(ben.whos(), ['w', 'x', 'y']);
    });

    it('does not send to the fork while upstream cannot be reached', async () => {
      ben.repository.git('remote', 'set-url', 'upstream', '../not-there');
      const { remotes } = await ben.sync();
      assert.deepEqual(
        [remotes.map(({ trouble }) => trouble), at(fork)],
        [['unreachable', undefined], ''],
      );
    });
  });
});
