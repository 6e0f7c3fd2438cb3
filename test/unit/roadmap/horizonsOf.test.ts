import assert from 'node:assert/strict';
import type { ItemId, PersonaId, TeamId } from '../../../src/model/ids.ts';
import type { HorizonFilter } from '../../../src/roadmap/horizonsOf.ts';
import { horizonsOf } from '../../../src/roadmap/horizonsOf.ts';
import { item } from './gathered.ts';

const items = [
  item('b', { status: 'now', personas: ['tech'], teams: ['mobile'] }),
  item('old', { status: 'upkeep', teams: ['mobile', 'platform'] }),
  item('a', { status: 'now', personas: ['dispatcher', 'tech'] }),
  item('gone', { status: 'dropped', personas: ['tech'] }),
  item('out', { status: 'launched' }),
];
const shown = (filter?: HorizonFilter): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    horizonsOf(items, filter).map((horizon) => [horizon.status, horizon.items.map(({ id }) => id)]),
  );

describe('The horizons of a roadmap', () => {
  it('keep the order of the roadmap, and are there while they are empty', () => {
    assert.deepEqual(shown(), {
      now: ['b', 'a'],
      next: [],
      later: [],
      launched: ['out'],
      upkeep: ['old'],
    });
  });

  it('stand in the order of time', () => {
    assert.deepEqual(
      horizonsOf(items, { withDropped: true }).map(({ status }) => status),
      ['now', 'next', 'later', 'launched', 'upkeep', 'dropped'],
    );
  });

  const rows: readonly (readonly [what: string, filter: HorizonFilter, ids: readonly string[]])[] =
    [
      ['of a persona', { persona: 'tech' as PersonaId }, ['b', 'a']],
      ['of a team, owning or not', { team: 'platform' as TeamId }, ['old']],
      [
        'of a team and a persona',
        { team: 'mobile' as TeamId, persona: 'tech' as PersonaId },
        ['b'],
      ],
      ['that were picked', { only: new Set(['a', 'out', 'gone'] as ItemId[]) }, ['a', 'out']],
      ['that were picked, of which there are none', { only: new Set() }, []],
      [
        'with the dropped ones',
        { withDropped: true, persona: 'tech' as PersonaId },
        ['b', 'a', 'gone'],
      ],
    ];
  for (const [what, filter, ids] of rows) {
    it(`have the items ${what}`, () => {
      assert.deepEqual(Object.values(shown(filter)).flat(), ids);
    });
  }

  it('leave out upkeep and dropped where there is none', () => {
    assert.deepEqual(Object.keys(shown({ withDropped: true, only: new Set() })), [
      'now',
      'next',
      'later',
      'launched',
    ]);
  });
});
