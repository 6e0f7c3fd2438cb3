import assert from 'node:assert/strict';
import { linesFor } from '../../../src/editor/linesFor.ts';
import type { Found, FoundIn } from '../../../src/model/joined.ts';

const found = (source: FoundIn, ...values: readonly [string, ...string[]]): Found => ({
  values,
  source,
});
type Row = readonly [title: string, ...Parameters<typeof linesFor>, lines: readonly string[]];
const rows: readonly Row[] = [
  ['nothing that is not known', {}, {}, []],
  [
    'what was given, who first',
    {},
    { why: 'no signal', who: 'driver' },
    ['Who driver', 'Why no signal'],
  ],
  [
    'what was said before',
    { who: found('answer', 'driver') },
    { why: 'rain' },
    ['Who driver', 'Why rain'],
  ],
  [
    'the item last, given or said before',
    { item: found('answer', 'R-17'), who: found('message', 'driver') },
    { why: 'rain' },
    ['Why rain', 'Item R-17'],
  ],
  ['the item that was given', {}, { item: 'upkeep' }, ['Item upkeep']],
  [
    'what was given instead of what was said before',
    { who: found('answer', 'driver') },
    { who: 'clerk' },
    ['Who clerk'],
  ],
  [
    'a line for each who of a squash',
    { who: found('branch', 'driver', 'clerk') },
    {},
    ['Who driver', 'Who clerk'],
  ],
  [
    'a line for each why of a squash',
    { why: found('branch', 'rain', 'snow') },
    {},
    ['Why rain', 'Why snow'],
  ],
  [
    'what was said about an earlier form',
    { who: found('same-change', 'driver') },
    {},
    ['Who driver'],
  ],
  [
    'nothing that the message says',
    { why: found('message', 'rain') },
    { who: 'clerk' },
    ['Who clerk'],
  ],
  [
    'nothing that only its ticket says',
    { who: found('ticket-answer', 'driver') },
    { why: 'rain' },
    ['Why rain'],
  ],
];

describe('the lines for a message', () => {
  for (const [title, joined, given, lines] of rows) {
    it(`are ${title}`, () => {
      const made = linesFor(joined, given).map(({ key, value }) => `${key} ${value}`);
      assert.deepEqual(made, lines);
    });
  }
});
