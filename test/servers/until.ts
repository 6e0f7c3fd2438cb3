import { setImmediate } from 'node:timers/promises';

/** Waits until something that is done behind is done; the suite ends a test that waits in vain. */
export async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await setImmediate();
}
