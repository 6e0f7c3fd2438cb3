import assert from 'node:assert/strict';
import { ledgerLinesIn, voteLineOf } from '../../../src/feedback/line.ts';
import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Month } from '../../../src/model/vote.ts';
import { answerOf, mobile, month, platform, tokenOf, voteOf } from './said.ts';

const token = tokenOf(7);
const whole = voteOf(7, { verdict: 'noise', text: 'too "late"', subject: 'R-17' }, { rev: 3 });

describe('a line of the ledger of votes', () => {
  const forms: readonly (readonly [string, LedgerLine, string])[] = [
    [
      'a vote',
      whole,
      '{"v":1,"month":"2026-10","to":"mobile","from":"platform","kind":"api-change",' +
        `"verdict":"noise","text":"too \\"late\\"","subject":"R-17","token":"${token}","rev":3}`,
    ],
    [
      'a vote without text and subject',
      voteOf(7),
      '{"v":1,"month":"2026-10","to":"mobile","from":"platform","kind":"api-change",' +
        `"verdict":"signal","token":"${token}","rev":1}`,
    ],
    [
      'a vote that is taken back',
      {
        is: 'taken-back',
        month,
        token,
        rev: 4,
        vote: { to: mobile, from: platform, kind: 'docs', subject: 'R-17' },
      },
      '{"v":1,"month":"2026-10","to":"mobile","from":"platform","kind":"docs",' +
        `"verdict":"withdrawn","subject":"R-17","token":"${token}","rev":4}`,
    ],
    [
      'an answer in a round',
      answerOf(7, {
        received: 1,
        needed: 5,
        onTime: false,
        valuable: ['docs'],
        noise: ['meeting'],
      }),
      '{"v":1,"month":"2026-10","to":"mobile","from":"platform","received":1,"needed":5,' +
        `"onTime":false,"valuable":["docs"],"noise":["meeting"],"token":"${token}","rev":1}`,
    ],
    [
      'a withdrawal',
      { is: 'withdrawal', month, token, rev: 9 },
      `{"v":1,"month":"2026-10","token":"${token}","rev":9,"withdrawn":true}`,
    ],
  ];
  for (const [what, line, expected] of forms) {
    it(`has the documented form of ${what}, and is read as it was written`, () => {
      assert.equal(voteLineOf(line), expected);
      assert.deepEqual(ledgerLinesIn(`${expected}\n`), { lines: [line], skipped: 0 });
    });
  }

  it('is one line of bounded length, whatever is in it', () => {
    const team = (letter: string): TeamId => letter.repeat(64) as TeamId;
    const line = voteOf(7, {
      to: team('𝒶'),
      from: team('𝒷'),
      text: '"\\'.repeat(3_000),
      subject: `a\nb\r\u2028\u202e${'"\\'.repeat(3_000)}`,
    });
    const written = voteLineOf(line);
    assert.doesNotMatch(written, /[\r\n\u2028\u202e]/);
    assert.equal(ledgerLinesIn(written).lines.length, 1);
  });

  it('is read with a text that is one line of 200 characters', () => {
    const text = `a\u202e \u0007b${'😀'.repeat(300)}`;
    const row = JSON.stringify({ ...entry, text });
    const [line] = ledgerLinesIn(row).lines;
    assert.deepEqual(line?.is === 'vote' && line.vote.text, `a b${'😀'.repeat(197)}`);
  });

  it('is not counted when it is blank', () => {
    assert.deepEqual(ledgerLinesIn('\n \r\n\n'), { lines: [], skipped: 0 });
  });

  it('is passed over in the note of another month', () => {
    const text = `${voteLineOf(whole)}\n${voteLineOf({ ...whole, month: '2026-09' as Month })}`;
    assert.deepEqual(ledgerLinesIn(text, month), { lines: [whole], skipped: 1 });
    assert.equal(ledgerLinesIn(text).lines.length, 2);
  });

  const entry: Readonly<Record<string, unknown>> = {
    v: 1,
    month,
    to: mobile,
    from: platform,
    kind: 'docs',
    verdict: 'noise',
    token,
    rev: 1,
  };
  const round: Readonly<Record<string, unknown>> = {
    v: 1,
    month,
    to: mobile,
    from: platform,
    received: 1,
    needed: 5,
    onTime: true,
    valuable: [],
    noise: [],
    token,
    rev: 1,
  };
  const broken: readonly (readonly [string, unknown])[] = [
    ['of another version', { ...entry, v: 2 }],
    ['without a version', { ...entry, v: undefined }],
    ['of a version in words', { ...entry, v: '1' }],
    ['without a month', { ...entry, month: undefined }],
    ['of a month that is none', { ...entry, month: '2026-13' }],
    ['of a day', { ...entry, month: '2026-10-01' }],
    ['of a month with an end of line', { ...entry, month: '2026-10\n' }],
    ['without a receiver', { ...entry, to: undefined }],
    ['without a sender', { ...entry, from: undefined }],
    ['about its own team', { ...entry, from: mobile }],
    ['about __proto__', { ...entry, from: '__proto__' }],
    ['about a team with a blank', { ...entry, from: 'plat form' }],
    ['about a team with markup', { ...entry, from: '<b>' }],
    ['about a team of 65 letters', { ...entry, from: 'x'.repeat(65) }],
    ['about a list of teams', { ...entry, from: ['platform'] }],
    ['of an unknown kind', { ...entry, kind: 'gossip' }],
    ['of a kind that every object has', { ...entry, kind: 'constructor' }],
    ['of an unknown verdict', { ...entry, verdict: 'maybe' }],
    ['without a verdict', { ...entry, verdict: undefined }],
    ['with a text that is none', { ...entry, text: 5 }],
    ['with an empty text', { ...entry, text: ' \n ' }],
    ['with a subject that is none', { ...entry, subject: {} }],
    ['with an empty subject', { ...entry, subject: '' }],
    ['without a token', { ...entry, token: undefined }],
    ['with a short token', { ...entry, token: 'abc' }],
    ['with a token in capitals', { ...entry, token: 'A'.repeat(32) }],
    ['with a number for a token', { ...entry, token: 1 }],
    ['without a number', { ...entry, rev: undefined }],
    ['with the number 0', { ...entry, rev: 0 }],
    ['with a negative number', { ...entry, rev: -1 }],
    ['with a number in words', { ...entry, rev: '1' }],
    ['with a half', { ...entry, rev: 1.5 }],
    ['with a number beyond measure', { ...entry, rev: 1_000_001 }],
    ['with an amount of 0', { ...round, received: 0 }],
    ['with an amount of 6', { ...round, needed: 6 }],
    ['with an amount between', { ...round, needed: 2.5 }],
    ['with an amount in words', { ...round, needed: '3' }],
    ['with neither yes nor no', { ...round, onTime: 'yes' }],
    ['without a list', { ...round, valuable: undefined }],
    ['with a word for a list', { ...round, valuable: 'docs' }],
    ['with a list that holds a stranger', { ...round, valuable: ['docs', 'gossip'] }],
    ['with a list that says something twice', { ...round, noise: ['docs', 'docs'] }],
    ['with a kind in both lists', { ...round, valuable: ['docs'], noise: ['docs'] }],
    ['with four kinds', { ...round, noise: ['docs', 'meeting', 'incident', 'other'] }],
    ['withdrawn by another word', { v: 1, month, token, rev: 1, withdrawn: 'true' }],
    ['withdrawn and a vote', { ...entry, withdrawn: true }],
    ['too long', { ...entry, padding: 'x'.repeat(2_000) }],
    ['a list', [entry]],
    ['nothing', null],
  ];
  const unreadable: readonly (readonly [string, string])[] = [
    ['no JSON', 'Reviewed-by: Ana'],
    ['cut off', voteLineOf(whole).slice(0, -1)],
    ['deeply nested', '['.repeat(1_900)],
    ['without end', 'x'.repeat(1_000_000)],
  ];
  const hostile = broken.map(([what, value]) => [what, JSON.stringify(value)] as const);
  for (const [what, row] of [...hostile, ...unreadable]) {
    it(`is passed over and counted when it is ${what}`, () => {
      const text = `${row}\n${voteLineOf(whole)}\n`;
      assert.deepEqual(ledgerLinesIn(text), { lines: [whole], skipped: 1 });
    });
  }

  it('is read with keys that are not known, and they change nothing', () => {
    const row = voteLineOf(whole).replace('{', '{"__proto__":{"verdict":"signal"},"by":"ana",');
    assert.deepEqual(ledgerLinesIn(row), { lines: [whole], skipped: 0 });
  });
});
