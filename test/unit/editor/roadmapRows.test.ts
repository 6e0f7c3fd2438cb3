import assert from 'node:assert/strict';
import type { Roadmap, RoadmapRow } from '../../../src/editor/roadmapRows.ts';
import { roadmapState, rowsBelow, topRows } from '../../../src/editor/roadmapRows.ts';
import type { TicketKey } from '../../../src/model/ids.ts';
import type { Outcome, Plan, RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';

const itemOf = (id: string, more: object = {}): RoadmapItem =>
  ({
    id,
    title: `Title of ${id}`,
    status: 'now',
    personas: [],
    paths: [],
    tickets: [],
    teams: [],
    ...more,
  }) as unknown as RoadmapItem;
const outcomeOf = (id: string): Outcome => ({ id, text: `Text of ${id}` }) as unknown as Outcome;
const problem = {
  file: '.product/roadmap.yaml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 4,
  detail: 'no',
};

function roadmapOf(
  items: readonly RoadmapItem[],
  plan: Partial<Plan> = {},
  more: Partial<Roadmap> = {},
): Roadmap {
  return {
    root: '/app',
    name: 'app',
    plan: { ...emptyPlan, hasRoadmap: true, items, ...plan },
    items,
    shown: items,
    isFiltered: false,
    ...more,
  };
}

const keyOf = (ticket: string): TicketKey => ticket.toUpperCase() as TicketKey;

/** A row in a word or two. */
function wordOf(row: RoadmapRow): string {
  switch (row.kind) {
    case 'repository':
      return `${row.name} ${row.shown}`;
    case 'problem':
      return `problem ${row.count}`;
    case 'horizon':
      return `${row.status} ${row.count}`;
    case 'item':
      return row.item.id;
    case 'outcomes':
      return `outcomes ${row.count}`;
    case 'outcome':
      return `${row.outcome.id} ${row.count ?? '-'}`;
    case 'pattern':
      return row.pattern;
    case 'file':
      return row.path;
    case 'ticket':
      return row.ticket;
    case 'note':
      return row.note;
  }
}
const words = (rows: readonly RoadmapRow[]): readonly string[] => rows.map(wordOf);

function below(roadmap: Roadmap, ...way: readonly string[]): readonly RoadmapRow[] {
  return way.reduce<readonly RoadmapRow[]>(
    (rows, word) => {
      const row = rows.find((one) => wordOf(one) === word);
      assert.ok(row, `${word} is none of ${words(rows).join(', ')}`);
      return rowsBelow(row, roadmap, keyOf);
    },
    topRows([roadmap]),
  );
}

describe('the rows of the roadmap', () => {
  it('are the horizons in their order, also those with nothing, and upkeep only with something', () => {
    const roadmap = roadmapOf([itemOf('a'), itemOf('b', { status: 'launched' })]);
    assert.deepEqual(words(topRows([roadmap])), ['now 1', 'next 0', 'later 0', 'launched 1']);
    const kept = roadmapOf([itemOf('a', { status: 'upkeep' })]);
    assert.deepEqual(words(topRows([kept])), [
      'now 0',
      'next 0',
      'later 0',
      'launched 0',
      'upkeep 1',
    ]);
  });

  it('are only horizons with something while they are filtered', () => {
    const items = [itemOf('a'), itemOf('b', { status: 'next' })];
    const roadmap = roadmapOf(items, {}, { shown: items.slice(1), isFiltered: true });
    assert.deepEqual(words(topRows([roadmap])), ['next 1']);
  });

  it('keep the order of the roadmap in a horizon', () => {
    const roadmap = roadmapOf([itemOf('b'), itemOf('x', { status: 'next' }), itemOf('a')]);
    assert.deepEqual(words(below(roadmap, 'now 2')), ['b', 'a']);
  });

  it('are below an item its outcome, its patterns and its tickets, each once', () => {
    const item = itemOf('a', {
      outcome: 'O1',
      paths: ['src/**', '!src/x', 'src/**'],
      tickets: ['proj-1', 'PROJ-1', '#2'],
    });
    const roadmap = roadmapOf([item], { outcomes: [outcomeOf('O1'), outcomeOf('O2')] });
    assert.deepEqual(words(below(roadmap, 'now 1', 'a')), [
      'O1 -',
      'src/**',
      '!src/x',
      'PROJ-1',
      '#2',
    ]);
  });

  it('are below an outcome the items that work towards it, which do not say so again', () => {
    const items = [itemOf('a', { outcome: 'O1', paths: ['x'] }), itemOf('b')];
    const roadmap = roadmapOf(items, { outcomes: [outcomeOf('O1'), outcomeOf('O2')] });
    assert.deepEqual(words(below(roadmap, 'outcomes 2')), ['O1 1', 'O2 0']);
    assert.deepEqual(words(below(roadmap, 'outcomes 2', 'O1 1')), ['a']);
    assert.deepEqual(words(below(roadmap, 'outcomes 2', 'O1 1', 'a')), ['x']);
  });

  it('leave out outcomes without an item that is shown, while they are filtered', () => {
    const items = [itemOf('a', { outcome: 'O1' }), itemOf('b', { outcome: 'O2' })];
    const outcomes = [outcomeOf('O1'), outcomeOf('O2')];
    const roadmap = roadmapOf(items, { outcomes }, { shown: items.slice(0, 1), isFiltered: true });
    assert.deepEqual(words(below(roadmap, 'outcomes 1')), ['O1 1']);
  });

  it('have a level for the repository where there are several', () => {
    const other = { root: '/lib', name: 'lib' };
    const roadmaps = [roadmapOf([itemOf('a')]), roadmapOf([], {}, other)];
    assert.deepEqual(words(topRows(roadmaps)), ['app 1']);
    const broken = roadmapOf([], { problems: [problem] }, other);
    const both = topRows([roadmapOf([itemOf('a')]), broken]);
    assert.deepEqual(words(both), ['app 1', 'lib 0']);
    const inside = both.flatMap((row) => rowsBelow(row, broken, keyOf));
    assert.ok(words(inside).includes('problem 1'));
  });

  it('begin with what cannot be used', () => {
    const roadmap = roadmapOf([itemOf('a')], { problems: [problem, { ...problem, line: 9 }] });
    assert.equal(words(topRows([roadmap]))[0], 'problem 2');
  });

  it('have names of their own, whichever is where', () => {
    const item = (id: string) => itemOf(id, { outcome: 'O1', paths: ['a', 'b'], tickets: ['#1'] });
    const roadmap = roadmapOf([item('x'), item('y'), item('x')], { outcomes: [outcomeOf('O1')] });
    const all = (rows: readonly RoadmapRow[]): readonly RoadmapRow[] =>
      rows.flatMap((row) => [row, ...all(rowsBelow(row, roadmap, keyOf))]);
    const ids = all(topRows([roadmap])).map(({ id }) => id);
    assert.ok(ids.length > 20);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('keep the name of an item that comes to stand elsewhere', () => {
    const before = roadmapOf([itemOf('a')]);
    const after = roadmapOf([itemOf('a', { status: 'later' })]);
    const [one] = below(before, 'now 1');
    const [other] = below(after, 'later 1');
    assert.equal(one?.id, other?.id);
  });
});

describe('why there are no rows', () => {
  const items = [itemOf('a')];
  const cases: readonly (readonly [string, readonly Roadmap[]])[] = [
    ['shown', [roadmapOf(items)]],
    ['shown', [roadmapOf([], { outcomes: [outcomeOf('O1')] })]],
    ['nothing-planned', []],
    ['nothing-planned', [roadmapOf([])]],
    ['broken', [roadmapOf([]), roadmapOf([], { problems: [problem] })]],
    ['shown', [roadmapOf(items, { problems: [problem] })]],
    ['nothing-matches', [roadmapOf(items, {}, { shown: [], isFiltered: true })]],
    [
      'nothing-matches',
      [roadmapOf(items, { outcomes: [outcomeOf('O1')] }, { shown: [], isFiltered: true })],
    ],
  ];
  for (const [index, [state, roadmaps]] of cases.entries()) {
    it(`is one thing: ${state} (${index + 1})`, () => {
      assert.equal(roadmapState(roadmaps), state);
      assert.equal(topRows(roadmaps).length > 0, state === 'shown');
    });
  }
});
