import type { Log } from '../base/log.ts';
import { setting } from './settings.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';
import { trackersIn } from '../tickets/trackersIn.ts';

/** Which trackers the person has set. What is of no use is said once in the log. */
export function personalTrackers(log: Log): () => TrackersFound {
  let last: { readonly text: string; readonly found: TrackersFound } | undefined;
  return () => {
    const value = setting('tickets.trackers');
    const text = JSON.stringify(value);
    if (last?.text === text) return last.found;
    const found = trackersIn(value);
    for (const { index, because } of found.bad) {
      log.warn(`Entry ${index} of tickets.trackers cannot be used: ${because}`);
    }
    last = { text, found };
    return found;
  };
}
