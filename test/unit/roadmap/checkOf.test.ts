import assert from 'node:assert/strict';
import type { ItemId } from '../../../src/model/ids.ts';
import type { Outcome, Persona, RoadmapItem } from '../../../src/model/plan.ts';
import type { CheckFacts } from '../../../src/roadmap/checkOf.ts';
import { checkOf } from '../../../src/roadmap/checkOf.ts';
import { day, item, now, outcome, persona, planned } from './gathered.ts';

const nothing: CheckFacts = {
  unmatched: new Set(),
  missing: new Set(),
  moved: new Map(),
  named: [],
};
/** An item that nothing is to be said about. */
const complete = (of: Partial<RoadmapItem> = {}): RoadmapItem => ({
  ...item('R-1', {
    outcome: 'O1' as never,
    personas: ['tech'],
    paths: ['src/**'],
    tickets: ['#1'],
  }),
  ...of,
});
const read = (at: string): Outcome =>
  outcome('O1', {
    metric: {
      name: 'lost',
      readings: [
        { at: '2025-01-01', value: 1 },
        { at, value: 2 },
      ],
    },
  });
const tech = (of: Partial<Persona> = {}): Persona =>
  persona('tech', { reviewed: '2026-11-01', ...of });

function found(
  of: {
    readonly items?: readonly RoadmapItem[];
    readonly outcomes?: readonly Outcome[];
    readonly personas?: readonly Persona[];
  },
  facts: Partial<CheckFacts> = {},
): readonly string[] {
  const plan = planned({
    items: [complete()],
    outcomes: [read('2026-11-01')],
    personas: [tech()],
    ...of,
  });
  return checkOf(plan, { ...nothing, ...facts }, now).map((finding) => {
    const { severity, code } = finding;
    const where =
      'at' in finding ? `${finding.at.list}/${finding.at.id}/${finding.at.key}` : finding.item;
    const told = new Set(['severity', 'code', 'at', 'item']);
    const details = Object.entries(finding).filter(([key]) => !told.has(key));
    return [severity, code, where, ...details.map(([, value]) => String(value))].join(' ');
  });
}
const ofItem = (of: Partial<RoadmapItem>, facts: Partial<CheckFacts> = {}): readonly string[] =>
  found({ items: [complete(of)] }, facts);
const moved = (at: number | null): Partial<CheckFacts> => ({
  moved: new Map([['R-1' as ItemId, at]]),
});

describe('The check of a plan', () => {
  it('has nothing to say of a plan in good order', () => {
    assert.deepEqual(found({}, { ...moved(now), named: ['R-1', ' r-1', 'upkeep'] }), []);
  });

  const rows: readonly (readonly [
    what: string,
    findings: () => readonly string[],
    expected: readonly string[],
  ])[] = [
    [
      'an item without an outcome',
      () => found({ items: [item('R-1', { personas: ['tech'], paths: ['a'] })] }),
      ['warning without-outcome items/R-1/outcome'],
    ],
    [
      'an item without a persona',
      () => found({ items: [complete({ personas: [] }), complete({ id: 'R-2' as ItemId })] }),
      ['warning without-persona items/R-1/personas'],
    ],
    [
      'an item without a path',
      () => ofItem({ paths: [] }),
      ['warning without-path items/R-1/paths'],
    ],
    [
      'an item of later that is still open',
      () => ofItem({ status: 'later', paths: [] }),
      ['note without-path items/R-1/paths'],
    ],
    [
      'upkeep, which serves what it was made for',
      () => found({ items: [complete(), item('R-2', { status: 'upkeep', paths: ['a'] })] }),
      [],
    ],
    [
      'dropped items',
      () =>
        found(
          { items: [complete(), item('R-2', { status: 'dropped', paths: ['nowhere/**'] })] },
          { unmatched: new Set(['nowhere/**']) },
        ),
      [],
    ],
    [
      'a path that matches nothing',
      () => ofItem({ paths: ['src/**', 'lib/*'] }, { unmatched: new Set(['lib/*']) }),
      ['error path-matches-nothing items/R-1/paths lib/*'],
    ],
    [
      'a path of next that matches nothing yet',
      () => ofItem({ status: 'next' }, { unmatched: new Set(['src/**']) }),
      ['note path-matches-nothing items/R-1/paths src/**'],
    ],
    [
      'a ticket that does not exist',
      () => ofItem({ tickets: ['#1', '#2'] }, { missing: new Set(['#2', '#3']) }),
      ['error ticket-missing items/R-1/tickets #2'],
    ],
    ['an item that moved 90 days ago', () => ofItem({}, moved(now - 90 * day)), []],
    [
      'an item that nothing moved for longer',
      () => ofItem({}, moved(now - 91 * day)),
      ['warning rests items/R-1/status 91'],
    ],
    [
      'an item that nothing ever moved',
      () => ofItem({}, moved(null)),
      ['warning rests items/R-1/status'],
    ],
    ['an item of next that nothing moved', () => ofItem({ status: 'next' }, moved(null)), []],
    ['upkeep that nothing moved', () => ofItem({ status: 'upkeep' }, moved(null)), []],
    ['a review of today', () => ofItem({ review: '2026-11-28' }), []],
    [
      'a review of yesterday',
      () => ofItem({ review: '2026-11-27' }),
      ['warning review-passed items/R-1/review 2026-11-27'],
    ],
    [
      'an outcome without a metric',
      () => found({ outcomes: [outcome('O1')] }),
      ['warning without-metric outcomes/O1/metric'],
    ],
    ['an outcome read 90 days ago', () => found({ outcomes: [read('2026-08-30')] }), []],
    [
      'an outcome read longer ago',
      () => found({ outcomes: [read('2026-08-29')] }),
      ['warning not-read outcomes/O1/metric 2026-08-29'],
    ],
    [
      'an outcome that was never read',
      () => found({ outcomes: [outcome('O1', { metric: { name: 'lost', readings: [] } })] }),
      ['warning not-read outcomes/O1/metric'],
    ],
    [
      'an outcome that nobody works on yet',
      () => found({ items: [complete({ status: 'next' })], outcomes: [read('2025-02-01')] }),
      [],
    ],
    [
      'a persona that nobody serves',
      () => found({ personas: [tech(), persona('dispatcher', { reviewed: '2026-11-01' })] }),
      ['note unserved personas/dispatcher/id'],
    ],
    [
      'a persona that only dropped items serve',
      () =>
        found({
          items: [
            complete(),
            complete({ id: 'R-2' as ItemId, status: 'dropped', personas: ['dispatcher' as never] }),
          ],
          personas: [persona('dispatcher', { reviewed: '2026-11-01' })],
        }),
      ['note unserved personas/dispatcher/id'],
    ],
    [
      'a persona reviewed a year ago',
      () => found({ personas: [tech({ reviewed: '2025-11-28' })] }),
      [],
    ],
    [
      'a persona reviewed longer ago',
      () => found({ personas: [tech({ reviewed: '2025-11-27' })] }),
      ['note not-reviewed personas/tech/reviewed 2025-11-27'],
    ],
    [
      'a persona that was never reviewed',
      () => found({ personas: [persona('tech')] }),
      ['note not-reviewed personas/tech/reviewed'],
    ],
    [
      'commits that name what is not there, each once',
      () => found({}, { named: ['R-9', 'r-9 ', 'R-8', 'R-1'] }),
      ['warning unknown-item R-9', 'warning unknown-item R-8'],
    ],
  ];
  for (const [what, findings, expected] of rows) {
    it(`${expected.length === 0 ? 'says nothing of' : 'tells of'} ${what}`, () => {
      assert.deepEqual(findings(), expected);
    });
  }
});
