import assert from 'node:assert/strict';
import type { PlanEvidence } from '../../../src/model/evidence.ts';
import type { TicketKey } from '../../../src/model/ids.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readPlan } from '../../../src/plan/readPlan.ts';
import { draftOf } from '../../../src/roadmap/draftOf.ts';
import { draftTexts } from '../../../src/roadmap/draftText.ts';
import { evidence, times, worked } from './evidence.ts';

/** What a plan is that was drafted from evidence, written, and read again. */
async function readBack(given: PlanEvidence): Promise<Plan> {
  const texts = draftTexts(draftOf(given));
  const files = new Map([
    ['.product/personas.yaml', texts.personas],
    ['.product/roadmap.yaml', texts.roadmap],
    ['.product/teams.yaml', texts.teams],
  ]);
  return readPlan((path) => Promise.resolve(files.get(path)));
}

const rich = evidence({
  owners: [
    { handle: '@acme/platform', rules: 1 },
    { handle: '@acme/mobile', rules: 1 },
  ],
  domains: [{ domain: 'mobile.acme.test', people: 4 }],
  work: [
    ...times(
      3,
      worked({
        subject: 'feat(upload): x',
        folders: ['mobile/upload'],
        who: ['field technicians'],
        tickets: ['#12'],
      }),
    ),
    worked({ folders: ['api/photos'], answered: ['Field technician'], days: 100 }),
  ],
  tickets: [{ ticket: '#12' as TicketKey, who: ['a field technician', 'dispatcher'] }],
  planned: [
    {
      item: {
        kind: 'milestone',
        title: 'Autumn',
        place: 'github.com/acme/app',
        due: '2026-12-01',
        isDone: false,
        tickets: [],
      },
      tickets: ['#12' as TicketKey],
    },
  ],
});

describe('the text of a drafted plan', () => {
  it('reads back as what was drafted, without a problem', async () => {
    const draft = draftOf(rich);
    const plan = await readBack(rich);
    assert.deepEqual(plan.problems, []);
    assert.deepEqual(
      [plan.personas, plan.items, plan.teams].map((list) => list.map(({ id }) => id)),
      [
        draft.personas.map(({ persona }) => persona.id),
        draft.items.map(({ item }) => item.id),
        draft.teams.map(({ team }) => team.id),
      ],
    );
    assert.deepEqual(plan.items[0]?.paths, draft.items[0]?.item.paths);
  });

  it('says behind each entry where it comes from', () => {
    const { personas, roadmap, teams } = draftTexts(draftOf(rich));
    const behind = (text: string): readonly string[] =>
      text
        .split('\n')
        .flatMap((line) => /^ *- id: .*? # (?<source>.*)$/.exec(line)?.groups?.['source'] ?? []);
    assert.deepEqual(
      [behind(personas), behind(roadmap), behind(teams)],
      [
        ['3 commits, 1 answer, 1 ticket say so', '1 ticket says so'],
        ['milestone Autumn, due 2026-12-01'],
        ['CODEOWNERS, 1 rule', 'CODEOWNERS, 1 rule; 4 people have addresses there'],
      ],
    );
  });

  it('is the same for the same evidence', () => {
    assert.deepEqual(draftTexts(draftOf(rich)), draftTexts(draftOf(structuredClone(rich))));
  });

  it('has examples where nothing is known, and reads back as nothing', async () => {
    const texts = draftTexts(draftOf(evidence()));
    for (const text of [texts.personas, texts.roadmap, texts.teams])
      assert.match(text, /For example:/);
    const plan = await readBack(evidence());
    assert.deepEqual(
      [plan.personas, plan.items, plan.teams, plan.outcomes, plan.problems],
      [[], [], [], [], []],
    );
  });

  for (const name of ['personas', 'roadmap', 'teams'] as const) {
    it(`has an example of ${name} that reads without a problem once its # is off`, async () => {
      const text = draftTexts(draftOf(evidence()))[name];
      const example = text
        .slice(text.indexOf('For example:'))
        .split('\n')
        .filter((line) => /^# (?:- id|items|outcomes| )/.test(line))
        .map((line) => line.slice(2));
      const file = `.product/${name}.yaml`;
      const plan = await readPlan((path) =>
        Promise.resolve(path === file ? example.join('\n') : undefined),
      );
      const { personas, items, outcomes, teams, problems } = plan;
      const counts = [personas, items, outcomes, teams].map((list) => list.length);
      const expected = { personas: [1, 0, 0, 0], roadmap: [0, 1, 1, 0], teams: [0, 0, 0, 1] }[name];
      assert.deepEqual([problems, counts], [[], expected]);
    });
  }

  const hostile = [
    '- id: x\n- id: y',
    '"quoted" \'twice\'',
    '# a comment',
    '*alias &anchor !tag',
    'true',
    '1.5',
    '~',
    'a: b',
    '[x, y]',
    '{x: y}',
    '%YAML 1.2',
    '---',
    '\u001b[2Jred\u2028line\u202e',
    'é 日本語 🚀',
    'x'.repeat(400),
  ];
  for (const title of hostile) {
    it(`is valid whatever a tracker says: ${JSON.stringify(title.slice(0, 20))}`, async () => {
      const item = {
        kind: 'milestone',
        title,
        place: 'x',
        isDone: false,
        tickets: [],
      } as const;
      const work = times(3, worked({ subject: `${title}: x`, folders: [title], who: [title] }));
      const plan = await readBack(evidence({ work, planned: [{ item, tickets: [] }] }));
      assert.deepEqual(plan.problems, []);
      assert.equal(plan.items.length >= 1, true);
    });
  }
});
