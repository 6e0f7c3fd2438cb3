import assert from 'node:assert/strict';
import { lineOf, linesIn, merged } from '../../../src/answers/line.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { TicketKey } from '../../../src/model/ids.ts';

const at = Date.UTC(2026, 0, 5, 9);

describe('a line of a note', () => {
  const whole: Answer = {
    who: 'field-technician',
    why: 'uploads "fail" \\ in basements',
    item: 'R-17',
    question: 'Q3',
    at,
    tickets: ['#12' as TicketKey],
    branch: 'main',
    patch: 'b'.repeat(40),
  };

  it('has the documented form', () => {
    assert.equal(
      lineOf(whole),
      '{"v":1,"who":"field-technician","why":"uploads \\"fail\\" \\\\ in basements","item":"R-17",' +
        `"q":"Q3","at":"2026-01-05T09:00:00.000Z","tickets":["#12"],"branch":"main","patch":"${'b'.repeat(40)}"}`,
    );
  });

  it('leaves out what is not said', () => {
    assert.equal(
      lineOf({ who: 'x', at, tickets: [] }),
      '{"v":1,"who":"x","at":"2026-01-05T09:00:00.000Z"}',
    );
  });

  it('is read as it was written', () => {
    assert.deepEqual(linesIn(lineOf(whole)), { answers: [whole], skipped: 0 });
  });

  it('is one line, whatever is in it', () => {
    const line = lineOf({ ...whole, why: 'a\nb\r\nc\u2028d', branch: 'x\ny' });
    assert.doesNotMatch(line, /[\r\n\u2028]/);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['text that is no JSON', 'Reviewed-by: Ana'],
    ['JSON that is cut off', '{"v":1,"who":"x"'],
    ['a list', '[1]'],
    ['nothing', 'null'],
    ['another version', '{"v":2,"who":"x","at":"2026-01-05T09:00:00Z"}'],
    ['no version', '{"who":"x","at":"2026-01-05T09:00:00Z"}'],
    ['no time', '{"v":1,"who":"x"}'],
    ['a time that is none', '{"v":1,"who":"x","at":"2026-99-05T09:00:00Z"}'],
    ['a time in words', '{"v":1,"who":"x","at":"1 January 2026"}'],
    ['a number for a time', '{"v":1,"who":"x","at":1767603600000}'],
    ['neither who nor why', '{"v":1,"at":"2026-01-05T09:00:00Z","branch":"main"}'],
    ['an empty who', '{"v":1,"who":" \\n ","at":"2026-01-05T09:00:00Z"}'],
    ['a who that is no text', '{"v":1,"who":{"x":1},"at":"2026-01-05T09:00:00Z"}'],
    ['a line beyond measure', `{"v":1,"who":"${'x'.repeat(9_000)}","at":"2026-01-05T09:00:00Z"}`],
    ['deep nesting', '['.repeat(7_000)],
  ];
  for (const [what, line] of hostile) {
    it(`is passed over when it is ${what}`, () => {
      const good = lineOf(whole);
      assert.deepEqual(linesIn(`${line}\n${good}\n`), { answers: [whole], skipped: 1 });
    });
  }

  it('is not counted when it is blank', () => {
    assert.deepEqual(linesIn('\n \r\n\n'), { answers: [], skipped: 0 });
  });

  it('is read without what a field must not be', () => {
    const line = JSON.stringify({
      v: 1,
      who: 'x',
      at: '2026-01-05T09:00:00Z',
      q: 'Q99',
      patch: '../../x',
      tickets: ['#1', 5, '#1', null, '#2'],
      branch: 7,
      __proto__: { item: 'y' },
    });
    assert.deepEqual(linesIn(line).answers, [{ who: 'x', at, tickets: ['#1', '#2'] }]);
  });

  it('keeps at most 20 tickets', () => {
    const tickets = Array.from({ length: 30 }, (_, index) => `#${index}` as TicketKey);
    const [answer] = linesIn(lineOf({ ...whole, tickets })).answers;
    assert.equal(answer?.tickets.length, 20);
  });
});

describe('merged', () => {
  const answer = (given: Partial<Answer>): Answer => ({ at, tickets: [], ...given });

  it('is nothing for no answers', () => {
    assert.equal(merged([]), undefined);
  });

  it('takes the newest of each field, in whatever order the lines are', () => {
    const tickets = ['#1'] as TicketKey[];
    const answers = [
      answer({ why: 'newest', at: at + 2 }),
      answer({ who: 'oldest', why: 'oldest', branch: 'main', tickets }),
      answer({ who: 'newer', why: 'newer', at: at + 1 }),
    ];
    assert.deepEqual(merged(answers), {
      who: 'newer',
      why: 'newest',
      branch: 'main',
      tickets,
      at: at + 2,
    });
  });

  it('takes the later line of two of the same moment', () => {
    assert.equal(merged([answer({ who: 'first' }), answer({ who: 'second' })])?.who, 'second');
  });
});
