import assert from 'node:assert/strict';
import { hookTable } from '../../../src/hook/hookTable.ts';
import type { PersonaId } from '../../../src/model/ids.ts';
import type { Persona, Plan, RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';

const persona = (id: string, name: string): Persona => ({
  id: id as PersonaId,
  name,
  aliases: [],
  kind: 'external',
});
const rowsOf = (plan: Partial<Plan>, kind: string): readonly (readonly string[])[] =>
  hookTable({ ...emptyPlan, ...plan })
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([first]) => first === kind);

describe('hookTable', () => {
  it('has a name only where the id does not say it', () => {
    const personas = [persona('field-technician', 'Field Technician'), persona('p2', 'Dispatcher')];
    assert.deepEqual(rowsOf({ personas }, 'w'), [
      ['w', 'field-technician', ''],
      ['w', 'p2', 'Dispatcher'],
    ]);
  });

  const hostile = ['a\nw\tx', 'a\tb', 'a\u001b[31mb', 'a\u202eb', 'a\u2028b', 'a\rb', 'a\0b'];
  for (const name of hostile) {
    it(`keeps ${JSON.stringify(name)} in one field`, () => {
      const rows = rowsOf({ personas: [persona(name, name)] }, 'w');
      assert.equal(rows.length, 1);
      assert.match(rows[0]?.[1] ?? '', /^a \S*( ?\S)*$/);
      assert.doesNotMatch(rows.flat().join(), /[\p{C}\p{Zl}]/u);
    });
  }

  it('cuts a long name', () => {
    const rows = rowsOf({ personas: [persona('p', '😀'.repeat(40))] }, 'w');
    assert.equal(rows[0]?.[2], '😀'.repeat(32));
  });

  const owning = (paths: readonly string[]): RoadmapItem => ({
    id: 'x' as RoadmapItem['id'],
    title: 'x',
    status: 'now',
    personas: [],
    paths,
    tickets: [],
    teams: [],
  });
  const numbered = (count: number, text = ''): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${text}${index}`);
  const sizes: readonly (readonly [string, readonly string[], number, number])[] = [
    ['two thousand patterns', numbered(2000), 2000, 0],
    ['a thousand patterns with as many rules', ['!x', ...numbered(999)], 999, 1000],
    ['more', numbered(2001), 0, 0],
    ['more with the rules', ['!x', ...numbered(1000)], 0, 0],
    ['a few that are very long', numbered(10, 'x'.repeat(10_000)), 0, 0],
    ['a few that are long for awk', numbered(10, '?'.repeat(200)), 0, 0],
  ];
  for (const [title, paths, patterns, rules] of sizes) {
    it(`has ${patterns} patterns and ${rules} rules of ${title}`, () => {
      const items = [owning(paths)];
      const found = [rowsOf({ items }, 'p').length, rowsOf({ items }, 'r').length];
      assert.deepEqual(found, [patterns, rules]);
    });
  }

  it('leaves out what is dropped and what owns nothing', () => {
    const item = (status: RoadmapItem['status'], paths: readonly string[]): RoadmapItem => ({
      id: 'x' as RoadmapItem['id'],
      title: 'x',
      status,
      personas: [],
      paths,
      tickets: [],
      teams: [],
    });
    const items = [item('dropped', ['a']), item('now', []), item('now', ['b'])];
    assert.deepEqual(
      [rowsOf({ items }, 'i').length, rowsOf({ items }, 'p').map((row) => row.slice(1))],
      [1, [['1', '', '1001', 'f', '/b', '0']]],
    );
  });
});
