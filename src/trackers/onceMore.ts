import { setTimeout as pause } from 'node:timers/promises';
import { isReset } from './httpFailures.ts';

/** What may be a stumble of the server: asked once more. */
const stumbles: readonly number[] = [502, 503, 504];

/** Milliseconds. */
const aMoment = 250;

/** Asks, and once more a moment later when the connection was reset or the server stumbled. */
export async function onceMore(
  ask: () => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const first = await ask();
    // A server that names a time is not asked before.
    if (!stumbles.includes(first.status) || first.headers.has('retry-after')) return first;
    await first.body?.cancel();
  } catch (error) {
    if (!isReset(error)) throw error;
  }
  await pause(aMoment, undefined, { signal });
  return ask();
}
