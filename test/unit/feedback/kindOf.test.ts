import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOfCommit, kindOfTicket } from '../../../src/feedback/kindOf.ts';

/** Type, labels, and what kind of information that plainly is. */
const rows: readonly (readonly [string | undefined, readonly string[], string | undefined])[] = [
  ['Bug', [], 'incident'],
  ['Incident', ['backend'], 'incident'],
  [undefined, ['bug'], 'incident'],
  [undefined, ['kind/bug'], 'incident'],
  [undefined, ['Type: Bug'], 'incident'],
  [undefined, ['type::bug'], 'incident'],
  [undefined, ['bug 🐛'], 'incident'],
  ['Bug', ['regression'], 'incident'],
  ['Post-mortem', [], 'incident'],
  [undefined, ['breaking-change'], 'api-change'],
  [undefined, ['API'], 'api-change'],
  [undefined, ['release notes'], 'release-note'],
  ['Feature request', [], 'user-feedback'],
  [undefined, ['customer_feedback'], 'user-feedback'],
  [undefined, ['documentation'], 'docs'],
  [undefined, [], undefined],
  ['Story', [], undefined],
  ['Task', ['backend', 'P1', 'good first issue'], undefined],
  [undefined, ['not a bug'], undefined],
  [undefined, ['debug'], undefined],
  [undefined, ['bug-bash'], undefined],
  [undefined, ['no-api'], undefined],
  ['Bug', ['docs'], undefined],
  ['constructor', ['__proto__'], undefined],
];

describe('the kind of information that a ticket is', () => {
  for (const [type, labels, kind] of rows) {
    const named = [type, ...labels].filter((word) => word !== undefined).join(', ');
    it(`is ${kind ?? 'left open'} for ${named === '' ? 'nothing said' : named}`, () => {
      const said = kindOfTicket({ ...(type === undefined ? {} : { type }), labels });
      assert.equal(said, kind);
    });
  }

  it('does not depend on the order of labels, and says nothing of strange ones', () => {
    const words = fc.constantFrom('bug', 'docs', 'api', 'story', 'Type: Bug', '', '💥');
    fc.assert(
      fc.property(fc.array(words), (labels) => {
        assert.equal(kindOfTicket({ labels }), kindOfTicket({ labels: labels.toReversed() }));
      }),
    );
    const strange = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(strange), (labels) => {
        assert.equal(kindOfTicket({ labels }), undefined);
      }),
    );
  });
});

describe('the kind of information that a commit is', () => {
  it('is a change of what teams agreed on where several own one of its files', () => {
    assert.equal(kindOfCommit({ isShared: true }), 'api-change');
  });

  it('is left open otherwise', () => {
    assert.equal(kindOfCommit({ isShared: false }), undefined);
  });
});
