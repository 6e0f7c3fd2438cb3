import type { MessagePort } from 'node:worker_threads';
import type { Reason } from '../base/productError.ts';
import { reasonOf } from '../base/productError.ts';
import type { StreamPlace } from '../git/streamGit.ts';
import type { CountedMonth, MonthNotes } from './tallyMonths.ts';
import { tallyMonths } from './tallyMonths.ts';

/** What a thread is made for: these months, once. */
export interface Wanted {
  readonly place: StreamPlace;
  readonly months: readonly MonthNotes[];
}

/** What it says. */
export type Reply =
  | { readonly kind: 'counted'; readonly months: readonly CountedMonth[] }
  | { readonly kind: 'failed'; readonly reason?: Reason; readonly message: string };

/** The thread in which months are counted: says what came of it through a port. */
export async function replyTally(port: MessagePort, { place, months }: Wanted): Promise<void> {
  const reply = await tallyMonths(place, months).then(
    (counted): Reply => ({ kind: 'counted', months: counted }),
    (error: unknown): Reply => {
      const reason = reasonOf(error);
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', message, ...(reason === undefined ? {} : { reason }) };
    },
  );
  port.postMessage(reply);
}
