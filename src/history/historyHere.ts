import type { History } from './history.ts';
import { historyReader } from './historyReader.ts';
import type { HistoryPlace } from './openHistory.ts';
import { sourceOf } from './sourceOf.ts';
import { updateIndex } from './updateIndex.ts';

/** The index in this thread, which waits meanwhile: for a command that has nothing else to do. */
export function historyHere(place: HistoryPlace): History {
  const source = sourceOf(place.git, place.gitBinary);
  let isDamaged = false;
  const noteDamage = (): void => {
    if (!isDamaged) place.log.warn('The index of the history is damaged, and is built anew.');
    isDamaged = true;
  };
  const reader = historyReader(place, source.worktree, noteDamage);
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is a rejection
    async ask(name, takes, { signal } = {}) {
      signal?.throwIfAborted();
      return reader.answer(name, takes);
    },
    async update(options = {}) {
      const report = await updateIndex(place, source, { ...options, isDamaged });
      if (report.rebuilt === 'damaged') noteDamage();
      if (report.outcome !== 'elsewhere') isDamaged = false;
      return report;
    },
    dispose: () => reader.close(),
  };
}
