import assert from 'node:assert/strict';
import { knownFrom } from '../../src/editor/notAskedWording.ts';

describe('why a commit was not asked about', () => {
  const inherited = { item: 'Offline-first uploads', persona: 'Field technician' };

  it('says who inherited from which item', () => {
    assert.equal(
      knownFrom(['item'], undefined, undefined, inherited),
      'Offline-first uploads is for Field technician',
    );
  });

  it('says also which ticket says why', () => {
    assert.equal(
      knownFrom(['ticket', 'item'], '#12', undefined, inherited),
      'Offline-first uploads is for Field technician · #12 already says why',
    );
  });
});
