import assert from 'node:assert/strict';
import { learnedKeys } from '../../../src/tickets/learnedKeys.ts';

describe('the keys that a history teaches', () => {
  it('are those with three different numbers, sorted', () => {
    const counted = new Map([
      ['WEB', 3],
      ['ABC', 2],
      ['PROJ', 400],
    ]);
    assert.deepEqual(learnedKeys(counted), ['PROJ', 'WEB']);
  });

  for (const prefix of ['UTF', 'GPT', 'SHA', 'ISO', 'GH', 'CVE', 'IPV6', 'ISO8859']) {
    it(`are not ${prefix}`, () => {
      assert.deepEqual(learnedKeys(new Map([[prefix, 50]])), []);
    });
  }

  it('are none in an empty history', () => assert.deepEqual(learnedKeys(new Map()), []));
});
