import assert from 'node:assert/strict';
import type { ItemId, OutcomeId } from '../../src/model/ids.ts';
import type { Metric, RoadmapItem } from '../../src/model/plan.ts';
import type { ShownContext, ShownItem } from '../../src/protocol/shownContext.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import { contextOf, outcome, plan, ruled } from './contexts.ts';
import { commit, day, now, partial } from './fileStories.ts';

function itemOf(given: Partial<RoadmapItem> = {}, of: Partial<Gathering> = {}): ShownItem {
  const [first] = contextOf({ ruled: ruled(given), ...of }).items;
  assert.ok(first);
  return first;
}

function metricOf(metric: Partial<Metric>): NonNullable<ShownItem['outcome']>['metric'] {
  const measured = { ...outcome, metric: { name: 'lost photos a week', readings: [], ...metric } };
  return itemOf({}, { plan: { ...plan, outcomes: [measured] } }).outcome?.metric;
}

describe('what the panel says about what a file serves', () => {
  it('is the item with its horizon and stage, by which rule, and for whom', () => {
    assert.deepEqual(itemOf(), {
      item: 'R-17',
      title: 'Offline-first uploads',
      labels: ['now', 'build'],
      reason: 'owns src/**',
      details: [],
      personas: 'Field technician',
      outcome: { text: 'Photos reach the office the same day' },
    });
  });

  const labels: readonly (readonly [Partial<RoadmapItem>, readonly string[]])[] = [
    [{ status: 'later', stage: 'discovery' }, ['later', 'discovery']],
    [{ status: 'launched', stage: 'launched' }, ['launched']],
    [{ status: 'launched', stage: 'upkeep' }, ['launched', 'upkeep']],
    [{ status: 'upkeep' }, ['upkeep']],
    [{ status: 'next' }, ['next']],
  ];
  for (const [given, expected] of labels) {
    it(`says each thing once: ${expected.join(', ')}`, () => {
      assert.deepEqual(itemOf(given).labels, expected);
    });
  }

  it('is an item by the tickets of its commits, and says in how many', () => {
    const told = { commit: { ...commit, committedAt: now - day }, joined: {} };
    const [served] = contextOf({ commits: [told, told, told] }).items;
    assert.equal(served?.reason, 'by #12, in 3 of 3 recent commits');
  });

  it('is an item that commits name', () => {
    const named = { item: { values: ['R-17'], source: 'message' } } as const;
    const [served] = contextOf({
      commits: [{ commit: { ...commit, tickets: [] }, joined: named }],
    }).items;
    assert.equal(served?.reason, 'named in 1 of 1 recent commits');
  });

  it('is what the tracker plans where there is no roadmap file', () => {
    const ref = 'gh:acme/app#12' as never;
    const planned = [
      {
        kind: 'milestone',
        title: 'v2',
        place: '',
        due: '2026-12-01',
        isDone: false,
        tickets: [ref],
      },
    ] as const;
    const [served] = contextOf({ plan: { ...plan, items: [], hasRoadmap: false }, planned }).items;
    assert.partialDeepStrictEqual(served, {
      title: 'v2',
      reason: 'milestone · due 2026-12-01 · by #12, in 1 of 1 recent commits',
    });
  });

  it('says when no outcome is named', () => {
    const served = itemOf({ outcome: 'O9' as OutcomeId });
    assert.equal(served.reason, 'owns src/** · no outcome named');
    assert.equal(served.outcome, undefined);
  });

  const readings = [
    { at: '2026-04-01', value: 36 },
    { at: '2026-10-01', value: 18.5 },
  ];
  const metrics: readonly (readonly [Partial<Metric>, string])[] = [
    [{ baseline: 41, target: 5, readings }, '41 → 18.5, target 5'],
    [{ target: 5, readings }, '36 → 18.5, target 5'],
    [{ readings: readings.slice(1) }, '18.5'],
    [{ baseline: 41, target: 5 }, '41 in the beginning, target 5, no reading yet'],
    [{}, 'no reading yet'],
    [{ baseline: 12_000, readings }, '12,000 → 18.5'],
  ];
  for (const [metric, values] of metrics) {
    it(`says how near the outcome is: ${values}`, () => {
      assert.equal(metricOf(metric)?.values, values);
    });
  }

  it('draws readings where they are in time, after what was before', () => {
    const metric = metricOf({ baseline: 41, target: 5, readings });
    assert.deepEqual(metric?.line, {
      points: [
        { at: 0, value: 41 },
        { at: 0.5, value: 36 },
        { at: 1, value: 18.5 },
      ],
      hasBaseline: true,
      target: 5,
    });
    assert.equal(metric.age, 'newest reading last month');
    assert.equal(
      metric.inFull,
      'lost photos a week: 41 → 18.5, target 5; 2 readings from 2026-04-01 to 2026-10-01',
    );
  });

  it('draws nothing of one number', () => {
    const metric = metricOf({ readings: readings.slice(1) });
    assert.equal(metric?.line, undefined);
  });

  it('is never markup, and nothing unseen', () => {
    const hostile = itemOf({ title: 'Up\u202eloads\n<b>[x](command:y)</b>' });
    assert.equal(hostile.title, 'Up\ufffdloads <b>[x](command:y)</b>');
  });
});

describe('what the panel says where nothing is served', () => {
  const cases: readonly (readonly [string, Partial<Gathering>, ShownContext['unowned']])[] = [
    [
      'nothing is planned',
      { plan: { ...plan, items: [], hasRoadmap: false } },
      { text: 'There is no roadmap here yet.', way: { id: 'setUp', label: 'Set up a roadmap' } },
    ],
    [
      'nothing owns a file',
      { plan: { ...plan, items: [] } },
      {
        text: 'Nothing on the roadmap owns this file.',
        way: { id: 'addToRoadmap', label: 'Add it to the roadmap' },
      },
    ],
    [
      'nothing owns a folder',
      { plan: { ...plan, items: [] }, subject: { kind: 'folder', path: 'src' } },
      {
        text: 'Nothing on the roadmap owns this folder.',
        way: { id: 'addToRoadmap', label: 'Add it to the roadmap' },
      },
    ],
    [
      'nothing owns several files, of which no path speaks',
      { plan: { ...plan, items: [] }, subject: { kind: 'paths', paths: ['a.ts', 'b.ts'] } },
      { text: 'Nothing on the roadmap owns these files.' },
    ],
    [
      'nothing owns the repository, as a whole',
      { plan: { ...plan, items: [] }, subject: { kind: 'folder', path: '' } },
      { text: 'Nothing on the roadmap owns this folder.' },
    ],
    [
      'a commit serves nothing',
      { plan: { ...plan, items: [] }, subject: { kind: 'commit', sha: commit.sha } },
      { text: 'This commit serves nothing on the roadmap.' },
    ],
    [
      'an item is gone',
      { subject: { kind: 'item', item: 'R-99' as ItemId } },
      { text: 'This item is not on the roadmap any more.' },
    ],
    [
      'the history is still read',
      { plan: { ...plan, items: [] }, condition: partial },
      { text: 'So far, it serves nothing on the roadmap.' },
    ],
  ];
  for (const [name, given, unowned] of cases) {
    it(`has words and one way on: ${name}`, () => {
      const told = given.subject?.kind === 'commit' ? { ...commit, tickets: [] } : commit;
      const alone = { commits: [{ commit: { ...told, tickets: [] }, joined: {} }], ...given };
      assert.deepEqual(contextOf(alone).unowned, unowned);
    });
  }
});
