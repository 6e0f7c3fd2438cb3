import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import { plannedItems } from '../../../src/trackers/plannedItems.ts';
import type { PlanSource } from '../../../src/trackers/plannedItems.ts';
import type { ToldPlan } from '../../../src/trackers/tracker.ts';

function ticket(key: string, more: Partial<Ticket> = {}): Ticket {
  return {
    ref: `key:${key}` as TicketRef,
    key,
    kind: 'issue',
    title: `Ticket ${key}`,
    state: 'open',
    labels: [],
    planned: [],
    parents: [],
    closes: [],
    who: [],
    why: [],
    prose: '',
    ...more,
  };
}

interface Given {
  readonly tickets?: readonly Ticket[];
  readonly list?: readonly ToldPlan[];
  readonly heardAt?: number;
  readonly place?: string;
}

/** Tickets are heard at 1, 2, 3, … */
function source({ tickets = [], list = [], heardAt = 0, place = 'acme.test' }: Given): PlanSource {
  const known = tickets.map((one, at) => ({ ticket: one, checkedAt: at + 1 }));
  return { place, tickets: known, list, heardAt };
}

const parent = (key: string, type?: string) => ({
  key,
  title: `Ticket ${key}`,
  ref: `key:${key}` as TicketRef,
  ...(type !== undefined && { type }),
});
const version = (title: string, more: Partial<ToldPlan> = {}): ToldPlan => ({
  kind: 'version',
  title,
  isDone: false,
  ...more,
});

describe('what is planned', () => {
  const rows: readonly (readonly [name: string, given: Given, expected: readonly string[]])[] = [
    [
      'has the tickets of each milestone, and each once',
      {
        tickets: [
          ticket('P-1', { planned: [{ kind: 'version', title: 'One' }] }),
          ticket('P-2', { planned: [{ kind: 'version', title: 'One' }] }),
        ],
        list: [version('One'), version('Two')],
      },
      ['version One: P-1 P-2', 'version Two: '],
    ],
    [
      'tells plans of one title from each other by their kind',
      {
        tickets: [
          ticket('P-1', { planned: [{ kind: 'sprint', title: 'One' }] }),
          ticket('P-2', { planned: [{ kind: 'version', title: 'One' }] }),
        ],
      },
      ['sprint One: P-1', 'version One: P-2'],
    ],
    [
      'tells plans of one title from each other by their address',
      {
        tickets: [
          ticket('P-1', { planned: [{ kind: 'version', title: 'One', url: 'https://x/1' }] }),
          ticket('P-2', { planned: [{ kind: 'version', title: 'One', url: 'https://x/2' }] }),
        ],
      },
      ['version One: P-1', 'version One: P-2'],
    ],
    [
      'has what is a part of an epic, however far below it',
      {
        tickets: [
          ticket('P-1', { parents: [parent('P-2', 'Story'), parent('P-3', 'Epic')] }),
          ticket('P-2', { parents: [parent('P-3', 'epic')] }),
        ],
      },
      ['epic Ticket P-3: P-1 P-2'],
    ],
    [
      'knows an epic in any language by what it says itself',
      {
        tickets: [
          ticket('P-1', { parents: [parent('P-3', 'Epos')] }),
          ticket('P-3', { kind: 'epic', type: 'Epos' }),
        ],
      },
      ['epic Ticket P-3: P-1 P-3'],
    ],
    [
      'has an epic that no known ticket is a part of, for commits that mention it',
      { tickets: [ticket('P-3', { kind: 'epic' })] },
      ['epic Ticket P-3: P-3'],
    ],
    [
      'knows an initiative from an epic',
      {
        tickets: [ticket('P-1', { parents: [parent('P-3', 'Epic'), parent('P-4', 'Initiative')] })],
      },
      ['epic Ticket P-3: P-1', 'initiative Ticket P-4: P-1'],
    ],
    [
      'has no parent that is an ordinary ticket',
      { tickets: [ticket('P-1', { parents: [parent('P-2', 'Story'), parent('P-3')] })] },
      [],
    ],
    [
      'joins the epic of a list with what is a part of it',
      {
        tickets: [ticket('P-1', { parents: [{ ...parent('P-3', 'Epic'), title: 'P-3' }] })],
        list: [{ kind: 'epic', title: 'Offline', ref: 'key:P-3' as TicketRef }],
      },
      ['epic Offline: P-1'],
    ],
  ];
  for (const [name, given, expected] of rows) {
    it(name, () => {
      const found = plannedItems([source(given)]).map(
        ({ kind, title, tickets }) =>
          `${kind} ${title}: ${tickets.map((ref) => ref.slice('key:'.length)).join(' ')}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  const said: readonly (readonly [string, number, string])[] = [
    ['what a list says that was heard later', 9, 'false 2027-01-01'],
    ['what a ticket says that was heard later than the list', 0, 'true 2026-12-01'],
  ];
  for (const [name, heardAt, expected] of said) {
    it(`is ${name}`, () => {
      const plan = { kind: 'version', title: 'One', due: '2026-12-01', isDone: true } as const;
      const list = [version('One', { due: '2027-01-01' })];
      const [item] = plannedItems([
        source({ tickets: [ticket('P-1', { planned: [plan] })], list, heardAt }),
      ]);
      assert.equal(`${item?.isDone} ${item?.due}`, expected);
    });
  }

  it('is what is open first, what is due first, and has a place', () => {
    const items = plannedItems([
      source({
        list: [
          version('Done', { isDone: true, due: '2020-01-01' }),
          version('Some day'),
          version('Later', { due: '2027-01-01' }),
        ],
      }),
      source({ list: [version('Soon', { due: '2026-12-01' })], place: 'backlog' }),
    ]);
    assert.deepEqual(
      items.map(({ title, place }) => [title, place]),
      [
        ['Soon', 'backlog'],
        ['Later', 'acme.test'],
        ['Some day', 'acme.test'],
        ['Done', 'acme.test'],
      ],
    );
  });

  it('is not one when two places plan the same', () => {
    const places = ['one.test', 'other.test'];
    const items = plannedItems(places.map((place) => source({ list: [version('One')], place })));
    assert.deepEqual(
      items.map(({ place }) => place),
      places,
    );
  });

  it('is at most 500', () => {
    const list = Array.from({ length: 600 }, (_, at) => version(`Version ${at}`));
    assert.equal(plannedItems([source({ list })]).length, 500);
  });

  it('is closed with its epic', () => {
    const [item] = plannedItems([
      source({ tickets: [ticket('P-3', { kind: 'epic', state: 'closed' })] }),
    ]);
    assert.equal(item?.isDone, true);
  });
});
