import assert from 'node:assert/strict';
import type { RoadmapFilter } from '../../../src/editor/roadmapFilter.ts';
import { isFiltering, noFilter, passes } from '../../../src/editor/roadmapFilter.ts';
import type { ItemId, PersonaId, TeamId } from '../../../src/model/ids.ts';

const item = {
  id: 'R-1' as ItemId,
  personas: ['tech', 'planner'] as PersonaId[],
  teams: ['mobile'] as TeamId[],
};

describe('the filter of the roadmap', () => {
  const cases: readonly (readonly [string, Partial<RoadmapFilter>, boolean, boolean?])[] = [
    ['everything without one', {}, true],
    ['an item for one of its personas', { personas: ['planner'] }, true],
    ['an item for any of several personas', { personas: ['customer', 'tech'] }, true],
    ['no item for others', { personas: ['customer'] }, false],
    ['an item of its team', { teams: ['mobile'] }, true],
    ['no item of other teams', { teams: ['office'] }, false],
    ['only what fits persona and team', { personas: ['tech'], teams: ['office'] }, false],
    ['what is mine', { isMine: true }, true, true],
    ['nothing that is not mine', { isMine: true }, false, false],
    ['nothing of others that is mine', { isMine: true, teams: ['office'] }, false, true],
  ];
  for (const [name, filter, isShown, isMine = false] of cases) {
    it(`lets through ${name}`, () => {
      const mine = new Set(isMine ? [item.id] : []);
      assert.equal(passes(item, { ...noFilter, ...filter }, mine), isShown);
      assert.equal(isFiltering({ ...noFilter, ...filter }), Object.keys(filter).length > 0);
    });
  }
});
