import assert from 'node:assert/strict';
import { messageFacts } from '../../../src/history/messageFacts.ts';
import { mentionsIn } from '../../../src/tickets/mentionsIn.ts';

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
      assert.equal(messageFacts(message).subject, subject);
    });
  }
});

describe('tickets of a message that is kept', () => {
  const messages = [
    'Keep photos (#12)',
    'PROJ-7: keep photos',
    'Keep photos\n\nBug: 123456\nFixes T99',
    'Keep photos\n\nSee https://forge.test/acme/app/issues/31 and !8.\n\nNothing here.\nGH-5',
    'Keep photos\r\n\r\nCloses #3\r\n',
    'RFC-2119 and 12 more, v2.0',
    'No reference',
  ];
  for (const message of messages) {
    it(`are those of the whole: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(messageFacts(message).tickets, mentionsIn(message));
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
      const { coauthors } = messageFacts(message);
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
      assert.deepEqual(messageFacts(`One\n\nText.\n${line}\n`).who, who);
    });
  }

  it('are all three', () => {
    const { who, why, item } = messageFacts('One\n\nWho: ana\nWhy: photos stay\nItem: R-17\n');
    assert.deepEqual([who, why, item], [['ana'], ['photos stay'], ['R-17']]);
  });
});
