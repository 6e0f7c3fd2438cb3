import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { ItemId } from '../../../src/model/ids.ts';
import { edited } from '../../../src/model/textEdit.ts';
import { addPath } from '../../../src/plan/addPath.ts';
import { diceFrom, randomRoadmap } from './randomRoadmap.ts';

const withPath = (text: string, item: string, pattern: string): string | undefined => {
  const edits = addPath(text, item as ItemId, pattern);
  return edits && edited(text, edits);
};
const item = (rest: string): string => `items:\n  - id: A\n${rest}  - { id: B, status: now }\n`;

describe('addPath', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'in brackets, in the quotes of the last',
      item("    paths: [a/**, 'b'] # both\n"),
      item("    paths: [a/**, 'b', 'new/**'] # both\n"),
    ],
    [
      'in brackets without quotes',
      item('    paths: [a/**]\n'),
      item('    paths: [a/**, new/**]\n'),
    ],
    ['in empty brackets', item('    paths: [] # none\n'), item('    paths: ["new/**"] # none\n')],
    [
      'where a list is to come',
      item('    paths: # soon\n'),
      item('    paths: ["new/**"] # soon\n'),
    ],
    ['where there is nothing on purpose', item('    paths: ~\n'), item('    paths: ["new/**"]\n')],
    [
      'on a line of its own',
      item('    paths:\n      - "a/**" # a\n    # more\n'),
      item('    paths:\n      - "a/**" # a\n      - "new/**"\n    # more\n'),
    ],
    [
      'on a line of its own, without indentation',
      item('    paths:\n    - a/**\n    teams: [x]\n'),
      item('    paths:\n    - a/**\n    - new/**\n    teams: [x]\n'),
    ],
    [
      'in brackets over several lines',
      item('    paths: [\n      "a", # a\n      "b" # b\n      ]\n'),
      item('    paths: [\n      "a", # a\n      "b", # b\n      "new/**"\n      ]\n'),
    ],
    [
      'in brackets over several lines, with a comma at the end',
      item('    paths: [\n      "a",\n      ]\n'),
      item('    paths: [\n      "a",\n      "new/**",\n      ]\n'),
    ],
    [
      'as a new key, in its usual place',
      item('    status: now # now\n    problem: |\n      None\n    tickets: ["#1"]\n'),
      item(
        '    status: now # now\n    paths: ["new/**"]\n    problem: |\n      None\n    tickets: ["#1"]\n',
      ),
    ],
    [
      'as a new key in braces',
      'items: [{ id: A, status: now, teams: [x] }]',
      'items: [{ id: A, status: now, paths: ["new/**"], teams: [x] }]',
    ],
    [
      'as a new key of JSON',
      '{"items": [{"id": "A", "status": "now"}]}',
      '{"items": [{"id": "A", "status": "now", "paths": ["new/**"]}]}',
    ],
    [
      'at the end of a file that does not end its last line',
      'items:\r\n- id: A\r\n  paths:\r\n  - "a"',
      'items:\r\n- id: A\r\n  paths:\r\n  - "a"\r\n  - "new/**"',
    ],
  ];
  for (const [name, text, expected] of rows) {
    it(`writes a path ${name}`, () => assert.equal(withPath(text, 'A', 'new/**'), expected));
  }

  it('writes no path twice', () =>
    assert.deepEqual(addPath(item('    paths: ["new/**"]\n'), 'A' as ItemId, 'new/**'), []));

  const refused: readonly (readonly [string, string])[] = [
    ['an item that is not there', 'items: []\n'],
    ['an item that is broken', item('    paths: ["a\n')],
    [
      'paths that are those of others',
      item('    paths: &p [a]\n').replace('now', 'now, paths: *p'),
    ],
    ['paths that are given elsewhere', `x: &p [a]\n${item('    paths: *p\n')}`],
    ['paths that are no list', item('    paths: a/**\n')],
  ];
  for (const [name, text] of refused) {
    it(`leaves ${name} alone`, () => assert.equal(withPath(text, 'A', 'new/**'), undefined));
  }

  it('adds exactly one path in 100 random roadmaps, and touches no other line', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { text, ids, layout } = randomRoadmap(seed);
      const dice = diceFrom(seed + 5_000);
      const id = dice.pick(ids);
      const pattern = dice.pick(['new/**', '*.md', '# odd', "it's: [here]", 'ä/"x"', '!a']);
      const about = `seed ${seed}: ${id} ${pattern}\n${text}`;
      const after = withPath(text, id, pattern);
      assert.ok(after !== undefined, about);
      const was = itemsOf(text);
      const wished = was.map((each) =>
        each.id === id ? { ...each, paths: [...(each.paths ?? []), pattern] } : each,
      );
      assert.deepEqual(itemsOf(after), wished, about);
      const lines = after.split('\n');
      const gone = text.split('\n').filter((line) => !lines.includes(line));
      const mayChange = layout === 'lines' ? /paths: *\[|[^\n]$/ : new RegExp(`\\b${id}\\b`);
      assert.ok(gone.length <= 1 && gone.every((line) => mayChange.test(line)), about);
      assert.equal(after.includes('\r\n'), text.includes('\r\n'), about);
      assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text), about);
    }
  });
});

interface Item {
  readonly id: string;
  readonly paths?: readonly string[];
}
function itemsOf(text: string): readonly Item[] {
  return (parse(text.replace(/^\uFEFF/, '')) as { items: Item[] }).items;
}
