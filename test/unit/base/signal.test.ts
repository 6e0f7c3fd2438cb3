import assert from 'node:assert/strict';
import { Signal } from '../../../src/base/signal.ts';

describe('a signal', () => {
  let heard: string[];
  beforeEach(() => (heard = []));
  const listener =
    (name: string) =>
    (value: number): void =>
      void heard.push(`${name} ${value}`);

  it('tells all its listeners in their order', () => {
    const signal = new Signal<number>();
    signal.event(listener('one'));
    signal.event(listener('two'));
    signal.fire(7);
    assert.deepEqual(heard, ['one 7', 'two 7']);
  });

  it('tells a listener no more that was taken away', () => {
    const signal = new Signal<number>();
    signal.event(listener('one')).dispose();
    signal.fire(7);
    assert.deepEqual(heard, []);
  });

  it('keeps apart two listeners that are one function', () => {
    const signal = new Signal<number>();
    const one = listener('one');
    signal.event(one);
    signal.event(one).dispose();
    signal.fire(7);
    assert.deepEqual(heard, ['one 7']);
  });

  it('tells a listener that is added while it fires from the next time on', () => {
    const signal = new Signal<number>();
    const first = signal.event(() => {
      first.dispose();
      signal.event(listener('late'));
    });
    signal.fire(1);
    signal.fire(2);
    assert.deepEqual(heard, ['late 2']);
  });
});
