import type { Later } from '../../../src/editor/later.ts';

/** A time that passes only when a test says so. */
export interface HandTime {
  readonly clock: () => number;
  readonly later: Later;
  /** Lets so many milliseconds pass, and everything happen that was to happen in them. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export function handTime(): HandTime {
  let now = 1_000_000;
  let waiting: readonly { readonly at: number; readonly work: () => void }[] = [];
  return {
    clock: () => now,
    later(milliseconds, work) {
      const one = { at: now + milliseconds, work };
      waiting = [...waiting, one];
      return { dispose: () => (waiting = waiting.filter((other) => other !== one)) };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await happened();
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        now = next.at;
        next.work();
        await happened();
      }
      now = end;
    },
  };
}

/** Resolves when everything has happened that no time has to pass for. */
export async function happened(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
