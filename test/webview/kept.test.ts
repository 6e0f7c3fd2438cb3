import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { keptOf, restored } from '../../webview/kept.ts';
import { emptyState } from '../../webview/state.ts';
import { asking, shaOf } from './pictures.ts';

const draft = { sha: shaOf('1'), who: '', why: 'lost photos' };

describe('what outlives a hidden page', () => {
  it('comes back as it was kept', () => {
    const state = {
      ...emptyState,
      drafts: [draft],
      folds: { ask: true, file: true, decided: false },
    };
    assert.deepEqual(restored(keptOf(state, 40)), { state, scroll: 40 });
  });

  it('is not the picture', () => {
    const state = { ...emptyState, picture: asking() };
    assert.deepEqual(Object.keys(keptOf(state, 0)).sort(), ['ballot', 'drafts', 'folds', 'scroll']);
  });

  const broken: readonly unknown[] = [
    undefined,
    null,
    'text',
    { drafts: 'x', folds: 1, scroll: 'y' },
    { drafts: [null, { sha: 1 }, { ...draft, why: 'x'.repeat(501) }], folds: { ask: 'yes' } },
  ];
  for (const kept of broken) {
    it(`is nothing where ${inspect(kept).slice(0, 40)} was kept`, () => {
      assert.deepEqual(restored(kept), { state: emptyState, scroll: 0 });
    });
  }
});
