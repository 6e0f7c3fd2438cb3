import assert from 'node:assert/strict';
import type { TicketKey } from '../../../src/model/ids.ts';
import { handmade, nths } from './handmade.ts';
import type { Told } from './handmade.ts';

const ticketsOf = (commits: readonly Told[], path: string, limit = 50) =>
  handmade(commits)
    .ask.ticketsOf({ path, limit })
    .map(({ ticket }) => ticket);

describe('ticketsOf', () => {
  it('tells how many commits touched a file for a ticket, the first and the last', () => {
    const { ask } = handmade([
      { touched: { a: 'M' }, tickets: ['#2', '#1'] },
      { touched: { a: 'M' }, tickets: ['#2'] },
      { touched: { b: 'M' }, tickets: ['#1'] },
      { touched: { a: 'A' }, tickets: ['#2'] },
    ]);
    assert.deepEqual(ask.ticketsOf({ path: 'a' }), [
      { ticket: '#2', commits: 3, firstAt: 1000, lastAt: 4000 },
      { ticket: '#1', commits: 1, firstAt: 4000, lastAt: 4000 },
    ]);
  });

  it('tells the one that was touched last first, as many as are wanted', () => {
    const commits = ['#3', '#1', '#2', '#1'].map((ticket) => ({
      touched: { a: 'M' } as const,
      tickets: [ticket],
    }));
    assert.deepEqual(ticketsOf(commits, 'a', 2), ['#3', '#1']);
  });

  it('follows a file through its names', () => {
    const commits: readonly Told[] = [
      { touched: { b: 'A' }, tickets: ['#3'] },
      { moved: { a: 'b' }, tickets: ['#2'] },
      { touched: { b: 'A' }, tickets: ['#1'] },
    ];
    assert.deepEqual(ticketsOf(commits, 'a'), ['#2', '#1']);
  });

  it('tells those of all files of a folder, each commit once', () => {
    const { ask } = handmade([
      { touched: { 'src/a': 'M', 'src/b': 'M' }, tickets: ['#1'] },
      { touched: { 'srcs/a': 'M' }, tickets: ['#2'] },
    ]);
    assert.deepEqual(ask.ticketsOf({ path: 'src/' }), [
      { ticket: '#1', commits: 1, firstAt: 2000, lastAt: 2000 },
    ]);
  });

  it('leaves out what HEAD does not hold', () => {
    const commits: readonly Told[] = [
      { touched: { a: 'M' }, tickets: ['#2'], isBeyond: true },
      { touched: { a: 'A' }, tickets: ['#1'] },
    ];
    assert.deepEqual(ticketsOf(commits, 'a'), ['#1']);
  });
});

describe('a ticket with a prefix that nobody knows', () => {
  const commits = (...tickets: readonly string[]): readonly Told[] =>
    tickets.map((ticket) => ({ touched: { a: 'M' }, tickets: [ticket] }));

  it('counts when there are three numbers of the prefix', () => {
    assert.deepEqual(ticketsOf(commits('PROJ-1', 'PROJ-2', 'PROJ-3'), 'a'), [
      'PROJ-1',
      'PROJ-2',
      'PROJ-3',
    ]);
  });

  it('does not count with fewer, however many commits name them', () => {
    assert.deepEqual(ticketsOf(commits('PROJ-1', 'PROJ-2', 'PROJ-2', '#7'), 'a'), ['#7']);
  });

  it('does not count in what is told of a commit', () => {
    const { ask } = handmade([{ touched: { a: 'A' }, tickets: ['PROJ-1', '#7'] }]);
    assert.deepEqual(
      ask.commitsOf({ path: 'a' }).map(({ tickets }) => tickets),
      [['#7']],
    );
  });

  it('leads to its commits when it is asked for', () => {
    const { ask } = handmade(commits('PROJ-1', 'PROJ-2'));
    assert.deepEqual(nths(ask.commitsOfTicket({ ticket: 'PROJ-1' as TicketKey })), [2]);
  });
});

describe('commitsOfTicket', () => {
  const key = (text: string) => text as TicketKey;

  it('tells the commits that mention it, merges too, newest first', () => {
    const { ask } = handmade([
      { tickets: ['#1'], isMerge: true },
      { tickets: ['#12'] },
      { tickets: ['#2', '#1'] },
      { tickets: ['#1'], isBeyond: true },
      { tickets: ['#1'] },
    ]);
    assert.deepEqual(nths(ask.commitsOfTicket({ ticket: key('#1') })), [5, 3, 1]);
  });

  it('tells as many as are wanted', () => {
    const { ask } = handmade([{ tickets: ['#1'] }, { tickets: ['#1'] }]);
    assert.deepEqual(nths(ask.commitsOfTicket({ ticket: key('#1'), limit: 1 })), [2]);
  });

  it('tells none of a ticket that nobody mentions', () => {
    assert.deepEqual(
      handmade([{ tickets: ['#1'] }]).ask.commitsOfTicket({ ticket: key('#2') }),
      [],
    );
  });
});

/** Tickets of commits, a commit each; and the prefixes. */
const prefixes: readonly (readonly [
  string,
  readonly string[],
  readonly (readonly [string, number])[],
])[] = [
  ['three numbers', ['PROJ-1', 'PROJ-2', 'PROJ-3'], [['PROJ', 3]]],
  ['two numbers, however often', ['PROJ-1', 'PROJ-2', 'PROJ-2', 'PROJ-2'], []],
  ['no letters', ['#1', '#2', '#3', '!1', '!2', '!3'], []],
  ['a digit', ['A1-1', 'A1-2', 'A1-3'], [['A1', 3]]],
  [
    'the beginning of another one',
    ['AB-1', 'AB-2', 'AB-3', 'ABC-1', 'ABC-2', 'ABC-3', 'ABC-4', 'A-1'],
    [
      ['ABC', 4],
      ['AB', 3],
    ],
  ],
];

describe('ticketPrefixes', () => {
  for (const [what, tickets, expected] of prefixes) {
    it(`${expected.length > 0 ? 'finds' : 'finds no'} prefix with ${what}`, () => {
      const { ask } = handmade(tickets.map((ticket) => ({ tickets: [ticket] })));
      assert.deepEqual(
        ask.ticketPrefixes({}),
        expected.map(([prefix, numbers]) => ({ prefix, numbers })),
      );
    });
  }

  it('counts no ticket that only commits mention which HEAD does not hold', () => {
    const { ask } = handmade([
      { tickets: ['PROJ-1'], isBeyond: true },
      { tickets: ['PROJ-2', 'PROJ-3'] },
    ]);
    assert.deepEqual(ask.ticketPrefixes({}), []);
  });
});
