import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { NewItem } from '../../../src/plan/addItem.ts';
import { addItem } from '../../../src/plan/addItem.ts';
import { edited } from '../../../src/model/textEdit.ts';
import { diceFrom, randomRoadmap } from './randomRoadmap.ts';

const item = { id: 'M', title: 'New: one', status: 'now' } as NewItem;
const withItem = (text: string, added: NewItem = item): string | undefined => {
  const edits = addItem(text, added);
  return edits && edited(text, edits);
};

describe('addItem', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'makes a file of an empty text',
      '',
      'version: 1\nitems:\n  - id: M\n    title: "New: one"\n    status: now\n',
    ],
    [
      'keeps what is said above',
      '# Ours\r\n',
      '# Ours\r\nversion: 1\r\nitems:\r\n  - id: M\r\n    title: "New: one"\r\n    status: now\r\n',
    ],
    [
      'begins a list',
      'version: 1\noutcomes: []',
      'version: 1\noutcomes: []\nitems:\n  - id: M\n    title: "New: one"\n    status: now\n',
    ],
    [
      'fills an empty list',
      'items: [] # none yet\noutcomes: []\n',
      'items: # none yet\n  - id: M\n    title: "New: one"\n    status: now\noutcomes: []\n',
    ],
    [
      'fills a list that has nothing but its key',
      'items:\noutcomes: []\n',
      'items:\n  - id: M\n    title: "New: one"\n    status: now\noutcomes: []\n',
    ],
    [
      'goes behind the last of its status, set apart as that one is',
      'items:\n- id: A\n  status: now\n\n# later\n\n- id: B\n  status: later\n',
      'items:\n- id: A\n  status: now\n\n- id: M\n  title: "New: one"\n  status: now\n\n# later\n\n- id: B\n  status: later\n',
    ],
    [
      'goes to the end where it is the first of its status, in the style of the last',
      'items:\n  - { id: A, status: later } # a',
      'items:\n  - { id: A, status: later } # a\n  - { id: M, title: "New: one", status: now }',
    ],
    [
      'goes into brackets',
      'items: [ { id: A, status: now }, { id: B, status: next } ]',
      'items: [ { id: A, status: now }, { id: M, title: "New: one", status: now }, { id: B, status: next } ]',
    ],
    [
      'is JSON in JSON',
      '{"items": [{"id": "A", "status": "now"}]}',
      '{"items": [{"id": "A", "status": "now"}, { "id": "M", "title": "New: one", "status": "now" }]}',
    ],
    [
      'is indented as its neighbour',
      'items:\n-   id: A\n    status: now\n',
      'items:\n-   id: A\n    status: now\n-   id: M\n    title: "New: one"\n    status: now\n',
    ],
  ];
  for (const [name, text, expected] of rows) {
    it(name, () => assert.equal(withItem(text), expected));
  }

  it('writes all that is said, in the usual order', () => {
    const all = {
      ...item,
      teams: ['mobile'],
      review: '2026-12-01',
      tickets: ['#12', 'PROJ-7'],
      paths: ['mobile/**'],
      personas: ['tech'],
      problem: '',
    } as unknown as NewItem;
    assert.equal(
      withItem('', all),
      'version: 1\nitems:\n  - id: M\n    title: "New: one"\n    status: now\n    personas: [tech]\n' +
        '    paths: ["mobile/**"]\n    tickets: ["#12", "PROJ-7"]\n    teams: [mobile]\n    review: 2026-12-01\n',
    );
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['an id that is taken', 'items: [{ id: M, status: now }]', 'M'],
    ['an id that is none', '', 'no id'],
    ['anything to a file that is a list', '- { id: A }\n', 'M'],
    ['anything to a file that is a word', 'hello\n', 'M'],
    ['anything behind what is broken', 'items:\n- { id: A, status: now\n', 'M'],
    ['anything to items that are no list', 'items: { a: b }\n', 'M'],
  ];
  for (const [name, text, id] of refused) {
    it(`does not add ${name}`, () =>
      assert.equal(withItem(text, { ...item, id } as NewItem), undefined));
  }

  it('adds exactly one item to 100 random roadmaps, and touches no other line', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { text, layout } = randomRoadmap(seed);
      const dice = diceFrom(seed + 5_000);
      const added = {
        id: 'M',
        title: dice.pick(['Plain', 'a: "b", \'c\' # d', '- x', '12', 'true']),
        status: dice.pick(['now', 'later', 'dropped']),
        ...(dice.chance(0.5) ? { paths: ['mobile/**', '*'] } : {}),
      } as unknown as NewItem;
      const about = `seed ${seed}: ${JSON.stringify(added)}\n${text}`;
      const after = withItem(text, added);
      assert.ok(after !== undefined, about);
      const was = itemsOf(text);
      const is = itemsOf(after);
      assert.deepEqual(
        is.filter(({ id }) => id === 'M'),
        [added],
        about,
      );
      assert.deepEqual(
        is.filter(({ id }) => id !== 'M'),
        was,
        about,
      );
      const last = was.findLastIndex(({ status }) => status === added.status);
      const index = is.findIndex(({ id }) => id === 'M');
      assert.equal(index, last === -1 ? was.length : last + 1, about);
      const lines = after.split(/\r?\n/);
      const gone = text.split(/\r?\n/).filter((line) => !lines.includes(line));
      assert.ok(gone.length <= (layout === 'brackets' || layout === 'json' ? 1 : 0), about);
      assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text), about);
    }
  });
});

function itemsOf(text: string): readonly { readonly id: string; readonly status: string }[] {
  const { items } = parse(text.replace(/^\uFEFF/, '')) as {
    items: { id: string; status: string }[];
  };
  return items;
}
