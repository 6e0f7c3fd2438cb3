import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';

/** Whether somebody sees something that is loaded later than who has to know. */
export class Sight {
  readonly #changed = new Signal<boolean>();
  #isSeen = false;

  readonly onDidChange: Event<boolean> = this.#changed.event;

  get isSeen(): boolean {
    return this.#isSeen;
  }

  watch(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    this.#changed.fire(isSeen);
  }
}
