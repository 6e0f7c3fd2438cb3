import type { MessagePort } from 'node:worker_threads';
import { reasonOf } from '../base/productError.ts';
import type { Call, Failure, Reply, WorkerData } from './calls.ts';
import type { Questions, QuestionName, Report } from './history.ts';
import { historyReader } from './historyReader.ts';
import { updateIndex } from './updateIndex.ts';

/** The thread in which an index is read or written: answers the calls that come through a port. */
export function answerCalls(port: MessagePort, { place, source }: WorkerData): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply): void => port.postMessage(message);
  const reader = historyReader(place, source.worktree, () => reply({ kind: 'damaged' }));

  const work = async (
    call: Exclude<Call, { kind: 'stop' }>,
    signal: AbortSignal,
  ): Promise<Questions[QuestionName]['gives'] | Report> => {
    if (call.kind === 'ask') return reader.answer(call.name, call.takes);
    const { id, wish } = call;
    return updateIndex(place, source, {
      ...wish,
      signal,
      onProgress: (progress) => reply({ kind: 'progress', id, progress }),
    });
  };

  port.on('message', (call: Call) => {
    const { id } = call;
    if (call.kind === 'stop') {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    work(call, controller.signal)
      .then(
        (value) => reply({ kind: 'done', id, value }),
        (error: unknown) => reply({ kind: 'failed', id, failure: failureOf(error) }),
      )
      .finally(() => running.delete(id));
  });
}

function failureOf(error: unknown): Failure {
  const reason = reasonOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return { message, ...(reason === undefined ? {} : { reason }) };
}
