import type { Outcome } from '../protocol/messages.ts';
import { fileWording } from './fileWording.ts';
import type { Indexer } from './indexer.ts';
import type { Indexing } from './indexing.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import { setting } from './settings.ts';

/** Reads the history of a repository, all of it anew when told so, and says what became of it. */
export async function readHistory(
  indexer: Indexer,
  entry: OpenRepository,
  rebuild = false,
): Promise<Outcome> {
  if (setting('history.index') === 'off') return failed(fileWording.off());
  return outcomeOf(await indexer.read(entry, rebuild));
}

/** Stops reading, in all repositories of this window. */
export function stopReading(indexer: Indexer): Outcome {
  return indexer.stop() ? done(fileWording.stopped()) : done(fileWording.nothingIsRead());
}

function outcomeOf(indexing: Indexing): Outcome {
  switch (indexing.kind) {
    case 'done':
      return done(fileWording.wasRead());
    case 'empty':
      return done(fileWording.noCommit());
    case 'stopped':
      return done(fileWording.stopped());
    case 'elsewhere':
      return done(fileWording.elsewhere());
    case 'failed':
      return failed(fileWording.failure(indexing.reason));
    case 'waiting':
    case 'reading':
    case 'put-off':
      // Something came in between; what is shown says what.
      return done('');
  }
}
