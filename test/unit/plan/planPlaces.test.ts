import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { edited } from '../../../src/model/textEdit.ts';
import type { PlanFileName } from '../../../src/plan/listsIn.ts';
import type { PlanPlaces } from '../../../src/plan/planPlaces.ts';
import { placesReader } from '../../../src/plan/placesReader.ts';
import { idTrouble, renameId } from '../../../src/plan/renameId.ts';
import { definitionsIn, mentionsIn, standingAt } from '../../../src/plan/standingAt.ts';
import { strangersIn } from '../../../src/plan/strangersIn.ts';
import { diceFrom, randomRoadmap } from './randomRoadmap.ts';

const placesIn = (file: PlanFileName, text: string): PlanPlaces => placesReader()(file, text);

const roadmap = `version: 1
outcomes:
  - { id: O2, text: Photos }
items:
  - id: R-17
    status: now
    outcome: O2
    personas: [tech, "office"]
    paths: ["mobile/**"]
    tickets:
      - '#12'
    teams: &t [mobile]
  - id: "R-18"
    teams: *t
    personas: tech
`;
const standing = (marked: string, file: PlanFileName = 'roadmap'): string => {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = standingAt(placesIn(file, text), offset);
  if (!found) return 'nothing';
  const what = 'list' in found ? `${found.kind} ${found.list}` : found.kind;
  return `${what} ${text.slice(found.place.start, found.place.end)}`;
};
const at = (place: string): string => {
  const [before = '', after = ''] = place.split('|');
  const text = before + after;
  assert.ok(roadmap.includes(text), place);
  return standing(roadmap.replace(text, place));
};

describe('what stands at a place of a plan', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['id: O|2', 'definition outcomes O2'],
    ['id: R-17|\n', 'definition items R-17'],
    ['id: "R|-18"', 'definition items "R-18"'],
    ['outcome: |O2', 'mention outcomes O2'],
    ['[te|ch', 'mention personas tech'],
    ['"off|ice"', 'mention personas "office"'],
    ['personas: te|ch\n', 'mention personas tech'],
    ['[mob|ile]', 'mention teams mobile'],
    ['"mobile/|**"', 'path "mobile/**"'],
    ["'#1|2'", "ticket '#12'"],
    ['text: Pho|tos', 'nothing'],
    ['sta|tus: now', 'nothing'],
    ['ver|sion', 'nothing'],
    ['teams: *|t', 'nothing'],
  ];
  for (const [place, expected] of rows) {
    it(`is ${expected} at ${JSON.stringify(place)}`, () => assert.equal(at(place), expected));
  }

  it('is known beside what is broken', () => {
    assert.equal(
      standing('items:\n- { id: X, title: "open\n- id: A\n  personas: [te|ch'),
      'mention personas tech',
    );
    assert.equal(standing('- id: a\n- id: b|\n  nam\n', 'personas'), 'definition personas b');
    assert.equal(
      standing('<<<<<<< HEAD\n- id: a|\n=======\n- id: b\n', 'personas'),
      'definition personas a',
    );
  });

  it('is what YAML finds there, in 100 random roadmaps', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { text } = randomRoadmap(seed);
      const places = placesIn('roadmap', text);
      const data = parse(text.replace(/^\uFEFF/, '')) as { items: { id: string }[] };
      const ids = definitionsIn(places).filter(({ list }) => list === 'items');
      assert.deepEqual(
        ids.map(({ id }) => id.value),
        data.items.map(({ id }) => id),
        text,
      );
      for (const { id } of [...definitionsIn(places), ...mentionsIn(places)]) {
        assert.equal(parse(text.slice(id.start, id.end)), id.value, text);
      }
    }
  });

  it('is the same for a reader that remembers, whatever is written in between', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const dice = diceFrom(seed);
      const read = placesReader();
      let { text } = randomRoadmap(seed);
      for (let step = 0; step < 20; step++) {
        const offset = dice.below(text.length + 1);
        const length = dice.chance(0.3) ? dice.below(12) : 0;
        const put = dice.pick([
          '',
          'x',
          '\n',
          ' ',
          '- ',
          '"',
          '[',
          ']',
          '{',
          ': ',
          '\n  - id: N\n',
          '#',
        ]);
        text = edited(text, [{ offset, length, text: put }]);
        assert.deepEqual(read('roadmap', text), placesIn('roadmap', text), text);
      }
    }
  });
});

describe('renameId', () => {
  const files = [
    placesIn('roadmap', roadmap),
    placesIn('personas', '- { id: tech, name: tech } # tech\n- id: office\n'),
    placesIn('teams', '- { id: mobile, name: M }\n- { id: tech, name: T }\n'),
  ];
  const renamed = (
    list: 'personas' | 'teams' | 'outcomes' | 'items',
    from: string,
    to: string,
  ): readonly string[] =>
    [...renameId(list, { from, to }, files)].map(([file, edits]) => {
      const text = files.find((places) => places.file === file)?.text ?? '';
      const lines = text.split('\n');
      const now = edited(text, edits).split('\n');
      return `${file} ${now
        .filter((line, index) => line !== lines[index])
        .map((line) => line.trim())
        .join(' / ')}`;
    });

  it('changes the id of its kind and no other word', () => {
    assert.deepEqual(renamed('personas', 'tech', 'field-tech'), [
      'roadmap personas: [field-tech, "office"] / personas: field-tech',
      'personas - { id: field-tech, name: tech } # tech',
    ]);
    assert.deepEqual(renamed('teams', 'mobile', 'apps'), [
      'roadmap teams: &t [apps]',
      'teams - { id: apps, name: M }',
    ]);
  });

  it('keeps quotes, and puts some where the id would be no text without', () => {
    assert.deepEqual(renamed('items', 'R-18', 'R-19'), ['roadmap - id: "R-19"']);
    assert.deepEqual(renamed('outcomes', 'O2', '2'), [
      'roadmap - { id: "2", text: Photos } / outcome: "2"',
    ]);
    assert.deepEqual(renamed('items', 'R-17', 'no'), ['roadmap - id: "no"']);
  });

  const troubles: readonly (readonly ['personas' | 'teams', string, string | undefined])[] = [
    ['personas', 'nobody', undefined],
    ['personas', 'mobile', undefined],
    ['personas', 'office', 'taken'],
    ['personas', 'upkeep', 'reserved'],
    ['teams', 'upkeep', undefined],
    ['personas', '', 'form'],
    ['personas', 'two words', 'form'],
    ['personas', '-dash', 'form'],
    ['personas', 'a'.repeat(65), 'form'],
    ['personas', 'ü.b-c_d9', undefined],
  ];
  for (const [list, id, trouble] of troubles) {
    it(`finds ${trouble ?? 'nothing'} wrong with “${id}” of ${list}`, () =>
      assert.equal(idTrouble(list, id, files), trouble));
  }

  it('knows the ids that nobody has, where there is a list to look in', () => {
    const text = placesIn(
      'roadmap',
      'items:\n- { id: A, personas: [tech, Tech, "a b"], outcome: O9 }\n',
    );
    const strangers = (others: typeof files): readonly string[] =>
      strangersIn(text, [text, ...others]).map(({ id }) => id.value);
    assert.deepEqual(strangers(files.slice(1)), ['Tech']);
    assert.deepEqual(strangers([]), []);
  });
});
