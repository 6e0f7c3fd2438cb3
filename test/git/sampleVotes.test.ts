import assert from 'node:assert/strict';
import { openMind } from '../../src/mind.ts';
import type { TeamId } from '../../src/model/ids.ts';
import { giveVotes } from '../support/giveVotes.ts';
import type { Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { newestTold } from '../support/sample/votes.ts';
import { silent } from '../support/silent.ts';

const teams = ['mobile', 'platform', 'office'].map((id) => id as TeamId);

describe('the votes of the sample', () => {
  let shop: Workshop;
  beforeEach(() => {
    shop = workshop();
  });
  afterEach(() => shop.dispose());

  for (const day of [4, 5, 28]) {
    it(`are told on day ${day} of a month, however often they are given`, async () => {
      const now = Date.UTC(2026, 10, day, 12);
      const repository = shop.repository();
      const { directory } = repository;
      repository.commit('One', 'a');
      await giveVotes(directory, now);
      const given = repository.git('for-each-ref', 'refs/notes');
      await giveVotes(directory, now);
      assert.equal(repository.git('for-each-ref', 'refs/notes'), given);
      const mind = await openMind({ directory, gitBinary: 'git' }, silent, () => now);
      const { months } = await mind.votes.report({ teams });
      mind.dispose();
      const told = months.find(({ month }) => month === newestTold(now));
      assert.equal(told?.standing, 'told');
      assert.equal(told.cells.filter(({ votes }) => votes !== 'too-few').length, 5);
    });
  }
});
