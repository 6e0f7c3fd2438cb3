import assert from 'node:assert/strict';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/plan/readPlan.ts';

const roadmapPath = '.product/roadmap.yaml';
const personasPath = '.product/personas.yaml';
const teamsPath = '.product/teams.yaml';

const planOf = (files: Readonly<Record<string, string>>): Promise<Plan> =>
  readPlan((path) => Promise.resolve(files[path]));
const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await planOf(files)).problems.map(({ file, line, detail }) => `${file}:${line} ${detail}`);

const roadmap = `version: 1
outcomes:
  - id: O2
    text: Photos reach the office the same day
    metric: { name: lost photos a week, baseline: 41, target: 5, readings: [{ at: 2026-10-01, value: 18.5 }, { at: 2026-09-01, value: 30 }] }
items:
  - id: R-17
    title: Offline-first uploads
    status: now              # now | next
    outcome: O2
    personas: [field-technician]
    problem: No network in basements
    hypothesis: >
      We believe that resumable uploads
      will result in fewer lost photos
    stage: build
    paths: ["mobile/upload/**", "api/photos/**"]
    tickets: ["#12", "PROJ-7"]
    teams: [mobile]
    review: 2026-12-01
`;
const personas = `- { id: field-technician, name: Field technician, kind: internal, aliases: [tech],
    job: "When I finish a job, I want the photos sent", confidence: observed, reviewed: 2026-05-01 }\n`;
const teams = `- { id: mobile, name: Mobile, codeowners: ["@acme/mobile"], members: ["*@mobile.acme.test"] }\n`;

describe('readPlan', () => {
  it('is empty where there are no files', async () => {
    assert.equal(await planOf({}), emptyPlan);
  });

  it('reads all that is documented and lets other keys be', async () => {
    const plan = await planOf({
      [roadmapPath]: roadmap,
      [personasPath]: personas,
      [teamsPath]: teams,
    });
    assert.deepEqual(plan, {
      personas: [
        {
          id: 'field-technician',
          name: 'Field technician',
          kind: 'internal',
          aliases: ['tech'],
          job: 'When I finish a job, I want the photos sent',
          confidence: 'observed',
          reviewed: '2026-05-01',
        },
      ],
      teams: [
        {
          id: 'mobile',
          name: 'Mobile',
          members: ['*@mobile.acme.test'],
          codeowners: ['@acme/mobile'],
        },
      ],
      outcomes: [
        {
          id: 'O2',
          text: 'Photos reach the office the same day',
          metric: {
            name: 'lost photos a week',
            baseline: 41,
            target: 5,
            readings: [
              { at: '2026-09-01', value: 30 },
              { at: '2026-10-01', value: 18.5 },
            ],
          },
        },
      ],
      items: [
        {
          id: 'R-17',
          title: 'Offline-first uploads',
          status: 'now',
          stage: 'build',
          outcome: 'O2',
          personas: ['field-technician'],
          problem: 'No network in basements',
          hypothesis: 'We believe that resumable uploads will result in fewer lost photos',
          paths: ['mobile/upload/**', 'api/photos/**'],
          tickets: ['#12', 'PROJ-7'],
          teams: ['mobile'],
          review: '2026-12-01',
        },
      ],
      codeowners: [],
      hasRoadmap: true,
      hasTeams: true,
      problems: [],
    });
  });

  it('asks for little: an item has an id, a title and a status', async () => {
    const { items } = await planOf({
      [roadmapPath]: 'items:\n  - { id: A, title: B, status: later }',
    });
    assert.deepEqual(items, [
      { id: 'A', title: 'B', status: 'later', personas: [], paths: [], tickets: [], teams: [] },
    ]);
  });

  it('takes a persona without a kind for an external one', async () => {
    const { personas: read } = await planOf({ [personasPath]: '- { id: a, name: A }' });
    assert.equal(read[0]?.kind, 'external');
  });

  const quiet: readonly (readonly [string, string])[] = [
    ['an empty file', ''],
    ['only comments', '# later\n'],
    ['empty lists', 'version: 1\nitems:\noutcomes: []\n'],
    [
      'keys of others',
      'roadmap: ours\nitems:\n  - { id: A, title: B, status: now, link: x, owner: y }\n',
    ],
    [
      'a file of YAML 1.1',
      '%YAML 1.1\n---\nitems:\n  - { id: A, title: B, status: now, review: 2026-12-01 }\n',
    ],
    [
      'lines of equals signs in a text',
      'items:\n  - { id: A, title: B, status: now, problem: "=======" }\n',
    ],
    ['a byte order mark and CRLF', '\ufeffversion: 1\r\nitems: []\r\n'],
  ];
  for (const [what, text] of quiet) {
    it(`has no problem with ${what}`, async () => {
      assert.deepEqual(await problemsOf({ [roadmapPath]: text }), []);
    });
  }

  it('uses the entries around a broken one', async () => {
    const text = `items:
  - { id: A, title: A, status: now }
  - { id: B, title: [unclosed, status: now }
  - { id: C, title: C, status: nowhere }
  - { id: D, title: D, status: now }
`;
    const { items } = await planOf({ [roadmapPath]: text });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['A', 'D'],
    );
  });

  it('understands anchors, aliases and what a key takes over', async () => {
    const text = `x-usual: &usual { status: later, teams: &teams [mobile], paths: [a/**] }
items:
  - { <<: *usual, id: A, title: A, status: now }
  - { id: B, title: B, status: next, teams: *teams }
`;
    const { items, problems } = await planOf({ [roadmapPath]: text });
    assert.deepEqual(
      items.map(({ id, status, teams: by, paths }) => [id, status, by.join(), paths.join()]),
      [
        ['A', 'now', 'mobile', 'a/**'],
        ['B', 'next', 'mobile', ''],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('leaves out of a list what is wrong in it, and of an entry the field', async () => {
    const text = `items:
  - { id: A, title: A, status: now, paths: [src, 7, lib], review: soon, stage: build }
`;
    const [read] = (await planOf({ [roadmapPath]: text })).items;
    assert.deepEqual(
      [read?.paths, read?.review, read?.stage],
      [['src', 'lib'], undefined, 'build'],
    );
  });

  it('uses the other files when one is broken', async () => {
    const plan = await planOf({ [roadmapPath]: '}{', [teamsPath]: teams });
    assert.deepEqual([plan.teams.length, plan.problems[0]?.file], [1, roadmapPath]);
  });

  it('takes names as they are where there is no list of them', async () => {
    assert.deepEqual(await problemsOf({ [roadmapPath]: roadmap }), []);
  });

  describe('refuses calmly', () => {
    const attacks: readonly (readonly [string, string])[] = [
      ['a file of more than a megabyte', `items: []\n${'# x\n'.repeat(300_000)}`],
      ['a tag that would make an object', 'items:\n  - !!js/function "x"\n'],
    ];
    for (const [what, text] of attacks) {
      it(what, async () => {
        const { items, problems } = await planOf({ [roadmapPath]: text });
        assert.deepEqual([items.length, problems.length > 0], [0, true]);
      });
    }

    it('more problems than anyone would read', async () => {
      const { problems } = await planOf({ [teamsPath]: '- x\n'.repeat(500) });
      assert.equal(problems.length, 50);
    });
  });
});
