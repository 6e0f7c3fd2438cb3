import assert from 'node:assert/strict';
import type { Sha } from '../../src/model/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';

describe('the tickets of a commit that names another one', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let first: Sha;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    first = repository.commit('Keep photos (#7)', 'a');
  });
  afterEach(() => shop.dispose());

  const ticketsOf = async (message: string): Promise<readonly string[]> => {
    repository.commit(message, 'b');
    const options = { env: shop.environment };
    const { out } = await productMindset(repository.directory, ['explain', '--json'], options);
    return (jsonIn(out) as readonly { readonly tickets: readonly string[] }[])[0]?.tickets ?? [];
  };

  it('are inherited from the one that it fixes, by an abbreviated name', async () => {
    const message = `Stay up\n\nFixes: ${first.slice(0, 12)} ("Keep photos (#7)")`;
    assert.deepEqual(await ticketsOf(message), ['#7']);
  });

  it('are inherited from the one that it was picked from, behind its own', async () => {
    const message = `Keep photos (#9)\n\n(cherry picked from commit ${first})`;
    assert.deepEqual(await ticketsOf(message), ['#9', '#7']);
  });

  it('are not those of the one that it reverts', async () => {
    assert.deepEqual(await ticketsOf(`Take it back\n\nThis reverts commit ${first}.`), []);
  });

  it('are none when this clone does not have that one', async () => {
    assert.deepEqual(await ticketsOf('Stay up\n\nFixes: 0123456789ab ("Keep photos (#7)")'), []);
  });
});
