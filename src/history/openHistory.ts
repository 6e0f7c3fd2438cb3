import type { Log } from '../base/log.ts';
import type { Git } from '../git/git.ts';
import type { History, QuestionName, Questions, Report } from './history.ts';
import type { IndexPlace } from './indexFile.ts';
import { sourceOf } from './sourceOf.ts';
import { thread } from './thread.ts';

/** The repository that an index is about, and where it is kept. */
export interface HistoryPlace extends IndexPlace {
  readonly git: Git;
  readonly gitBinary: string;
  readonly log: Log;
}

/**
 * The index as an editor needs it: written in one thread and read in another, so that neither waits
 * for the other and the editor for none. `workerFile` is what the threads run.
 */
export function openHistory(place: HistoryPlace, workerFile: string): History {
  const { folder, cacheFolder, git, gitBinary, log } = place;
  const data = {
    place: { folder, ...(cacheFolder === undefined ? {} : { cacheFolder }) },
    source: sourceOf(git, gitBinary),
  };
  let isDamaged = false;
  /** Once in the life of a window, behind, damage is looked for that nobody has met. */
  let isThorough = true;
  const noteDamage = (): void => {
    if (!isDamaged) log.warn('The index of the history is damaged, and is built anew.');
    isDamaged = true;
  };
  const reading = thread(workerFile, data, noteDamage);
  const writing = thread(workerFile, data, noteDamage);

  return {
    async ask<Name extends QuestionName>(
      name: Name,
      takes: Questions[Name]['takes'],
      { signal }: { readonly signal?: AbortSignal } = {},
    ) {
      const value = await reading.call({ kind: 'ask', name, takes }, { signal });
      signal?.throwIfAborted();
      return value as Questions[Name]['gives'];
    },
    async update({ signal, onProgress, ...options } = {}) {
      const wish = { ...options, isDamaged, isThorough };
      isThorough = false;
      const report = (await writing.call(
        { kind: 'update', wish },
        { signal, onProgress },
      )) as Report;
      if (report.rebuilt === 'damaged') noteDamage();
      if (report.outcome !== 'elsewhere') isDamaged = false;
      return report;
    },
    dispose() {
      reading.end();
      writing.end();
    },
  };
}
