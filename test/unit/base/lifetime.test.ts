import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/base/lifetime.ts';
import type { Disposable } from '../../../src/base/lifetime.ts';

describe('a lifetime', () => {
  let gone: string[];
  beforeEach(() => (gone = []));
  const resource = (name: string): Disposable => ({ dispose: () => gone.push(name) });

  it('disposes what it owns, latest first', () => {
    const life = new Lifetime();
    life.own(resource('one'));
    life.own(resource('two'));
    life.dispose();
    assert.deepEqual(gone, ['two', 'one']);
  });

  it('hands back what it was given', () => {
    const one = resource('one');
    assert.equal(new Lifetime().own(one), one);
  });

  it('disposes at once what comes after its end', () => {
    const life = new Lifetime();
    life.dispose();
    life.own(resource('late'));
    assert.deepEqual([gone, life.over], [['late'], true]);
  });

  it('disposes what is given to it while it ends', () => {
    const life = new Lifetime();
    life.own({ dispose: () => life.own(resource('inner')) });
    life.dispose();
    assert.deepEqual(gone, ['inner']);
  });

  it('disposes everything once', () => {
    const life = new Lifetime();
    life.own(resource('one'));
    life.dispose();
    life.dispose();
    assert.deepEqual(gone, ['one']);
  });
});
