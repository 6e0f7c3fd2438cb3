import assert from 'node:assert/strict';
import { jsonLine, plainLine } from '../../../src/terminal/plainLine.ts';

describe('a text from outside, on a line', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['is as it was when it is plain', 'Größe "😀" – 大', 'Größe "😀" – 大'],
    ['has no escape sequences', 'a\u001b[31mb\u001b]0;x\u0007', 'a [31mb ]0;x'],
    ['has no control characters of eight bits', 'a\u009b2Jb', 'a 2Jb'],
    ['is one line', 'a\r\nb\u2028c\u2029d\ve\ff', 'a b c d e f'],
    ['does not turn the direction of reading', 'a\u202eb\u2066c', 'a b c'],
    ['has no halves of characters', 'a\ud83d', 'a'],
  ];
  for (const [title, text, expected] of rows) {
    it(title, () => {
      assert.equal(plainLine(text), expected);
    });
  }
});

describe('a value as JSON on a line', () => {
  const value = { text: 'a\u001b\u007f\u009b\u2028\u202e\n"😀" é' };

  it('is the same value to a parser', () => {
    assert.deepEqual(JSON.parse(jsonLine(value)), value);
  });

  it('holds nothing that a terminal obeys', () => {
    assert.doesNotMatch(jsonLine(value), /[\p{Cc}\u2028\u202e]/u);
  });
});
