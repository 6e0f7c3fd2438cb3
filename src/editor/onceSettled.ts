import type { Disposable } from '../base/lifetime.ts';
import type { Later } from './later.ts';
import type { OpenRepository } from './openRepository.ts';

/** Does something for a repository when nothing has happened there for so many milliseconds. */
export class OnceSettled<Entry extends Pick<OpenRepository, 'life'>> implements Disposable {
  readonly #milliseconds: number;
  readonly #work: (entry: Entry) => void;
  readonly #later: Later;
  readonly #waiting = new Map<Entry, Disposable>();

  constructor(milliseconds: number, work: (entry: Entry) => void, later: Later) {
    this.#milliseconds = milliseconds;
    this.#work = work;
    this.#later = later;
  }

  /** Something has happened. */
  happened(entry: Entry): void {
    if (entry.life.over) return;
    const before = this.#waiting.get(entry);
    if (before) before.dispose();
    else entry.life.own({ dispose: () => this.#forget(entry) });
    this.#waiting.set(
      entry,
      this.#later(this.#milliseconds, () => this.#work(entry)),
    );
  }

  #forget(entry: Entry): void {
    this.#waiting.get(entry)?.dispose();
    this.#waiting.delete(entry);
  }

  dispose(): void {
    for (const entry of [...this.#waiting.keys()]) this.#forget(entry);
  }
}
