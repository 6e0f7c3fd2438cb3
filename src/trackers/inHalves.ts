import type { TicketRef } from '../model/ids.ts';
import { heardInParts } from './heardInParts.ts';
import type { HeardPart } from './heardInParts.ts';
import { TrackerFailure } from './tracker.ts';

/** How often tickets are parted: fifty whose answer is too large become seven at a time. */
const most = 3;

/** Asks for all; when that would be too large an answer, for one half after the other. */
export async function inHalves(
  refs: readonly TicketRef[],
  ask: (refs: readonly TicketRef[]) => Promise<HeardPart>,
  times = most,
): Promise<HeardPart> {
  try {
    return await ask(refs);
  } catch (error) {
    const isTooLarge = error instanceof TrackerFailure && error.reason === 'too-large';
    if (!isTooLarge || refs.length < 2 || times === 0) throw error;
    const middle = Math.ceil(refs.length / 2);
    const halves = [refs.slice(0, middle), refs.slice(middle)];
    return { heard: await heardInParts(halves, 1, (half) => inHalves(half, ask, times - 1)) };
  }
}
