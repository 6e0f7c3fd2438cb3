import assert from 'node:assert/strict';
import { prepared, refspec } from './prepared.ts';
import type { Prepared } from './prepared.ts';

describe('turning on sharing', () => {
  let at: Prepared;
  beforeEach(async () => (at = await prepared()));
  afterEach(() => at.shop.dispose());

  describe('by several at once', () => {
    const together = async (remotes: readonly string[]): Promise<void> => {
      const proposals = await Promise.all(remotes.map((name) => at.sharing.proposal([name])));
      await Promise.all(proposals.map((proposal) => at.sharing.turnOn(proposal)));
    };

    it('writes each line once', async () => {
      at.addRemote('origin');
      await together(['origin', 'origin', 'origin', 'origin']);
      const lines = at.written();
      assert.deepEqual([lines.length, new Set(lines).size], [4, 4]);
    });

    it('can be taken back as a whole', async () => {
      at.addRemote('origin', 'fork', 'third');
      const before = at.configuration();
      await together(['origin', 'fork', 'third', 'origin']);
      await at.sharing.turnOff();
      assert.equal(at.configuration(), before);
    });
  });

  describe('again after a remote was renamed', () => {
    beforeEach(async () => {
      at.addRemote('origin', 'fork');
      await at.turnOn('origin', 'fork');
      at.repository.git('remote', 'rename', 'origin', 'central');
      await at.turnOn('central');
    });

    it('lets the person fetch to where it is looked for', () => {
      const fetched = at.repository.git('config', '--get-all', 'remote.central.fetch').split('\n');
      assert.deepEqual(fetched, ['+refs/heads/*:refs/remotes/central/*', refspec('central')]);
    });

    it('shares with the same ones in the same order', async () => {
      const { remotes } = await at.sharing.status();
      const named = at.repository.git('config', '--get-all', 'product-mindset.share').split('\n');
      assert.deepEqual(
        [remotes, named],
        [
          ['central', 'fork'],
          ['central', 'fork'],
        ],
      );
    });

    it('has nothing more to propose', async () => {
      assert.deepEqual((await at.sharing.proposal(['central', 'fork'])).writes, []);
    });

    it('can be taken back', async () => {
      await at.sharing.turnOff();
      assert.deepEqual(at.written(), []);
    });
  });
});
