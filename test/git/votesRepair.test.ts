import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { votesReference } from '../../src/notes/notes.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import { saidBy, told, writeLedger } from './votesLedger.ts';

describe('votes that product-mindset doctor --repair mends', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    repository.commit('One');
  });
  afterEach(() => shop.dispose());

  const run = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, args, { env: shop.environment });

  it('sets those that cannot be read to what they were before, with what it names', async () => {
    await writeLedger(repository, told, ...saidBy(3, told));
    const before = repository.git('rev-parse', votesReference);
    repository.write(`.git/${votesReference}`, 'broken');
    const { out: found } = await run('doctor');
    const { out } = await run('doctor', '--repair');

    assert.match(found, /votes in the notes cannot be read[^✖✔]*product-mindset doctor --repair/);
    assert.match(out, /^mended: the votes could not be read: they are as they were before$/m);
    const [, aside = ''] = /^kept aside: (.+)$/m.exec(out) ?? [];
    assert.deepEqual(
      [repository.git('rev-parse', votesReference), readFileSync(aside, 'utf8')],
      [before, 'broken'],
    );
  });

  it('brings back those that something has overwritten, as no one at no time', async () => {
    repository.git('config', 'core.logAllRefUpdates', 'always');
    await writeLedger(repository, told, ...saidBy(3, told));
    const before = repository.git('rev-parse', votesReference);
    await writeLedger(repository, told, ...saidBy(3, told, { kind: 'docs' }));
    const lines = repository.git('cat-file', '-p', `${votesReference}:`);
    // What `git fetch origin +refs/notes/*:refs/notes/*` does.
    repository.git('update-ref', votesReference, before);
    const log = (): string =>
      readFileSync(join(repository.directory, '.git/logs', votesReference), 'utf8');
    const logged = log();
    const { out } = await run('doctor', '--repair');

    assert.match(out, /^mended: months that have votes again: 1$/m);
    assert.equal(repository.git('cat-file', '-p', `${votesReference}:`), lines);
    const [, backup = ''] = /^kept aside: (\S+)$/m.exec(out) ?? [];
    assert.equal(repository.git('rev-parse', backup), before);
    const added = [
      log().slice(logged.length),
      readFileSync(join(repository.directory, '.git/logs', backup), 'utf8'),
      repository.git('log', '--format=%an <%ae> %at %cn <%ce> %ct', votesReference),
    ].join('\n');
    assert.doesNotMatch(added, /Ana|acme/);
    assert.deepEqual(new Set(added.match(/\b\d{9,10}\b/g)), new Set(['946684800']));
  });
});
