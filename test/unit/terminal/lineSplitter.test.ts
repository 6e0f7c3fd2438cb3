import assert from 'node:assert/strict';
import { lineSplitter } from '../../../src/terminal/lineSplitter.ts';

/** The lines of a text that comes in these pieces. */
function linesOf(pieces: readonly string[], longest = 100): readonly (string | undefined)[] {
  const splitter = lineSplitter(longest);
  const lines = pieces.flatMap((piece) => splitter.push(piece));
  return [...lines, ...splitter.end()];
}

describe('a stream of text, taken apart', () => {
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['has no line when it is empty', [''], []],
    ['has a line without an end', ['a'], ['a']],
    ['has no line after the last end', ['a\n'], ['a']],
    ['has empty lines', ['\na\n\n'], ['', 'a', '']],
    ['has a line that comes in many pieces', ['a', 'b', '', 'c\nd', 'e'], ['abc', 'de']],
    ['has many lines in one piece', ['a\nb\nc'], ['a', 'b', 'c']],
  ];
  for (const [title, pieces, lines] of rows) {
    it(title, () => {
      assert.deepEqual(linesOf(pieces), lines);
    });
  }

  it('passes over a line that is too long, and keeps its place', () => {
    assert.deepEqual(linesOf(['a\nbbb', 'bbb\nc\ndddd\n'], 4), ['a', undefined, 'c', 'dddd']);
  });

  it('passes over a last line that is too long', () => {
    assert.deepEqual(linesOf(['a\nbbbbb'], 4), ['a', undefined]);
  });
});
