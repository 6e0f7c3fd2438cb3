import type { Disposable } from '../base/lifetime.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';
import type { Later } from './later.ts';
import { setting } from './settings.ts';
import type { Placed } from './references.ts';
import { refsIn } from './references.ts';

type HearingMind = Placed & Pick<Mind, 'tickets'>;

/** Whether trackers may be asked without anybody's wish. */
export function isHeardBehind(): boolean {
  return setting('tickets.fetch') === 'automatic';
}

/**
 * Resolves when the trackers told what they know of the tickets, or after so many milliseconds; at
 * once where they are not asked behind. Never rejects.
 */
export async function heardSoon(
  mind: HearingMind,
  keys: readonly TicketKey[],
  milliseconds: number,
  later: Later,
): Promise<void> {
  const refs = refsIn(mind, keys);
  if (refs.length === 0 || !isHeardBehind()) return;
  let alarm: Disposable | undefined;
  const late = new Promise<void>((resolve) => {
    alarm = later(milliseconds, resolve);
  });
  await Promise.race([mind.tickets.refresh(refs).catch(() => undefined), late]);
  alarm?.dispose();
}
