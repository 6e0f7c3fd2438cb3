import { extname, join } from 'node:path';
import type { History } from './history/history.ts';
import { openHistory as openIn } from './history/openHistory.ts';
import type { HistoryPlace } from './history/openHistory.ts';

/** The door of the history: loaded when somebody asks for the past. Its threads run the file beside it. */
export function openHistory(place: HistoryPlace): History {
  const workerFile = `historyWorker${extname(import.meta.filename)}`;
  return openIn(place, join(import.meta.dirname, workerFile));
}
