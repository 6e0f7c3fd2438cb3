import assert from 'node:assert/strict';
import type { TicketKey, TicketRef } from '../../../src/model/ids.ts';
import type { Ticket } from '../../../src/model/ticket.ts';
import { heardOf } from '../../../src/story/heardOf.ts';

const ref = (number: number): TicketRef => `gh:acme/app#${number}` as TicketRef;
const keys = (...numbers: readonly number[]): readonly TicketKey[] =>
  numbers.map((number) => `#${number}` as TicketKey);

interface Known {
  readonly closes?: readonly number[];
  readonly parents?: readonly number[];
}

const ticket = (number: number, { closes = [], parents = [] }: Known): Ticket => ({
  ref: ref(number),
  key: `#${number}`,
  kind: 'issue',
  title: `Ticket ${number}`,
  state: 'open',
  labels: [],
  planned: [],
  parents: parents.map((one) => ({ key: `#${one}`, title: `Ticket ${one}`, ref: ref(one) })),
  closes: closes.map(ref),
  who: [],
  why: [],
  prose: '',
});

/** The keys of what is heard of each ticket, when these are remembered. */
const chains = (
  asked: readonly TicketKey[],
  known: Readonly<Record<number, Known>>,
): readonly string[] => {
  const memory = new Map(
    Object.entries(known).map(([number, of]) => [ref(Number(number)), ticket(Number(number), of)]),
  );
  const heard = heardOf(
    asked,
    { refOf: (key) => ref(Number(key.slice(1))) },
    {
      known: (one) => {
        const found = memory.get(one);
        return found && { ticket: found, checkedAt: 1 };
      },
    },
  );
  return heard.map(({ key, tickets }) => `${key}: ${tickets.map((one) => one.key).join(' ')}`);
};

describe('what is heard of the tickets of a commit', () => {
  it('is nothing of those that are not remembered', () => {
    assert.deepEqual(chains(keys(1, 2), { 2: {} }), ['#2: #2']);
  });

  it('is of a pull request what it settles, then what both are a part of', () => {
    const known = { 1: { closes: [2], parents: [5] }, 2: { parents: [3] }, 3: {}, 5: {} };
    assert.deepEqual(chains(keys(1), known), ['#1: #1 #2 #5 #3']);
  });

  it('goes past what is not remembered', () => {
    assert.deepEqual(chains(keys(1), { 1: { closes: [2], parents: [3] }, 3: {} }), ['#1: #1 #3']);
  });

  it('ends where tickets are parts of each other', () => {
    assert.deepEqual(chains(keys(1), { 1: { parents: [2] }, 2: { parents: [1] } }), ['#1: #1 #2']);
  });

  it('is of at most twenty tickets', () => {
    const settled = Array.from({ length: 30 }, (_, index) => index + 2);
    const known = {
      1: { closes: settled },
      ...Object.fromEntries(settled.map((one) => [one, {}])),
    };
    const [chain = ''] = chains(keys(1), known);
    assert.equal(chain.split(' ').length - 1, 20);
  });
});
