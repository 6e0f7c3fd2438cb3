/** Lets work go one after the other. */
export interface Turns {
  /** Runs `work` when all before it has ended; rejects with the reason of a signal that comes first. */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async take(work, signal) {
      const before = last;
      let end: () => void = () => undefined;
      const mine = new Promise<void>((resolve) => (end = resolve));
      last = Promise.allSettled([before, mine]);
      try {
        await unlessAborted(before, signal);
        return await work();
      } finally {
        end();
      }
    },
  };
}

function unlessAborted(before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    void before.then(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}
