import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Disposable } from '../base/lifetime.ts';
import { ProductError } from '../base/productError.ts';
import type { Reply, Wanted } from './tallyReply.ts';
import type { TallyMonths } from './tallyMonths.ts';

/** Counts months in a thread for each call, so that an editor waits for none. */
export interface TallyThread extends Disposable {
  /** Rejects as `tallyMonths`, and with an `Error` when it was disposed of. */
  readonly tally: TallyMonths;
}

/** `workerFile` is what the threads run. Nothing is started before there is something to count. */
export function tallyThread(workerFile: string): TallyThread {
  const running = new Set<Worker>();
  let isOver = false;
  return {
    async tally(place, months) {
      if (isOver) throw new Error('the votes were closed');
      const wanted: Wanted = { place, months };
      const worker = new Worker(workerFile, { workerData: wanted });
      worker.unref();
      running.add(worker);
      try {
        const ended = once(worker, 'exit').then((): never => {
          throw new Error('the thread of the votes has ended');
        });
        const [reply] = (await Promise.race([once(worker, 'message'), ended])) as [Reply];
        if (reply.kind === 'counted') return reply.months;
        const { reason, message } = reply;
        throw reason === undefined ? new Error(message) : new ProductError(reason, message);
      } finally {
        running.delete(worker);
        void worker.terminate();
      }
    },
    dispose() {
      isOver = true;
      for (const worker of running) void worker.terminate();
    },
  };
}
