import assert from 'node:assert/strict';
import { keyPlaces } from '../../../src/plan/keyPlaces.ts';

const text = `version: 1
items:
  - id: R-1
    title: One
    paths: ["a/**", "b/**"]
  - { id: R-2, title: Two, status: now }
`;

describe('the place of a key', () => {
  const rows: readonly (readonly [
    id: string,
    key: string,
    value: string | undefined,
    place: string,
  ])[] = [
    ['R-1', 'title', undefined, '4:5'],
    ['R-1', 'paths', 'b/**', '5:21'],
    ['R-1', 'paths', 'c/**', '5:5'],
    ['R-1', 'outcome', undefined, '3:5'],
    ['R-2', 'status', undefined, '6:28'],
  ];
  for (const [id, key, value, place] of rows) {
    it(`of ${id} ${key} ${value ?? ''} is ${place}`, () => {
      const { line, column } = keyPlaces('roadmap', text)('items', id, key, value) ?? {};
      assert.equal(`${line ?? ''}:${column ?? ''}`, place);
    });
  }

  it('is nowhere when the entry is not there', () => {
    assert.equal(keyPlaces('roadmap', text)('items', 'R-3', 'id'), undefined);
  });

  for (const broken of ['', 'items: 3', ': : :\n\t- x', '- - -', '{']) {
    it(`is nowhere in ${JSON.stringify(broken)}`, () => {
      assert.equal(keyPlaces('roadmap', broken)('items', 'R-1', 'id'), undefined);
    });
  }

  it('is found in a list that is the whole file', () => {
    assert.deepEqual(keyPlaces('personas', '- id: a\n- id: b\n')('personas', 'b', 'id'), {
      line: 2,
      column: 3,
    });
  });
});
