import type { BrokenRow } from './row.ts';
import { between, item } from './row.ts';

/** Items with one thing that is not as it must be. */
export const brokenItems: readonly BrokenRow[] = [
  {
    name: 'an id that is a number',
    text: between('  - { id: 17, title: T, status: now }'),
    told: ['6:11 id must be text: put it in quotes'],
    left: 'O A Z',
  },
  {
    name: 'the word for upkeep as an id',
    text: between('  - { id: upkeep, title: T, status: now }'),
    told: ['6:11 id is a word that is taken: it says that no item is served'],
    left: 'O A Z',
  },
  {
    name: 'an id that is empty',
    text: between('  - { id: "", title: T, status: now }'),
    told: [
      '6:11 id must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A Z',
  },
  {
    name: 'an id with a blank',
    text: between('  - { id: R 17, title: T, status: now }'),
    told: [
      '6:11 id must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A Z',
  },
  {
    name: 'an id that begins with a mark',
    text: between('  - { id: -R, title: T, status: now }'),
    told: [
      '6:11 id must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A Z',
  },
  {
    name: 'an id beyond measure',
    text: between(`  - { id: ${'x'.repeat(65)}, title: T, status: now }`),
    told: [
      '6:11 id must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A Z',
  },
  {
    name: 'an id that is a list',
    text: between('  - { id: [R], title: T, status: now }'),
    told: ['6:11 id must be text'],
    left: 'O A Z',
  },
  {
    name: 'an id that is missing',
    text: between('  - title: T', '    status: now'),
    told: ['6:5 id is missing'],
    left: 'O A Z',
  },
  {
    name: 'a title that is missing',
    text: between('  - id: X', '    status: now'),
    told: ['6:5 title is missing'],
    left: 'O A Z',
  },
  {
    name: 'a title that is a number',
    text: between('  - { id: X, title: 2027, status: now }'),
    told: ['6:21 title must be text: put it in quotes'],
    left: 'O A Z',
  },
  {
    name: 'a title that is left empty',
    text: between('  - id: X', '    title:', '    status: now'),
    told: ['7:5 title is empty (what begins with # must be in quotes)'],
    left: 'O A Z',
  },
  {
    name: 'a title of blanks',
    text: between('  - { id: X, title: "  ", status: now }'),
    told: ['6:21 title must not be empty'],
    left: 'O A Z',
  },
  {
    name: 'a title of two lines',
    text: between('  - { id: X, title: "a\\nb", status: now }'),
    told: ['6:21 title must be one line'],
    left: 'O A Z',
  },
  {
    name: 'a title that is a map',
    text: between('  - { id: X, title: { en: T }, status: now }'),
    told: ['6:21 title must be text'],
    left: 'O A Z',
  },
  {
    name: 'a title beyond measure',
    text: between(`  - { id: X, title: ${'x'.repeat(501)}, status: now }`),
    told: ['6:21 title must have at most 500 characters'],
    left: 'O A Z',
  },
  {
    name: 'a status that is missing',
    text: between('  - { id: X, title: T }'),
    told: ['6:7 status is missing'],
    left: 'O A Z',
  },
  {
    name: 'a status that nobody knows',
    text: between('  - { id: X, title: T, status: soon }'),
    told: ['6:32 status must be one of now, next, later, launched, upkeep, dropped'],
    left: 'O A Z',
  },
  {
    name: 'a status with a slip',
    text: between('  - { id: X, title: T, status: netx }'),
    told: [
      '6:32 status must be one of now, next, later, launched, upkeep, dropped; did you mean next?',
    ],
    left: 'O A Z',
  },
  {
    name: 'a status in capitals',
    text: between('  - { id: X, title: T, status: NOW }'),
    told: [
      '6:32 status must be one of now, next, later, launched, upkeep, dropped; did you mean now?',
    ],
    left: 'O A Z',
  },
  {
    name: 'a status that is a list',
    text: between('  - { id: X, title: T, status: [now] }'),
    told: ['6:32 status must be one of now, next, later, launched, upkeep, dropped'],
    left: 'O A Z',
  },
  {
    name: 'a status that is left empty',
    text: between('  - id: X', '    title: T', '    status:'),
    told: ['8:5 status must be one of now, next, later, launched, upkeep, dropped'],
    left: 'O A Z',
  },
  {
    name: 'nothing but an id',
    text: between('  - id: X'),
    told: ['6:5 title and status are missing'],
    left: 'O A Z',
  },
  {
    name: 'an entry without anything',
    text: between('  - {}'),
    told: ['6:5 id, title and status are missing'],
    left: 'O A Z',
  },
  {
    name: 'an entry that is text',
    text: between('  - Offline-first uploads'),
    told: ['6:5 must have an id, a title and a status'],
    left: 'O A Z',
  },
  {
    name: 'an entry that is a list',
    text: between('  - [X, T, now]'),
    told: ['6:5 must have an id, a title and a status'],
    left: 'O A Z',
  },
  {
    name: 'an entry that is left empty',
    text: between('  -'),
    told: ['6:3 must have an id, a title and a status'],
    left: 'O A Z',
  },
  {
    name: 'an entry that is a number',
    text: between('  - 17'),
    told: ['6:5 must have an id, a title and a status'],
    left: 'O A Z',
  },
  {
    name: 'a stage that nobody knows',
    text: item('stage: testing'),
    told: ['9:12 stage must be one of discovery, build, launched, upkeep'],
    left: 'O A X Z',
  },
  {
    name: 'a stage with a slip',
    text: item('stage: lunched'),
    told: ['9:12 stage must be one of discovery, build, launched, upkeep; did you mean launched?'],
    left: 'O A X Z',
  },
  {
    name: 'a stage that is a number',
    text: item('stage: 2'),
    told: ['9:12 stage must be one of discovery, build, launched, upkeep'],
    left: 'O A X Z',
  },
  {
    name: 'a stage that is left empty',
    text: item('stage:'),
    told: ['9:5 stage must be one of discovery, build, launched, upkeep'],
    left: 'O A X Z',
  },
  {
    name: 'an outcome that is a list',
    text: item('outcome: [O]'),
    told: ['9:14 outcome must be text'],
    left: 'O A X Z',
  },
  {
    name: 'an outcome that is a number',
    text: item('outcome: 2'),
    told: ['9:14 outcome must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'an outcome with a blank',
    text: item('outcome: Fewer calls'),
    told: [
      '9:14 outcome must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A X Z',
  },
  {
    name: 'an outcome that is left empty',
    text: item('outcome:'),
    told: ['9:5 outcome is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'personas that are text',
    text: item('personas: technician'),
    told: ['9:15 personas must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'personas that are a map',
    text: item('personas:', '  technician: true'),
    told: ['9:5 personas must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'personas that are left empty',
    text: item('personas:'),
    told: ['9:5 personas is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a persona that is a number',
    text: item('personas: [a, 7, b]'),
    told: ['9:19 an entry of personas must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a persona with a blank',
    text: item('personas: [Field technician]'),
    told: [
      '9:16 an entry of personas must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
    ],
    left: 'O A X Z',
  },
  {
    name: 'a persona that is left empty',
    text: item('personas:', '  - a', '  -', '  - b'),
    told: ['11:7 an entry of personas is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a word for nobody as a persona',
    text: item('personas: [a, upkeep]'),
    told: ['9:19 an entry of personas is a word that is taken: it says who without any persona'],
    left: 'O A X Z',
  },
  {
    name: 'a persona that is a map',
    text: item('personas: [{ id: a }]'),
    told: ['9:16 an entry of personas must be text'],
    left: 'O A X Z',
  },
  {
    name: 'more personas than anybody has',
    text: item(`personas: [${'a, '.repeat(201)}]`),
    told: ['9:15 personas must have at most 200 entries'],
    left: 'O A X Z',
  },
];
