import assert from 'node:assert/strict';
import type { PersonaId, TeamId, TicketKey } from '../../../src/model/ids.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import { draftPersonas } from '../../../src/roadmap/draftPersonas.ts';
import { evidence, times, worked } from './evidence.ts';

const drafted = (...whos: readonly string[]) =>
  draftPersonas(evidence({ work: whos.map((who) => worked({ who: [who] })) })).personas;

describe('drafted personas', () => {
  const folded: readonly (readonly [whos: readonly string[], name: string])[] = [
    [['Field technician', 'field-technician', 'field_technicians'], 'Field technician'],
    [['the dispatcher', 'A dispatcher', 'Dispatchers'], 'Dispatcher'],
    [['agencies', 'agency'], 'Agency'],
    [['one of our customers', 'customer'], 'Customer'],
    [['Der Buchhalter', 'Buchhalter'], 'Buchhalter'],
    [['boss', 'the boss'], 'Boss'],
    [['Field technicians.', 'field technician'], 'Field technician'],
  ];
  for (const [whos, name] of folded) {
    it(`are one for ${whos.join(', ')}`, () => {
      const personas = drafted(...whos);
      assert.deepEqual(
        personas.map(({ persona, commits }) => [persona.name, commits]),
        [[name, whos.length]],
      );
    });
  }

  it('are several for a list', () => {
    const names = drafted('dispatcher, and accountant or field technician').map(
      ({ persona }) => persona.id,
    );
    assert.deepEqual(names, ['accountant', 'dispatcher', 'field-technician']);
  });

  const nobody = [
    'operators',
    'Operator',
    'upkeep',
    'nobody',
    'n/a',
    'everyone',
    'ana@acme.test',
    '@ana',
    '@acme/mobile',
    'Ana <ana@acme.test>',
    'https://acme.test/people',
    '#12',
    'people who have waited far too long for all of this to work at last',
    '',
  ];
  for (const who of nobody) {
    it(`are none for "${who}"`, () => assert.deepEqual(drafted(who), []));
  }

  it('are none for another team', () => {
    const teams = [{ id: 'mobile' as TeamId, name: 'Mobile', members: [], codeowners: [] }];
    const plan = { ...emptyPlan, teams };
    const { personas } = draftPersonas(evidence({ plan, work: [worked({ who: ['mobile'] })] }));
    assert.deepEqual(personas, []);
  });

  it('count commits, answers and tickets apart, each once', () => {
    const work = [
      worked({ who: ['dispatcher', 'Dispatchers'] }),
      worked({ answered: ['dispatcher'] }),
      worked({ answered: ['dispatcher'] }),
    ];
    const tickets = [{ ticket: '#1' as TicketKey, who: ['a dispatcher', 'dispatcher'] }];
    const [{ commits, answers, tickets: told } = {}] = draftPersonas(
      evidence({ work, tickets }),
    ).personas;
    assert.deepEqual([commits, answers, told], [1, 2, 1]);
  });

  it('keep other ways to write them as aliases', () => {
    const [{ persona } = {}] = drafted('field-technician', 'Field technician', 'field technicians');
    assert.deepEqual([persona?.id, persona?.aliases], ['field-technician', ['field technicians']]);
  });

  it('ask who exactly a user is, last of all', () => {
    const told = drafted('user', 'user', 'user', 'accountant').map(({ persona, isAnybody }) => [
      persona.id,
      isAnybody,
    ]);
    assert.deepEqual(told, [
      ['accountant', false],
      ['user', true],
    ]);
  });

  it('are at most 12, those spoken of most; the rest is named', () => {
    const names = Array.from({ length: 14 }, (_, index) => `role ${'abcdefghijklmn'[index] ?? ''}`);
    const work = names.flatMap((who, index) => times(index + 1, worked({ who: [who] })));
    const { personas, left } = draftPersonas(evidence({ work }));
    assert.deepEqual(
      [personas.length, personas[0]?.persona.id, left],
      [12, 'role-n', ['role b', 'role a']],
    );
  });

  it('are none where the plan has its own, which are found by their names', () => {
    const personas = [
      {
        id: 'tech' as PersonaId,
        name: 'Field technician',
        kind: 'external' as const,
        aliases: [],
      },
    ];
    const plan = { ...emptyPlan, personas };
    const found = draftPersonas(evidence({ plan, work: [worked({ who: ['dispatcher'] })] }));
    assert.deepEqual(
      [found.personas, found.idOf('field technician'), found.idOf('dispatcher')],
      [[], 'tech', undefined],
    );
  });

  it('obey no character that a terminal obeys', () => {
    const [{ persona } = {}] = drafted('\u001b[2Jfield\u202e technician');
    assert.doesNotMatch(persona?.name ?? '\u001b', /\p{Cc}|\u202e/u);
  });
});
