import type { Disposable } from '../base/lifetime.ts';
import type { Later } from './later.ts';

/** Calls `work` at once, and then at most every so many milliseconds; the last call is never lost. */
export function atMostEvery(
  milliseconds: number,
  work: () => void,
  later: Later,
): Disposable & { call(): void } {
  let resting: Disposable | undefined;
  let isCalled = false;
  const rest = (): void => {
    resting = later(milliseconds, () => {
      resting = undefined;
      if (isCalled) go();
    });
  };
  const go = (): void => {
    isCalled = false;
    rest();
    work();
  };
  return {
    call() {
      if (resting) isCalled = true;
      else go();
    },
    dispose: () => resting?.dispose(),
  };
}
