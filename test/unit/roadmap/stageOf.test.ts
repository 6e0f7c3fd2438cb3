import assert from 'node:assert/strict';
import type { ItemProgress } from '../../../src/model/context.ts';
import type { ItemStatus, Stage } from '../../../src/model/plan.ts';
import { stageOf } from '../../../src/roadmap/stageOf.ts';
import { day, item, now } from './gathered.ts';

const none: ItemProgress = { commits: 0 };
const begun = (daysAgo: number, taggedDaysAgo?: number): ItemProgress => ({
  commits: 2,
  firstAt: now - daysAgo * day,
  lastAt: now - daysAgo * day,
  ...(taggedDaysAgo === undefined ? {} : { taggedAt: now - taggedDaysAgo * day }),
});

describe('The stage of an item', () => {
  const rows: readonly (readonly [
    status: ItemStatus,
    what: string,
    progress: ItemProgress | undefined,
    stage: Stage | undefined,
  ])[] = [
    ['now', 'whatever is known', undefined, 'build'],
    ['now', 'without a commit', none, 'build'],
    ['now', 'in a tag long ago', begun(200, 200), 'build'],
    ['next', 'while it is not surveyed', undefined, undefined],
    ['next', 'without a commit', none, 'discovery'],
    ['later', 'without a commit', none, 'discovery'],
    ['next', 'with a commit in no tag', begun(10), 'build'],
    ['later', 'with an old commit in no tag', begun(300), 'build'],
    ['next', 'in a tag of today', begun(10, 0), 'launched'],
    ['next', 'in a tag of 90 days ago', begun(100, 90), 'launched'],
    ['next', 'in a tag of 91 days ago', begun(100, 91), 'upkeep'],
    ['launched', 'while it is not surveyed', undefined, undefined],
    ['launched', 'in a tag of 90 days ago', begun(100, 90), 'launched'],
    ['launched', 'in a tag of 91 days ago', begun(1, 91), 'upkeep'],
    ['launched', 'in no tag, worked on 90 days ago', begun(90), 'launched'],
    ['launched', 'in no tag, worked on 91 days ago', begun(91), 'upkeep'],
    ['launched', 'without a commit', none, 'launched'],
    ['upkeep', 'whatever is known', begun(1, 1), 'upkeep'],
    ['dropped', 'whatever is known', begun(1), undefined],
  ];
  for (const [status, what, progress, stage] of rows) {
    it(`"${status}", ${what}, is ${stage ?? 'not known'}`, () => {
      const expected = stage && { stage, isGiven: false };

      assert.deepEqual(stageOf(item('R-1', { status }), progress, now), expected);
    });
  }

  it('is the one that the team wrote down', () => {
    const given = item('R-1', { status: 'later', stage: 'launched' });

    assert.deepEqual(stageOf(given, none, now), { stage: 'launched', isGiven: true });
  });
});
