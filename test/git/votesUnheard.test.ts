import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { bareWithOneCommit } from '../support/team.ts';
import type { Voter } from '../support/voters.ts';
import { votingClone } from '../support/voters.ts';
import { mobile, platform } from './votesMade.ts';

const october = Date.UTC(2026, 9, 30, 9);
const told = Date.UTC(2026, 10, 6, 9);
const asked = { teams: [mobile, platform], own: mobile };

describe('what a clone tells of a month', () => {
  let shop: Workshop;
  let bare: TestRepository;
  let ana: Voter;
  beforeEach(async () => {
    shop = workshop();
    bare = shop.at(bareWithOneCommit(shop));
    ana = await votingClone(shop, `file://${bare.directory}`, 'ana', october);
  });
  afterEach(() => shop.dispose());

  const october2026 = async (): Promise<string | undefined> => {
    const { months } = await ana.votes.report(asked);
    return months.find(({ month }) => month === '2026-10')?.standing;
  };
  const syncedAt = async (now: number): Promise<void> => {
    ana.now = now;
    await ana.votes.sharing.sync();
  };

  it('waits for an exchange once votes are shared, and not before', async () => {
    ana.now = told;
    assert.equal(await october2026(), 'told');
    await ana.turnOn();
    assert.equal(await october2026(), 'unheard');
    await syncedAt(told);
    assert.equal(await october2026(), 'told');
  });

  it('waits for another exchange when what the clone remembers of the last is gone', async () => {
    await ana.turnOn();
    await syncedAt(told);
    rmSync(join(ana.repository.directory, '.git', 'product-mindset'), { recursive: true });
    assert.equal(await october2026(), 'unheard');
  });

  it('waits for another exchange when the clock was ahead at the last', async () => {
    await ana.turnOn();
    await syncedAt(Date.UTC(2026, 11, 24));
    ana.now = told;
    assert.equal(await october2026(), 'unheard');
    await syncedAt(told);
    assert.equal(await october2026(), 'told');
  });
});
