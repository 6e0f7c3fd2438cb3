import type { Disposable } from './lifetime.ts';

/** Registers a listener; the answer takes it away again. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** An event and the means to fire it. Listeners added or removed while firing count from the next. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (value: T): void => listener(value);
    this.#listeners.add(own);
    return { dispose: () => this.#listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
