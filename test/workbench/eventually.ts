import { setTimeout } from 'node:timers/promises';
import { patience } from './badDays.ts';

/** For what no window shows: looks again until an assertion holds; in vain, it fails with what that says last. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const deadline = Date.now() + patience.timeout;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(50);
  }
}
