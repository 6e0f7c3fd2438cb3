import assert from 'node:assert/strict';
import type { Progress } from '../../../src/history/history.ts';
import { progressLine } from '../../../src/terminal/progressLine.ts';

const half: Progress = { phase: 'commits', commits: 1200, oldestAt: Date.UTC(2020, 1, 3) };

/** What is written to a screen when there is progress at these milliseconds. */
function written(at: readonly number[], options: { isTTY: boolean; progress?: Progress }): string {
  const texts: string[] = [];
  let now = 0;
  const screen = { isTTY: options.isTTY, write: (text: string) => texts.push(text) };
  const line = progressLine(screen, () => now);
  for (now of at) line.show(options.progress ?? half);
  line.clear();
  return texts.join('');
}

describe('the progress of reading the history', () => {
  it('is one line that is written over, and leaves no trace', () => {
    const line = '\r\u001b[KReading the history: 1,200 commits, back to 2020-02-03';
    assert.equal(written([600, 700], { isTTY: true }), `${line}${line}\r\u001b[K`);
  });

  it('says what can be looked up while moved files are looked for', () => {
    const words = written([600], { isTTY: true, progress: { ...half, phase: 'moves' } });
    assert.match(words, /Looking for moved files; 1,200 commits can be looked up already/);
  });

  it('is not talked about when it is soon over', () => {
    assert.equal(written([100, 400], { isTTY: true }), '');
  });

  it('is not written into a file', () => {
    assert.equal(written([600], { isTTY: false }), '');
  });
});
