import assert from 'node:assert/strict';
import type { Outcome, RoadmapItem } from '../../../src/model/plan.ts';
import { horizonsOf } from '../../../src/roadmap/horizonsOf.ts';
import { roadmapData } from '../../../src/roadmap/roadmapData.ts';
import type { RoadmapWords } from '../../../src/roadmap/roadmapText.ts';
import { roadmapText } from '../../../src/roadmap/roadmapText.ts';
import { day, item, milestone, now, outcome, persona, planned } from './gathered.ts';

const words: RoadmapWords = {
  roadmap: 'Roadmap',
  outcomes: 'Outcomes',
  horizons: {
    now: 'Now',
    next: 'Next',
    later: 'Later',
    launched: 'Launched',
    upkeep: 'Upkeep',
    dropped: 'Dropped',
  },
  outcome: 'Outcome',
  personas: 'For',
  teams: 'Teams',
  tickets: 'Tickets',
  review: 'Review',
  due: 'Due',
  nothing: 'Nothing is planned.',
};

const uploads = item('R-17', {
  title: 'Offline-first uploads',
  outcome: 'O2' as never,
  personas: ['field-technician', 'stranger'],
  teams: ['mobile'],
  tickets: ['#12', 'PROJ-7'],
  review: '2026-12-01',
});
const sameDay = outcome('O2', {
  text: 'Photos reach the office the same day',
  metric: {
    name: 'lost photos a week',
    baseline: 41,
    target: 5,
    readings: [{ at: '2026-10-01', value: 18 }],
  },
});
const plan = planned({
  outcomes: [sameDay, outcome('O3', { text: 'Nobody waits' })],
  personas: [persona('field-technician', { name: 'Field technician' })],
  teams: [{ id: 'mobile' as never, name: 'Mobile', members: [], codeowners: [] }],
});
const textOf = (items: readonly RoadmapItem[], outcomes: readonly Outcome[] = []): string =>
  roadmapText({ ...plan, outcomes }, horizonsOf(items), words);

describe('The roadmap as text', () => {
  it('has outcomes with their metric, and what each item is for', () => {
    const text = textOf(
      [uploads, item('R-18', { title: 'Shared maps', status: 'later' })],
      plan.outcomes,
    );

    assert.equal(
      text,
      `# Roadmap

## Outcomes

- **Photos reach the office the same day**: lost photos a week, 41 → 18 (2026-10-01) → 5
- **Nobody waits**

## Now

- **Offline-first uploads** (R-17)
  - Outcome: O2
  - For: Field technician, stranger
  - Teams: Mobile
  - Tickets: #12, PROJ-7
  - Review: 2026-12-01

## Later

- **Shared maps** (R-18)
`.replace('Outcome: O2', 'Outcome: Photos reach the office the same day'),
    );
  });

  it('has a link and a due day where a tracker plans', () => {
    const origin = milestone('Summer', { due: '2027-06-01', url: 'https://a.test/m/1' });

    assert.equal(
      textOf([item('milestone-summer-1', { title: 'Summer', status: 'next', origin })]),
      '# Roadmap\n\n## Next\n\n- **[Summer](<https://a.test/m/1>)**\n  - Due: 2027-06-01\n',
    );
  });

  it('says it when there is nothing', () => {
    assert.equal(textOf([]), '# Roadmap\n\nNothing is planned.\n');
  });

  const metrics: readonly (readonly [of: Outcome['metric'], line: string])[] = [
    [{ name: 'lost', readings: [] }, 'lost'],
    [{ name: 'lost', target: 5, readings: [] }, 'lost, 5'],
    [{ name: 'lost', baseline: 0, target: 5, readings: [] }, 'lost, 0 → 5'],
    [
      {
        name: 'lost',
        readings: [
          { at: '2026-01-01', value: 3 },
          { at: '2026-02-01', value: 2 },
        ],
      },
      'lost, 2 (2026-02-01)',
    ],
  ];
  for (const [metric, line] of metrics) {
    it(`tells a metric as "${line}"`, () => {
      const one = outcome('O', { text: 'Better', ...(metric ? { metric } : {}) });

      assert.ok(textOf([], [one]).endsWith(`- **Better**: ${line}\n`));
    });
  }
});

describe('The roadmap as data', () => {
  it('says where it is from, and has stage, progress and address of items', () => {
    const origin = milestone('Summer', { due: '2027-06-01', url: 'https://a.test/m/1' });
    const plain = item('summer', { status: 'next' });
    const summer = { ...plain, origin };
    const progress = new Map([
      [summer.id, { commits: 2, firstAt: now - day, lastAt: now, taggedAt: now }],
    ]);
    const horizons = horizonsOf([summer]);

    const data = roadmapData({ plan: { ...plan, hasRoadmap: false }, progress }, horizons, now);

    assert.deepEqual(data, {
      version: 1,
      source: 'trackers',
      outcomes: plan.outcomes,
      personas: plan.personas,
      horizons: [
        { status: 'now', items: [] },
        {
          status: 'next',
          items: [
            {
              ...plain,
              stage: 'launched',
              due: '2027-06-01',
              url: 'https://a.test/m/1',
              progress: {
                commits: 2,
                first: '2026-11-27T00:00:00.000Z',
                last: '2026-11-28T00:00:00.000Z',
                tagged: '2026-11-28T00:00:00.000Z',
              },
            },
          ],
        },
        { status: 'later', items: [] },
        { status: 'launched', items: [] },
      ],
    });
  });

  it('leaves out what is not known', () => {
    const horizons = horizonsOf([item('R-1', { status: 'later' })]);

    const {
      source,
      horizons: [, , later],
    } = roadmapData({ plan, progress: new Map() }, horizons, now);

    assert.deepEqual([source, later?.items], ['file', [item('R-1', { status: 'later' })]]);
  });
});
