import type { OpenRepository } from './openRepository.ts';

/** One reason to bring the index of a repository up to date. */
export interface Wish {
  readonly entry: OpenRepository;
  /** Nobody asked for it, so settings may be against it. */
  readonly isOurs: boolean;
  readonly rebuild: boolean;
}

interface Waiting {
  readonly wish: Wish;
  readonly settle: readonly (() => void)[];
}

/** Fulfils wishes one after another, those of one repository that wait together as one. */
export class ReadingQueue {
  readonly #fulfil: (wish: Wish) => Promise<void>;
  #waiting: readonly Waiting[] = [];
  #isWorking = false;

  /** `fulfil` never rejects. */
  constructor(fulfil: (wish: Wish) => Promise<void>) {
    this.#fulfil = fulfil;
  }

  /** The repositories that wait, the next one first. */
  get waiting(): readonly OpenRepository[] {
    return this.#waiting.map(({ wish }) => wish.entry);
  }

  /** Resolves when the wish was fulfilled or dropped. */
  want(wish: Wish): Promise<void> {
    return new Promise((settle) => {
      const before = this.#waiting.find((one) => one.wish.entry === wish.entry);
      const joined = before
        ? { wish: both(before.wish, wish), settle: [...before.settle, settle] }
        : { wish, settle: [settle] };
      this.#waiting = before
        ? this.#waiting.map((one) => (one === before ? joined : one))
        : [...this.#waiting, joined];
      void this.#work();
    });
  }

  /** Forgets what waits: of one repository, or of all. */
  drop(entry?: OpenRepository): void {
    const dropped = this.#waiting.filter(({ wish }) => entry === undefined || wish.entry === entry);
    this.#waiting = this.#waiting.filter((one) => !dropped.includes(one));
    for (const { settle } of dropped) settle.forEach((one) => one());
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#fulfil(next.wish);
      next.settle.forEach((settle) => settle());
    }
    this.#isWorking = false;
  }

  #next(): Waiting | undefined {
    const [next, ...others] = this.#waiting;
    this.#waiting = others;
    return next;
  }
}

function both(one: Wish, other: Wish): Wish {
  return {
    entry: one.entry,
    isOurs: one.isOurs && other.isOurs,
    rebuild: one.rebuild || other.rebuild,
  };
}
