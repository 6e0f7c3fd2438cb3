import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contextExactnessOf } from '../support/context/exactness.ts';
import { repositoryRoot } from '../support/places.ts';
import type { Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { randomFrom } from '../support/survival/random.ts';
import { mailmap, makeRandomHistory } from './randomHistory.ts';

describe('what is gathered is what plain git says', function () {
  this.timeout(180_000);
  let shop: Workshop;
  before(() => (shop = workshop()));
  after(() => shop.dispose());

  const isExact = async (repository: string): Promise<void> => {
    const { compared, wrong } = await contextExactnessOf(repository, 15, randomFrom(20_260_105));
    assert.deepEqual(wrong, []);
    assert.ok(Object.values(compared).every((count) => count > 3));
  };

  it('about the sample product', async () => {
    await isExact(buildSample(join(scratchFolder(), 'fieldwork')).root);
  });

  it('about an invented history with moves, merges, tickets, tags and a mailmap', async () => {
    const repository = shop.repository('invented');
    makeRandomHistory(repository, { seed: 9, commits: 250, moves: 12 });
    const commits = repository.git('rev-list', 'HEAD').split('\n');
    for (const at of [200, 120, 40]) repository.git('tag', `v${at}`, commits[at] ?? 'HEAD');
    repository.write('.mailmap', mailmap);
    repository.git('add', '.mailmap');
    repository.git('commit', '--quiet', '-m', 'Say who is who');
    await isExact(repository.directory);
  });

  it('about this product itself', async function () {
    if (!existsSync(join(repositoryRoot, '.git'))) {
      console.log('      This is no clone: there is no history to compare.');
      return this.skip();
    }
    const clone = join(scratchFolder(), 'itself');
    execFileSync('git', ['clone', '--quiet', '--no-checkout', '--', repositoryRoot, clone]);
    await isExact(clone);
  });
});
