import assert from 'node:assert/strict';
import { referencesIn } from '../../../src/tickets/referencesIn.ts';
import { referencesInBranch } from '../../../src/tickets/referencesInBranch.ts';
import { contextOf, inWords, sampleCases } from './rows.ts';

describe('the references of the sample', () => {
  for (const { n, context, kind, text, expected } of sampleCases) {
    it(`are found in case ${n}, ${kind}: ${text.split('\n', 1)[0] ?? ''}`, () => {
      const read = kind === 'branch' ? referencesInBranch : referencesIn;
      assert.equal(inWords(read(text, contextOf(context))), inWords(expected));
    });
  }
});
