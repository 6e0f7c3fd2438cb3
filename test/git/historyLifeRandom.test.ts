import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../support/history/digestOf.ts';
import { addWorktree, clockedWorks, happenings } from '../support/history/happenings.ts';
import type { Work } from '../support/history/happenings.ts';
import { freshDigest, indexed } from '../support/history/indexed.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { randomFrom } from '../support/survival/random.ts';

const steps = 30;
const first = Number(process.env['PRODUCT_MINDSET_SEED'] ?? 1);
const seeds = [0, 1, 2, 3].map((offset) => first + offset);

/** Whatever happens in two work trees, in whichever order, and whenever an update is stopped. */
describe('an index equals a new one after all of a random life', function () {
  this.timeout(120_000);
  let shop: Workshop;
  beforeEach(() => {
    shop = workshop();
  });
  afterEach(() => shop.dispose());

  /** What an index that was there all the time says of a work tree, and what a new one says. */
  const compared = async (work: Work): Promise<readonly [Digest, Digest]> => {
    const index = await indexed(work.directory);
    await index.update();
    const grown = index.digest();
    index.history.dispose();
    return [grown, await freshDigest(work.directory)];
  };

  for (const seed of seeds) {
    it(`with the seed ${seed}`, async () => {
      const random = randomFrom(seed);
      const at = clockedWorks(shop);
      const main = at(shop.repository().directory);
      main.git('commit', '--quiet', '--allow-empty', '--message=First');
      const otherFolder = join(shop.directory, 'other');
      const told: string[] = [];
      for (let step = 0; step < steps; step += 1) {
        if (random.between(1, 8) === 1) told.push(addWorktree(main, 'other'));
        const works = [main, ...(existsSync(otherFolder) ? [at(otherFolder)] : [])];
        const work = works[random.between(0, works.length - 1)] ?? main;
        for (let more = random.between(1, 3); more > 0; more -= 1) {
          const happening = happenings[random.between(0, happenings.length - 1)];
          told.push(`${work === main ? 'main' : 'other'}: ${happening?.(work, random) ?? ''}`);
        }
        if (random.coin()) {
          const stop = AbortSignal.timeout(random.between(1, 40));
          const index = await indexed(work.directory);
          told.push(`stopped: ${(await stoppedBy(index, stop)) ?? ''}`);
          index.history.dispose();
        }
        for (const each of random.coin() ? works : [work]) {
          const [grown, fresh] = await compared(each);
          assert.deepEqual(grown, fresh, told.join('\n'));
        }
      }
    });
  }

  const stoppedBy = async (
    { history }: Awaited<ReturnType<typeof indexed>>,
    signal: AbortSignal,
  ): Promise<string | undefined> => (await history.update({ signal })).outcome;
});
