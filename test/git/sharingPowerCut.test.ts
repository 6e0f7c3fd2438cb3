import assert from 'node:assert/strict';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';

const tracking = 'refs/product-mindset/remotes/origin/answers';

describe('sync after a power cut', () => {
  let shop: Workshop;
  let ana: Member;
  let ben: Member;
  beforeEach(async () => {
    shop = workshop();
    const bare = bareWithOneCommit(shop);
    [ana, ben] = await Promise.all([clone(shop, bare, 'ana'), clone(shop, bare, 'ben')]);
    await Promise.all([ana.turnOn(), ben.turnOn()]);
  });
  afterEach(() => shop.dispose());

  for (const content of ['', `${'1'.repeat(40)}\n`]) {
    it(`goes on with "${content.trim()}" as the tracking reference`, async () => {
      await ana.answer('x');
      await ana.sync();
      await ben.sync();
      await ana.answer('y');
      await ana.sync();
      ben.repository.write(`.git/${tracking}`, content);
      await ben.sync();
      assert.deepEqual(ben.whos(), ['x', 'y']);
    });
  }

  it('says that the answers here cannot be read, and sends nothing', async () => {
    ben.repository.write(`.git/${answers}`);
    await assert.rejects(ben.sync(), { reason: 'notes-unreadable' });
  });
});
