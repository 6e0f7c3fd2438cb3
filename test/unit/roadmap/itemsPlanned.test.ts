import assert from 'node:assert/strict';
import type { Gathered } from '../../../src/model/context.ts';
import type { Because } from '../../../src/roadmap/context.ts';
import { contextOf } from '../../../src/roadmap/contextOf.ts';
import { commit, gathered, milestone, now, planned, refOf } from './gathered.ts';

const served = (of: Gathered): readonly (readonly [title: string, because: Because['kind']])[] =>
  contextOf(of, now).items.map(({ item: { title }, because }) => [title, because.kind]);

describe('The items that trackers plan', () => {
  const commits = [commit(1, { tickets: ['#1'] }), commit(2, { tickets: ['#1'] })];

  it('are the milestones that hold the tickets', () => {
    const of = gathered({
      planned: [milestone('Spring'), milestone('Summer', { tickets: [refOf('#1')] })],
      commits,
    });

    assert.deepEqual(
      contextOf(of, now).items.map(({ because }) => because),
      [{ kind: 'planned', tickets: ['#1'], commits: 2, of: 2 }],
    );
    assert.deepEqual(served(of), [['Summer', 'planned']]);
  });

  it('are none where there is a roadmap file', () => {
    const summer = milestone('Summer', { tickets: [refOf('#1')] });

    assert.deepEqual(served(gathered({ plan: planned({}), planned: [summer], commits })), []);
  });
});
