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
    metric: { name: lost photos a week, baseline: 41, target: 5 }
items:
  - id: R-17
    title: Offline-first uploads
    status: now              # now | next
    outcome: O2
    personas: [field-technician]
    problem: No network in basements
    paths: ["mobile/upload/**", "api/photos/**"]
    tickets: ["#12", "PROJ-7"]
    teams: [mobile]
    review: 2026-12-01
`;
const personas = `- { id: field-technician, name: Field technician, kind: internal, aliases: [tech] }\n`;
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
        { id: 'field-technician', name: 'Field technician', kind: 'internal', aliases: ['tech'] },
      ],
      teams: [{ id: 'mobile', name: 'Mobile', members: ['*@mobile.acme.test'] }],
      outcomes: [{ id: 'O2', text: 'Photos reach the office the same day' }],
      items: [
        {
          id: 'R-17',
          title: 'Offline-first uploads',
          status: 'now',
          outcome: 'O2',
          personas: ['field-technician'],
          paths: ['mobile/upload/**', 'api/photos/**'],
          tickets: ['#12', 'PROJ-7'],
          teams: ['mobile'],
        },
      ],
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
    ['a byte order mark and CRLF', '\ufeffversion: 1\r\nitems: []\r\n'],
  ];
  for (const [what, text] of quiet) {
    it(`has no problem with ${what}`, async () => {
      assert.deepEqual(await problemsOf({ [roadmapPath]: text }), []);
    });
  }

  const item = (rest: string): string => `version: 1\nitems:\n  - id: A\n    title: B\n${rest}`;
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown status', item('    status: soon\n'), /:5 status must be one of now/],
    ['a missing status', item('    paths: []\n'), /:3 status/],
    ['a list that is none', item('    status: now\n    paths: src\n'), /:6 paths must be a list/],
    [
      'a number for text',
      item('    status: now\n    tickets: [12]\n'),
      /:6 tickets.0 must be text/,
    ],
    [
      'an id with a blank',
      item('    status: now\n    teams: [a b]\n'),
      /:6 teams.0 must be letters/,
    ],
    [
      'text of two lines',
      'items:\n  - { id: A, status: now, title: "a\\nb" }',
      /:2 title must be one line/,
    ],
    ['an entry that is text', 'items:\n  - x\n', /:2 must have an id/],
    [
      'a path with more wildcards than can be matched in a lifetime',
      item('    status: now\n    paths: ["**/*/**/*/**/*/z"]\n'),
      /:6 paths.0 must have fewer wildcards/,
    ],
    ['items that are no list', 'items: { a: 1 }', /:1 items must be a list/],
    [
      'an id that is there twice',
      `${item('    status: now\n')}  - { id: A, title: C, status: now }`,
      /:6 id A is there twice/,
    ],
    ['a version of the future', 'version: 2\nitems: []', /:1 version must be 1/],
    [
      'a title beyond measure',
      `items:\n  - { id: A, status: now, title: ${'x'.repeat(501)} }`,
      /:2 title must have at most/,
    ],
    ['a tab for an indent', 'items:\n\t- id: A\n', /:2 /],
    ['a bracket that is not closed', 'items: [', /:1 /],
  ];
  for (const [what, text, expected] of broken) {
    it(`explains ${what} at its line`, async () => {
      const problems = await problemsOf({ [roadmapPath]: text });
      assert.match(problems.join('\n'), expected);
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

  it('uses the other files when one is broken', async () => {
    const plan = await planOf({ [roadmapPath]: '}{', [teamsPath]: teams });
    assert.deepEqual([plan.teams.length, plan.problems[0]?.file], [1, roadmapPath]);
  });

  it('leaves the words for nobody and for operators alone', async () => {
    const text = '- { id: operators, name: Ops }\n- { id: upkeep, name: Nobody }\n';
    assert.deepEqual(await problemsOf({ [personasPath]: text }), [
      `${personasPath}:1 id is a word that is taken`,
      `${personasPath}:2 id is a word that is taken`,
    ]);
  });

  it('tells a name that is not in the list, and keeps the item', async () => {
    const files = { [roadmapPath]: roadmap, [personasPath]: '- { id: other, name: Other }' };
    const plan = await planOf(files);
    assert.equal(plan.items.length, 1);
    assert.deepEqual(await problemsOf(files), [
      `${roadmapPath}:7 field-technician is not among the personas`,
    ]);
  });

  it('takes names as they are where there is no list of them', async () => {
    assert.deepEqual(await problemsOf({ [roadmapPath]: roadmap }), []);
  });

  describe('refuses calmly', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'.split('').map((name, index) => {
        const before = 'abcdefghij'[index] ?? '';
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
      'items: [{ id: A, title: B, status: now, paths: *j }]',
      '',
    ].join('\n');
    const attacks: readonly (readonly [string, string])[] = [
      ['an alias bomb', bomb],
      ['a file of more than a megabyte', `items: []\n${'# x\n'.repeat(300_000)}`],
      ['deep nesting', '['.repeat(100_000)],
      ['a tag that would make an object', 'items:\n  - !!js/function "x"\n'],
      ['an alias of itself', 'items: &a [*a]\n'],
    ];
    for (const [what, text] of attacks) {
      it(what, async () => {
        const { items, problems } = await planOf({ [roadmapPath]: text });
        assert.deepEqual([items.length, problems.length > 0], [0, true]);
      });
    }

    it('a key that would change every object', async () => {
      const text = 'items:\n  - { __proto__: { status: now }, id: A, title: B }\n';
      const { items } = await planOf({ [roadmapPath]: text });
      assert.deepEqual([items, 'status' in {}], [[], false]);
    });

    it('more problems than anyone would read', async () => {
      const { problems } = await planOf({ [teamsPath]: '- x\n'.repeat(500) });
      assert.equal(problems.length, 50);
    });
  });
});
