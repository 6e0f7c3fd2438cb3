import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { OpenRepository } from './openRepository.ts';
import type { SignalTabs } from './signalTabs.ts';

/** Loads the tabs with signal and noise when somebody wants to see one. */
export class SignalDoor implements Disposable {
  readonly #load: () => Promise<SignalTabs>;
  readonly #life = new Lifetime();
  #opening: Promise<SignalTabs> | undefined;

  constructor(load: () => Promise<SignalTabs>) {
    this.#load = load;
  }

  /** Shows what is told of the votes of a repository. */
  async show(entry: OpenRepository): Promise<void> {
    const tabs = await (this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
    if (!entry.life.over) tabs.show(entry);
  }

  async #openNow(): Promise<SignalTabs> {
    return this.#life.own(await this.#load());
  }

  dispose(): void {
    this.#life.dispose();
  }
}
