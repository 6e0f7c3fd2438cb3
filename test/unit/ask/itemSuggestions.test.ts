import assert from 'node:assert/strict';
import type { Circumstances } from '../../../src/ask/suggestion.ts';
import { suggestionsFor } from '../../../src/ask/suggestions.ts';
import type { RoadmapItem } from '../../../src/model/plan.ts';
import { heard, item, plan, tickets } from './row.ts';

const changed = (id: string, of: Partial<RoadmapItem>): RoadmapItem => ({ ...item(id), ...of });
const suggested = (
  items: readonly RoadmapItem[],
  of: Partial<Circumstances> = {},
): readonly string[] =>
  suggestionsFor('Q5', {
    plan: { ...plan, items },
    owners: [],
    tickets: [],
    heard: [],
    remembered: [],
    ...of,
  }).map(({ field, value, from }) => `${field} ${value} (${from})`);
const owning = (id: string, ...paths: readonly string[]): RoadmapItem => changed(id, { paths });

describe('suggestions of an item', () => {
  it('are those of the roadmap, what is worked on now first, and not the dropped ones', () => {
    const items = [
      changed('idea', { status: 'later' }),
      changed('gone', { status: 'dropped' }),
      changed('old', { status: 'upkeep' }),
      changed('soon', { status: 'next' }),
      changed('busy', {}),
      changed('also', {}),
    ];

    assert.deepEqual(suggested(items), [
      'item busy (plan)',
      'item also (plan)',
      'item soon (plan)',
      'item idea (plan)',
      'item old (plan)',
    ]);
  });

  it('begin with the one of the ticket, and have each once', () => {
    const items = [item('busy'), changed('asked', { tickets: ['#99'], status: 'next' })];

    assert.deepEqual(suggested(items, { tickets: tickets('#1'), heard: [heard('#1', {}, {})] }), [
      'item asked (ticket)',
      'item busy (plan)',
    ]);
  });

  it('are at most six', () => {
    assert.equal(suggested(Array.from({ length: 9 }, (_, index) => item(`R-${index}`))).length, 6);
  });

  const near: readonly (readonly [scope: string, paths: readonly string[], isNear: boolean])[] = [
    ['mobile/sync', ['mobile/upload/**'], true],
    ['mobile/sync', ['/mobile/upload/**'], true],
    ['mobile/sync', ['mobile/**'], true],
    ['mobile/sync', ['mobile/sync/queue/*.ts'], true],
    ['mobile/sync', ['api/**'], false],
    ['mobile/sync', ['mobile'], false],
    ['mobile/sync', ['!mobile/upload/**'], false],
    ['mobile/sync', ['**/sync'], false],
    ['src/editor/panel', ['src/git/**'], false],
    ['src/editor/panel', ['src/editor/tree/**'], true],
    ['mobile', ['mobile/upload/**'], true],
    ['', ['mobile/**'], false],
  ];
  for (const [scope, paths, isNear] of near) {
    it(`${isNear ? 'know' : 'do not take'} ${paths.join()} for near by in "${scope}"`, () => {
      const found = suggested([item('first'), owning('near', ...paths)], { scope });

      assert.equal(found[0], isNear ? 'item near (folder)' : 'item first (plan)');
    });
  }

  it('have the two nearest in front, by what they share', () => {
    const items = [
      owning('beside', 'a/b/x/**'),
      owning('above', 'a/b/*'),
      owning('within', 'a/b/c/d/**'),
      owning('exact', 'a/b/c/**'),
    ];

    assert.deepEqual(suggested(items, { scope: 'a/b/c' }).slice(0, 3), [
      'item within (folder)',
      'item exact (folder)',
      'item beside (plan)',
    ]);
  });
});
