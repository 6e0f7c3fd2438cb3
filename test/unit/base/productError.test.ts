import assert from 'node:assert/strict';
import { ProductError, reasonOf } from '../../../src/base/productError.ts';

describe('the reason of a failure', () => {
  it('is that of a product error', () => {
    assert.equal(reasonOf(new ProductError('read-only', 'x')), 'read-only');
  });

  it('is known for an error of another bundle, whose class is its own', () => {
    const foreign = Object.assign(new Error('x'), { name: 'ProductError', reason: 'contended' });
    assert.equal(reasonOf(foreign), 'contended');
  });

  const others: readonly (readonly [string, unknown])[] = [
    ['an error', new Error('x')],
    ['an error with a reason', Object.assign(new Error('x'), { reason: 'read-only' })],
    ['an object that looks like one', { name: 'ProductError', reason: 'read-only' }],
    ['a string', 'read-only'],
    ['nothing', undefined],
  ];
  for (const [title, value] of others) {
    it(`is not known for ${title}`, () => {
      assert.equal(reasonOf(value), undefined);
    });
  }

  it('keeps what caused it', () => {
    const cause = new Error('inner');
    assert.equal(new ProductError('git-failed', 'x', { cause }).cause, cause);
  });
});
