import assert from 'node:assert/strict';
import type { WorkedCommit } from '../../../src/model/evidence.ts';
import type { PersonaId, TicketKey } from '../../../src/model/ids.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { PlannedItem } from '../../../src/model/plan.ts';
import { draftItems } from '../../../src/roadmap/draftItems.ts';
import { evidence, times, worked } from './evidence.ts';

const nobody = { idOf: () => undefined };
const itemsOf = (work: readonly WorkedCommit[]) => draftItems(evidence({ work }), nobody).items;
const planned = (title: string, given: Partial<PlannedItem> = {}): PlannedItem => ({
  kind: 'milestone',
  title,
  place: 'github.com/acme/app',
  isDone: false,
  tickets: [],
  ...given,
});

describe('drafted items', () => {
  it('come from scopes, with the folder that their commits are about', () => {
    const work = [
      ...times(3, worked({ subject: 'feat(upload): x', folders: ['mobile/upload', 'api'] })),
      ...times(4, worked({ subject: 'Other work', folders: ['api'] })),
    ];
    const [{ item, from } = {}] = itemsOf(work).filter((one) => one.from.kind === 'scope');
    assert.deepEqual(
      [item?.title, item?.status, item?.paths, from],
      [
        'Upload',
        'now',
        ['mobile/upload/**'],
        { kind: 'scope', name: 'upload', commits: 3, recent: 3, since: work[0]?.committedAt },
      ],
    );
  });

  it('come from areas in front of a colon, too', () => {
    const names = itemsOf(times(3, worked({ subject: 'net: sctp: fix a leak' }))).map(
      ({ item }) => item.title,
    );
    assert.deepEqual(names, ['Net']);
  });

  for (const subject of [
    'fix: x',
    'chore(deps): x',
    'docs: x',
    'Merge: x',
    'v2: x',
    'ci(test): x',
  ]) {
    it(`are none for "${subject}"`, () => {
      assert.deepEqual(itemsOf(times(5, worked({ subject }))), []);
    });
  }

  it('are none for two commits', () => {
    assert.deepEqual(itemsOf(times(2, worked({ subject: 'upload: x', folders: ['up'] }))), []);
  });

  it('have no path where no folder stands out', () => {
    const work = [
      ...times(3, worked({ subject: 'feat(speed): x', folders: ['src'] })),
      ...times(9, worked({ folders: ['src'] })),
    ];
    const [{ item } = {}] = itemsOf(work).filter((one) => one.from.kind === 'scope');
    assert.deepEqual(item?.paths, []);
  });

  it('come from folders, and not from one that only holds others', () => {
    const work = [
      ...times(6, worked({ folders: ['src/upload'] })),
      ...times(4, worked({ folders: ['src/board'] })),
      ...times(3, worked({ folders: ['src/upload/test', 'docs', '.github/workflows'] })),
    ];
    assert.deepEqual(
      itemsOf(work).map(({ item }) => [item.title, item.paths]),
      [
        ['Upload (src)', ['src/upload/**']],
        ['Board (src)', ['src/board/**']],
      ],
    );
  });

  it('name no folder twice, by its scope and by itself', () => {
    const work = times(5, worked({ subject: 'feat(upload): x', folders: ['mobile/upload'] }));
    assert.deepEqual(
      itemsOf(work).map(({ from }) => from.kind),
      ['scope'],
    );
  });

  it('are kept alive when nobody worked on them for 90 days', () => {
    const [{ item } = {}] = itemsOf(times(3, worked({ folders: ['api'], days: 91 })));
    assert.equal(item?.status, 'upkeep');
  });

  it('have tickets that two commits mention, and personas whom commits and tickets name', () => {
    const work = [
      worked({ folders: ['api'], tickets: ['#1', '#2'], who: ['Dispatchers'] }),
      worked({ folders: ['api'], tickets: ['#1'] }),
      worked({ folders: ['api'] }),
    ];
    const tickets = [{ ticket: '#2' as TicketKey, who: ['customer', 'a stranger'] }];
    const known = new Map([
      ['Dispatchers', 'dispatcher'],
      ['customer', 'customer'],
    ]);
    const idOf = (who: string) => known.get(who) as PersonaId | undefined;
    const [{ item } = {}] = draftItems(evidence({ work, tickets }), { idOf }).items;
    assert.deepEqual([item?.tickets, item?.personas], [['#1'], ['dispatcher', 'customer']]);
  });

  it('come first from what trackers plan, with tickets as one writes them', () => {
    const work = [
      ...times(2, worked({ folders: ['mobile/upload'], tickets: ['#12'] })),
      ...times(9, worked({ folders: ['api'] })),
    ];
    const item = planned('v2', { due: '2026-12-01' });
    const { items } = draftItems(
      evidence({ work, planned: [{ item, tickets: ['#12' as TicketKey] }] }),
      nobody,
    );
    assert.deepEqual(
      items.map((one) => [one.item.id, one.item.title, one.item.paths, one.item.tickets]),
      [
        ['R-1', 'V2', ['mobile/upload/**'], ['#12']],
        ['R-2', 'Api', ['api/**'], []],
      ],
    );
  });

  it('leave out what is over and left no trace', () => {
    const item = planned('v1', { isDone: true, due: '2026-10-01' });
    assert.deepEqual(draftItems(evidence({ planned: [{ item, tickets: [] }] }), nobody).items, []);
  });

  it('are at most 12; the rest is named', () => {
    const work = Array.from({ length: 15 }, (_, index) =>
      times(20 - index, worked({ folders: [`area${'abcdefghijklmno'[index] ?? ''}`] })),
    ).flat();
    const { items, left } = draftItems(evidence({ work }), nobody);
    assert.deepEqual(
      [items.length, items.at(-1)?.item.id, left],
      [12, 'R-12', ['Aream', 'Arean', 'Areao']],
    );
  });

  it('are none where there is a roadmap file', () => {
    const plan = { ...emptyPlan, hasRoadmap: true };
    const work = times(5, worked({ folders: ['api'] }));
    assert.deepEqual(draftItems(evidence({ plan, work }), nobody), { items: [], left: [] });
  });

  it('end a path before a name that means something in a pattern', () => {
    const [{ item } = {}] = itemsOf(times(3, worked({ folders: ['app/[id]/edit', 'app/!new'] })));
    assert.deepEqual(item?.paths, ['app/**']);
  });
});
