import type { TicketRef } from '../model/ids.ts';
import { inParallel } from './inParallel.ts';
import { isOfOnePart } from './pauses.ts';
import { TrackerFailure } from './tracker.ts';
import type { Heard } from './tracker.ts';

/** What came of a part of the tickets that were asked for. */
export interface HeardPart {
  readonly heard: Iterable<readonly [TicketRef, Heard]>;
  /** As in `HttpAnswer`: no further part is asked. */
  readonly limitedUntil?: number | undefined;
}

/**
 * Asks for each part by itself, at most `width` at once. What was heard counts, also when the server
 * fails in between; it rejects when nothing was heard, with the first failure.
 */
export async function heardInParts<Part>(
  parts: Iterable<Part>,
  width: number,
  ask: (part: Part) => Promise<HeardPart>,
): Promise<Map<TicketRef, Heard>> {
  const heard = new Map<TicketRef, Heard>();
  const failures: TrackerFailure[] = [];
  let isOver = false;
  await inParallel(
    parts,
    width,
    async (part) => {
      try {
        const answer = await ask(part);
        for (const [ref, one] of answer.heard) heard.set(ref, one);
        isOver ||= answer.limitedUntil !== undefined;
      } catch (error) {
        if (!(error instanceof TrackerFailure)) throw error;
        failures.push(error);
        isOver ||= !isOfOnePart(error.reason);
      }
    },
    () => isOver,
  );
  const [first] = failures;
  if (heard.size === 0 && first) throw first;
  return heard;
}
