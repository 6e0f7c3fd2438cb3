import assert from 'node:assert/strict';
import { messageFacts } from '../../../src/history/messageFacts.ts';
import type { ReferenceContext } from '../../../src/tickets/context.ts';

const context: ReferenceContext = {
  remote: { kind: 'github', host: 'github.com', path: 'acme/app' },
  hosts: {},
  knownKeys: ['PROJ'],
  decimalKeys: [],
  unknownKeys: true,
};
const factsOf = (message: string) => messageFacts(message, context);

describe('the subject that is kept', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['is the first line', 'One\nTwo\n', 'One'],
    ['is the first line that is not blank', '\n \n\tOne\n', 'One'],
    ['ends at a carriage return', 'One\r\nTwo', 'One'],
    ['has one blank for many', 'One \t two\v\u00a0three ', 'One two three'],
    ['may be missing', '', ''],
    ['has at most 200 characters', 'x'.repeat(300), 'x'.repeat(200)],
    ['never ends in half a character', `${'x'.repeat(199)}😀`, 'x'.repeat(199)],
    ['may be a who', 'Who: fix a leak\n', 'Who: fix a leak'],
  ];
  for (const [title, message, subject] of rows) {
    it(title, () => {
      assert.equal(factsOf(message).subject, subject);
    });
  }
});

describe('tickets of a message that are kept', () => {
  const rows: readonly (readonly [title: string, message: string, keys: readonly string[]])[] = [
    ['are numbers of this repository', 'Keep photos (#12)', ['#12']],
    [
      'are addresses, as people here write them',
      'See https://github.com/acme/app/issues/31',
      ['#31'],
    ],
    ['are those of other repositories', 'Like acme/lib#4', ['acme/lib#4']],
    ['are keys with a prefix that is known, in any case', 'Proj-7: keep photos', ['PROJ-7']],
    ['are keys with a prefix that nobody knows', 'ABC-7: keep photos', ['ABC-7']],
    ['are not those that it only takes back', 'Revert "Keep photos (#12)"\n\nSee #13.', ['#13']],
    ['are no standards', 'RFC-2119 and 12 more, v2.0', []],
    ['may be none', 'Keep photos', []],
  ];
  for (const [title, message, keys] of rows) {
    it(title, () => {
      assert.deepEqual(factsOf(message).tickets, keys);
    });
  }
});

describe('co-authors that are kept', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['are in the trailers', 'One\n\nCo-authored-by: Ben <ben@acme.test>\n', ['Ben/ben@acme.test']],
    [
      'are written in any case',
      'One\n\nCO-AUTHORED-BY: Ben <ben@acme.test>\nco-authored-by: Cai <cai@acme.test>',
      ['Ben/ben@acme.test', 'Cai/cai@acme.test'],
    ],
    [
      'come once',
      'One\n\nCo-authored-by: Ben <ben@acme.test>\nCo-Authored-By: Ben <ben@acme.test>',
      ['Ben/ben@acme.test'],
    ],
    ['may have no name', 'One\n\nCo-authored-by: <ben@acme.test>', ['/ben@acme.test']],
    ['have an address', 'One\n\nCo-authored-by: Ben\nCo-authored-by: Cai <>', []],
    ['are no part of a text', 'One\n\nCo-authored-by: Ben <ben@acme.test>\n\nTwo.', []],
    [
      'are at most 50',
      `One\n\n${Array.from({ length: 60 }, (_, n) => `Co-authored-by: ${n} <${n}@a>`).join('\n')}`,
      Array.from({ length: 50 }, (_, n) => `${n}/${n}@a`),
    ],
  ];
  for (const [title, message, people] of rows) {
    it(title, () => {
      const { coauthors } = factsOf(message);
      assert.deepEqual(
        coauthors.map(({ name, email }) => `${name}/${email}`),
        people,
      );
    });
  }
});

describe('who, why and item that are kept', () => {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['who: field crews', ['field crews']],
    ['    WHO : field crews', ['field crews']],
    ['* Who: field crews', ['field crews']],
    ['- **Who:** field crews', ['field crews']],
    ['He asked who: field crews', []],
    ['Whoever: field crews', []],
  ];
  for (const [line, who] of lines) {
    it(`are read from lines as in a message: ${line}`, () => {
      assert.deepEqual(factsOf(`One\n\nText.\n${line}\n`).who, who);
    });
  }

  it('are all three', () => {
    const { who, why, item } = factsOf('One\n\nWho: ana\nWhy: photos stay\nItem: R-17\n');
    assert.deepEqual([who, why, item], [['ana'], ['photos stay'], ['R-17']]);
  });
});
