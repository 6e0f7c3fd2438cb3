import type { History, UpdateOptions } from '../history/history.ts';
import { learnedKeys } from '../tickets/learnedKeys.ts';

/**
 * A history that is read with what references mean, and says, whenever it was read to its end, which
 * prefixes of ticket keys it vouches for.
 */
export function vouchingHistory(
  history: History,
  meaning: () => Pick<UpdateOptions, 'references' | 'keepsReferences'>,
  onLearned: (prefixes: readonly string[]) => Promise<void>,
): Pick<History, 'ask' | 'update'> {
  const learn = async (): Promise<void> => {
    const counted = await history.ask('ticketPrefixes', {});
    await onLearned(learnedKeys(new Map(counted.map((one) => [one.prefix, one.numbers]))));
  };
  return {
    ask: (...question) => history.ask(...question),
    async update(options) {
      const report = await history.update({ ...meaning(), ...options });
      // What could not be learned now is learned the next time.
      if (report.outcome === 'complete') await learn().catch(() => undefined);
      return report;
    },
  };
}
