import assert from 'node:assert/strict';
import { answerOfChip, answerOfLines } from '../../webview/answers.ts';

const sha = '1'.repeat(40);
const draft = (who: string, why: string) => ({ sha, who, why });
const chip = (field: 'who' | 'why' | 'item') =>
  ({ kind: 'answer', label: 'Crash', field, value: 'crash' }) as const;

describe('an answer', () => {
  it('of a who chip is the who', () => {
    assert.deepEqual(answerOfChip(draft('', ''), chip('who')), { sha, who: 'crash' });
  });

  it('of a who chip takes the typed why along', () => {
    const answer = answerOfChip(draft('', ' lost photos '), chip('who'));
    assert.deepEqual(answer, { sha, who: 'crash', why: 'lost photos' });
  });

  it('of an item chip is the item, with the why that was typed', () => {
    assert.deepEqual(answerOfChip(draft('', ''), chip('item')), { sha, item: 'crash' });
    const answer = answerOfChip(draft('', 'lost photos'), chip('item'));
    assert.deepEqual(answer, { sha, item: 'crash', why: 'lost photos' });
  });

  it('of a why chip is the why', () => {
    assert.deepEqual(answerOfChip(draft('', ''), chip('why')), { sha, why: 'crash' });
  });

  it('of a why chip keeps the typed words behind it', () => {
    const answer = answerOfChip(draft('', 'lost photos'), chip('why'));
    assert.deepEqual(answer, { sha, why: 'crash: lost photos' });
  });

  it('of a why chip is never longer than the host takes', () => {
    assert.equal(answerOfChip(draft('', 'x'.repeat(500)), chip('why')).why?.length, 500);
  });

  it('of both lines is who and why', () => {
    assert.deepEqual(answerOfLines(draft(' a ', ' b ')), { sha, who: 'a', why: 'b' });
  });

  it('of one line is only that', () => {
    assert.deepEqual(answerOfLines(draft('', 'b')), { sha, why: 'b' });
  });

  it('of empty lines is none', () => {
    assert.equal(answerOfLines(draft(' ', '')), undefined);
  });
});
