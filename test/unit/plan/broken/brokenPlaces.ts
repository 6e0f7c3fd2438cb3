import type { BrokenRow } from './row.ts';
import { item } from './row.ts';

/** Items whose later fields are not as they must be. */
export const brokenPlaces: readonly BrokenRow[] = [
  {
    name: 'a problem that is a list',
    text: item('problem: [No network]'),
    told: ['9:14 problem must be text'],
    left: 'O A X Z',
  },
  {
    name: 'a problem that is true',
    text: item('problem: true'),
    told: ['9:14 problem must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a problem of blanks',
    text: item('problem: "  "'),
    told: ['9:14 problem must not be empty'],
    left: 'O A X Z',
  },
  {
    name: 'a problem that is left empty',
    text: item('problem:'),
    told: ['9:5 problem is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'a problem beyond measure',
    text: item(`problem: ${'x '.repeat(1001)}x`),
    told: ['9:14 problem must have at most 2000 characters'],
    left: 'O A X Z',
  },
  {
    name: 'a hypothesis that is a number',
    text: item('hypothesis: 41'),
    told: ['9:17 hypothesis must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a hypothesis that is a map',
    text: item('hypothesis: { we: believe }'),
    told: ['9:17 hypothesis must be text'],
    left: 'O A X Z',
  },
  {
    name: 'a hypothesis with ": " in it',
    text: item('hypothesis: We believe: fewer calls'),
    told: ['9:17 text with ": " in it must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a hypothesis that is left empty',
    text: item('hypothesis:'),
    told: ['9:5 hypothesis is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'paths that are text',
    text: item('paths: src/**'),
    told: ['9:12 paths must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'paths that are left empty',
    text: item('paths:'),
    told: ['9:5 paths is empty (what begins with # must be in quotes)'],
    left: 'O A X Z',
  },
  {
    name: 'paths that are a map',
    text: item('paths: { src: true }'),
    told: ['9:12 paths must be a list'],
    left: 'O A X Z',
  },
  {
    name: 'a path that is a number',
    text: item('paths: [src, 404]'),
    told: ['9:18 an entry of paths must be text: put it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path that is empty',
    text: item('paths: ["src", ""]'),
    told: ['9:20 an entry of paths must not be empty'],
    left: 'O A X Z',
  },
  {
    name: 'a path of two lines',
    text: item('paths: ["src\\nlib"]'),
    told: ['9:13 an entry of paths must be one line'],
    left: 'O A X Z',
  },
  {
    name: 'a path that begins with an asterisk',
    text: item('paths:', '  - src/**', '  - *.ts'),
    told: ['11:9 what begins with * must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path of asterisks in a row',
    text: item('paths: [src/a, **]'),
    told: ['9:20 what begins with * must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path that begins with an exclamation mark',
    text: item('paths:', '  - src/**', '  - !*.md'),
    told: ['11:9 what begins with ! must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path with an exclamation mark in a row',
    text: item('paths: [src/**, !lib]'),
    told: ['9:21 what begins with ! must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path that begins with a bracket',
    text: item('paths:', '  - [ab]*.ts'),
    told: ['10:13 does not belong to what is in front of it: put all of it in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path with more wildcards than can be matched',
    text: item('paths: ["**/*/**/*/**/*/z", src]'),
    told: ['9:13 an entry of paths must have fewer wildcards: at most 8, and ** at most twice'],
    left: 'O A X Z',
  },
  {
    name: 'a path of many question marks',
    text: item('paths: ["?????????"]'),
    told: ['9:13 an entry of paths must have fewer wildcards: at most 8, and ** at most twice'],
    left: 'O A X Z',
  },
  {
    name: 'a path beginning with a percent sign',
    text: item('paths:', '  - %x'),
    told: ['10:9 what begins with % must be in quotes'],
    left: 'O A X Z',
  },
  {
    name: 'a path beyond measure',
    text: item(`paths: [src, ${'x'.repeat(501)}]`),
    told: ['9:18 an entry of paths must have at most 500 characters'],
    left: 'O A X Z',
  },
  {
    name: 'more paths than anybody has',
    text: item(`paths: [${'a, '.repeat(201)}]`),
    told: ['9:12 paths must have at most 200 entries'],
    left: 'O A X Z',
  },
];
