import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { ItemId } from '../../../src/model/ids.ts';
import type { ItemStatus } from '../../../src/model/plan.ts';
import { edited } from '../../../src/model/textEdit.ts';
import { moveItem } from '../../../src/plan/moveItem.ts';
import { diceFrom, randomRoadmap } from './randomRoadmap.ts';

interface Item {
  readonly id: string;
  readonly status: string;
}
const itemsOf = (text: string): readonly Item[] =>
  (parse(text.replace(/^\uFEFF/, '')) as { items: Item[] }).items;
const id = (text: string): ItemId => text as ItemId;
const move = (
  text: string,
  item: string,
  status: ItemStatus,
  before?: string,
): string | undefined => {
  const edits = moveItem(text, id(item), {
    status,
    ...(before === undefined ? {} : { before: id(before) }),
  });
  return edits && edited(text, edits);
};
/** Every line, whatever ends it, in an order of their own. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .toSorted();

describe('moveItem', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    [
      'changes only the word when the place is right already',
      'items:\n- { id: A, status: now } # a\n- { id: B, status: next }\n',
      'A next before B',
      'items:\n- { id: A, status: next } # a\n- { id: B, status: next }\n',
    ],
    [
      'goes behind the last of its status',
      'items:\n  - id: A\n    status: now\n  - id: B\n    status: next\n  - id: C\n    status: later\n',
      'A next',
      'items:\n  - id: B\n    status: next\n  - id: A\n    status: next\n  - id: C\n    status: later\n',
    ],
    [
      'takes the comment above it along, and the empty line behind it',
      'items:\n  - id: A\n    status: now\n\n  # about B\n  - id: B\n    status: now # now\n\n  - id: C\n    status: now\n',
      'B now before A',
      'items:\n  # about B\n  - id: B\n    status: now # now\n\n  - id: A\n    status: now\n\n  - id: C\n    status: now\n',
    ],
    [
      'leaves the comment above the first where it is',
      'items:\n  # most important first\n  - id: A\n    status: now\n  - id: B\n    status: now\n',
      'B now before A',
      'items:\n  # most important first\n  - id: B\n    status: now\n  - id: A\n    status: now\n',
    ],
    [
      'keeps a heading of a group in front of its group',
      'items:\n  - { id: A, status: now }\n  # --- next\n\n  - { id: B, status: next }\n  - { id: C, status: next }\n',
      'A next before C',
      'items:\n  # --- next\n\n  - { id: B, status: next }\n  - { id: A, status: next }\n  - { id: C, status: next }\n',
    ],
    [
      'moves the last of a file that does not end its last line',
      'items:\n- { id: A, status: now }\n- { id: B, status: now }',
      'B now before A',
      'items:\n- { id: B, status: now }\n- { id: A, status: now }',
    ],
    [
      'moves to the end of a file that does not end its last line',
      'items:\r\n- { id: A, status: now }\r\n- { id: B, status: now }',
      'A now',
      'items:\r\n- { id: B, status: now }\r\n- { id: A, status: now }',
    ],
    [
      'keeps the quotes of the status',
      'items: [{ id: A, status: "now" }, { id: B, status: now }]',
      'A next before B',
      'items: [{ id: A, status: "next" }, { id: B, status: now }]',
    ],
    [
      'leaves commas and comments of brackets in their places',
      'items: [\n  { id: A, status: now }, # first\n  { id: B, status: now } # last\n ]\n',
      'A now',
      'items: [\n  { id: B, status: now }, # first\n  { id: A, status: now } # last\n ]\n',
    ],
    [
      'writes the word where an alias was',
      'items:\n- { id: A, status: &s now }\n- { id: B, status: *s }\n',
      'B next',
      'items:\n- { id: A, status: &s now }\n- { id: B, status: next }\n',
    ],
    [
      'works beside an item that is broken',
      'items:\n- { id: A, status: now }\n- { id: X, title: "open\n- { id: B, status: now }\n',
      'B next before A',
      'items:\n- { id: B, status: next }\n- { id: A, status: now }\n- { id: X, title: "open\n',
    ],
  ];
  for (const [name, text, wish, expected] of rows) {
    it(name, () => {
      const [item = '', status = '', , before] = wish.split(' ');
      assert.equal(move(text, item, status as ItemStatus, before), expected);
    });
  }

  const refused: readonly (readonly [string, string, string])[] = [
    ['an item that is not there', 'items:\n- { id: A, status: now }\n', 'B next'],
    ['in front of one that is not there', 'items:\n- { id: A, status: now }\n', 'A next before B'],
    ['one without a status', 'items:\n- { id: A }\n', 'A next'],
    ['one that is broken', 'items:\n- { id: A, status: now\n- { id: B, status: now }\n', 'A next'],
    [
      'one whose status is the status of others',
      'items:\n- { id: A, status: &s now }\n- { id: B, status: *s }\n',
      'A next',
    ],
    [
      'what has a name behind its use',
      'items:\n- { id: A, status: now, paths: &p [a] }\n- { id: B, status: now, paths: *p }\n',
      'A now',
    ],
    ['in a file that is no map', '- { id: A, status: now }\n', 'A next'],
    ['in an empty file', '', 'A next'],
  ];
  for (const [name, text, wish] of refused) {
    it(`does not move ${name}`, () => {
      const [item = '', status = '', , before] = wish.split(' ');
      assert.equal(move(text, item, status as ItemStatus, before), undefined);
    });
  }

  it('changes nothing when all is so already', () => {
    const text = 'items:\n- { id: A, status: now }\n- { id: B, status: now }\n';
    assert.deepEqual(moveItem(text, id('A'), { status: 'now', before: id('B') }), []);
    assert.deepEqual(moveItem(text, id('B'), { status: 'now' }), []);
  });

  it('moves exactly what it should in 100 random roadmaps, and loses no line of any', () => {
    let moved = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const { text, ids, layout } = randomRoadmap(seed);
      const random = diceFrom(seed + 5_000);
      const item = random.pick(ids);
      const status = random.pick(['now', 'next', 'later'] as const);
      const before = random.chance(0.5) ? random.pick(ids) : undefined;
      const about = `seed ${seed}: ${item} ${status} ${before ?? ''}\n${text}`;
      const after = move(text, item, status, before);
      const was = itemsOf(text);
      if (after === undefined) {
        assert.match(text, /&all/, about);
        continue;
      }
      moved++;
      const is = itemsOf(after);
      const own = is.findIndex((each) => each.id === item);
      const wished = was.map((each) => (each.id === item ? { ...each, status } : each));
      const byId = (all: readonly Item[]): readonly Item[] =>
        all.toSorted((one, other) => one.id.localeCompare(other.id));
      assert.deepEqual(byId(is), byId(wished), about);
      const others = (all: readonly Item[]): readonly string[] =>
        all.map((each) => each.id).filter((each) => each !== item);
      assert.deepEqual(others(is), others(was), about);
      const following = is
        .slice(own + 1)
        .filter((each) => each.status === status || each.id === before);
      if (before === undefined) assert.deepEqual(following, [], about);
      else if (before !== item) assert.equal(following[0]?.id, before, about);
      else
        assert.deepEqual(
          is.map((each) => each.id),
          was.map((each) => each.id),
          about,
        );
      assertLines(text, after, layout === 'lines' || layout === 'braces in lines', about);
    }
    assert.ok(moved > 85);
  });
});

/** All lines are there but for the one with the status; in brackets all comments are in their places. */
function assertLines(text: string, after: string, isLines: boolean, about: string): void {
  if (isLines) {
    const left = [...linesOf(after)];
    const gone = linesOf(text).filter((line) => {
      const at = left.indexOf(line);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
    assert.ok(gone.length <= 1 && left.length === gone.length, about);
  } else {
    const comments = (whole: string): readonly string[] => whole.match(/#.*/g) ?? [];
    assert.deepEqual(comments(after), comments(text), about);
  }
  const ends = (whole: string): boolean => /(?<!\r)\n/.test(whole);
  assert.equal(ends(after), ends(text), about);
  assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'), about);
}
