import assert from 'node:assert/strict';
import { choicesIn, rememberChoices } from '../../../src/editor/votingMemory.ts';

function memoryWith(stored: Readonly<Record<string, unknown>> = {}) {
  const values = new Map(Object.entries(stored));
  return {
    keys: () => [...values.keys()],
    get: (key: string): undefined => values.get(key) as undefined,
    update(key: string, value: unknown) {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

describe('what is remembered of voting', () => {
  it('is what was chosen, of each repository by itself', async () => {
    const memory = memoryWith();
    await rememberChoices(memory, '/a', { team: 'mobile', from: 'office', kind: 'docs' });
    await rememberChoices(memory, '/b', { team: 'office' });
    assert.deepEqual(
      [choicesIn(memory, '/a'), choicesIn(memory, '/b'), choicesIn(memory, '/c')],
      [{ team: 'mobile', from: 'office', kind: 'docs' }, { team: 'office' }, {}],
    );
  });

  for (const stored of [null, 7, 'mobile', [], { team: 7, from: {}, kind: 'gossip' }]) {
    it(`is nothing where ${JSON.stringify(stored)} was stored`, () => {
      assert.deepEqual(choicesIn(memoryWith({ 'voting:/a': stored }), '/a'), {});
    });
  }
});
