import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exactnessOf } from '../support/history/exactness.ts';
import { generate } from '../support/history/generated.ts';
import { repositoryRoot } from '../support/places.ts';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { randomFrom } from '../support/survival/random.ts';

const paths = 500;

describe('each answer of the index is what git itself says', function () {
  this.timeout(120_000);

  const isExact = async (repository: string): Promise<void> => {
    const found = await exactnessOf(repository, { paths, random: randomFrom(20_260_105) });
    const { commits, wrong, missing, surplus } = found;
    assert.deepEqual(
      { commits: commits[0], wrong, missing, surplus },
      { commits: commits[1], wrong: [], missing: [], surplus: [] },
    );
    assert.ok(found.paths > 0);
  };

  it('about the sample product', async () => {
    await isExact(buildSample(join(scratchFolder(), 'fieldwork')).root);
  });

  it('about an invented history with moves and merges', async () => {
    const repository = join(scratchFolder(), 'generated');
    await generate(repository, { commits: 2000, editedMoves: 20 });
    await isExact(repository);
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
