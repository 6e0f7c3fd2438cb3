import assert from 'node:assert/strict';
import type { PlanFileName } from '../../../src/plan/listsIn.ts';
import type { PlanPlaces } from '../../../src/plan/planPlaces.ts';
import { placesReader } from '../../../src/plan/placesReader.ts';
import { wantedAt } from '../../../src/plan/wantedAt.ts';
import { randomRoadmap } from './randomRoadmap.ts';

const placesIn = (file: PlanFileName, text: string): PlanPlaces => placesReader()(file, text);

/** What is wanted where `|` stands, and what is there of it: `value status "no"`. */
function wanted(marked: string, file: PlanFileName = 'roadmap'): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = wantedAt(placesIn(file, text), offset);
  if (!found) return 'nothing';
  const token = JSON.stringify(text.slice(found.token.start, found.token.end));
  switch (found.kind) {
    case 'value': {
      const form = [found.isBare ? ' bare' : '', found.quote].join('');
      return `value ${found.sought} ${token}${form}`;
    }
    case 'key':
      return `key ${found.of} ${token}${found.hasColon ? ' :' : ''}`;
    case 'entry':
      return `entry ${found.of} ${token}`;
  }
}

const item = 'version: 1\nitems:\n  - id: A\n    title: B\n';

describe('wantedAt', () => {
  const ofItem: readonly (readonly [string, string])[] = [
    ['    status: |', 'value status ""'],
    ['    status:|', 'value status ""'],
    ['    status: n|o # c\n    stage: build\n', 'value status "no"'],
    ['    "status": "n|"\n', 'value status "n""'],
    ["    status: 'n|", 'value status "n"\''],
    ['    stage: |', 'value stage ""'],
    ['    outcome: O|', 'value outcomes "O"'],
    ['    sta|\n    outcome: O2\n  - id: C\n', 'key items "sta"'],
    ['    sta|: now\n', 'key items "sta" :'],
    ['    |\n', 'key items ""'],
    ['    |', 'key items ""'],
    ['  |', 'entry items ""'],
    ['  - |', 'key items ""'],
    ['  - i|', 'key items "i"'],
    ['    personas: [|', 'value personas ""'],
    ['    personas: [a, |]\n', 'value personas ""'],
    ['    personas: [a, "b|"]\n', 'value personas "b""'],
    ['    personas: [\n      a,\n      |\n    ]\n', 'value personas ""'],
    ['    paths:\n      - |', 'value path ""'],
    ['    paths:\n    - |', 'value path ""'],
    ['    paths:\n      - "m|\n    teams: [x]\n', 'value path "m""'],
    ['    paths:\n      |', 'value path "" bare'],
    ['    paths: &p [|]', 'value path ""'],
    ['    tickets: [#1|', 'value ticket "#1"'],
    ['    tickets: ["#|" ]', 'value ticket "#""'],
    ['    review: |', 'value day ""'],
    ['    title: |', 'nothing'],
    ['    status: [|', 'nothing'],
    ['    personas: |\n', 'nothing'],
    ['    # |', 'nothing'],
    ['    status: now # |', 'nothing'],
    ['    status: "now" |', 'nothing'],
    ['    problem: >\n      fo|', 'nothing'],
    ['    problem: |-\n'.replace('|', '>') + '      status: |', 'nothing'],
    ['    unknown: |', 'nothing'],
    ['    title: goes on\n      |', 'nothing'],
  ];
  for (const [rest, expected] of ofItem) {
    it(`is ${expected} in ${JSON.stringify(rest)}`, () => {
      assert.equal(wanted(item + rest), expected);
      assert.equal(wanted((item + rest).replaceAll('\n', '\r\n')), expected, 'with CRLF');
      assert.equal(wanted(`\uFEFF${item}${rest}`), expected, 'with a byte order mark');
      const broken = `items:\n  - { id: X, title: "open\n${item.slice(17)}${rest}`;
      assert.equal(wanted(broken), expected, 'behind what is broken');
    });
  }

  const others: readonly (readonly [string, PlanFileName, string])[] = [
    ['|', 'roadmap', 'key roadmap ""'],
    ['version: 1\nite|', 'roadmap', 'key roadmap "ite"'],
    ['items:\n  |', 'roadmap', 'entry items ""'],
    ['items:\n  - { id: A, st|', 'roadmap', 'key items "st"'],
    ['items:\n  - { id: A, status: |', 'roadmap', 'value status ""'],
    ['items: [ { id: A, personas: [x, |] } ]', 'roadmap', 'value personas ""'],
    ['items: [\n  { id: A },\n  { id: B, status: | }\n  ]', 'roadmap', 'value status ""'],
    ['outcomes:\n  - id: O\n    metric: { na|', 'roadmap', 'key metric "na"'],
    ['outcomes:\n  - id: O\n    metric:\n      |', 'roadmap', 'key metric ""'],
    ['outcomes:\n  - id: O\n    metric: { readings: [{ |', 'roadmap', 'key readings ""'],
    [
      'outcomes:\n  - id: O\n    metric:\n      readings:\n        - |',
      'roadmap',
      'key readings ""',
    ],
    ['outcomes:\n  - id: O\n    metric: { readings: [{ at: |', 'roadmap', 'value day ""'],
    ['|', 'personas', 'entry personas ""'],
    ['- |', 'personas', 'key personas ""'],
    ['- id: a\n  kind: |', 'personas', 'value kind ""'],
    ['- { id: a, confidence: | }', 'personas', 'value confidence ""'],
    ['[{"id": "a", "kind": "|"}]', 'personas', 'value kind """'],
    ['- id: a\n  kind: |', 'teams', 'nothing'],
    ['- id: a\n  |', 'teams', 'key teams ""'],
  ];
  for (const [text, file, expected] of others) {
    it(`is ${expected} in ${JSON.stringify(text)} of ${file}`, () =>
      assert.equal(wanted(text, file), expected));
  }

  it('does not want again what is there', () => {
    const text = `${item}    personas: [a, , c]\n    status: now\n    \n`;
    const value = wantedAt(placesIn('roadmap', text), text.indexOf(', c'));
    assert.deepEqual(value?.kind === 'value' && value.present, ['a', 'c']);
    const key = wantedAt(placesIn('roadmap', text), text.length - 1);
    const missing = key?.kind === 'key' ? key.missing.map((each) => each.key) : [];
    assert.deepEqual(missing.slice(0, 3), ['stage', 'outcome', 'problem']);
  });

  it('answers at every place of every half of many texts', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { text } = randomRoadmap(seed);
      const read = placesReader();
      for (let end = 0; end <= text.length; end += 3) {
        const half = read('roadmap', text.slice(0, end));
        const found = wantedAt(half, end);
        if (!found) continue;
        const { start, end: last } = found.token;
        assert.ok(start <= end && end <= last && last <= half.text.length, text.slice(0, end));
      }
    }
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['brackets a hundred thousand deep', `items:\n  - paths: ${'['.repeat(100_000)}`],
    ['dashes a hundred thousand deep', `items:\n${'- '.repeat(100_000)}`],
    ['a line of a hundred thousand colons', `items:\n  - ${'a: '.repeat(100_000)}`],
    ['quotes without end', `items:\n  - id: ${'"\\'.repeat(100_000)}`],
    ['a file that is too large', `items:\n${'  - { id: A }\n'.repeat(40_000)}`],
    ['NUL bytes and lone surrogates', 'items:\n  - id: \0\uD800\n    status: '],
    ['aliases of aliases', 'a: &a [x]\nb: &b [*a, *a]\nitems: [*b, *b]\n'],
  ];
  for (const [name, text] of hostile) {
    it(`is not held up by ${name}`, () => {
      const places = placesIn('roadmap', text);
      assert.doesNotThrow(() => wantedAt(places, text.length));
    });
  }
});
