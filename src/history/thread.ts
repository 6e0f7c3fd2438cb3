import { Worker } from 'node:worker_threads';
import { ProductError } from '../base/productError.ts';
import type { Call, Failure, Reply, WorkerData } from './calls.ts';
import type { Progress } from './history.ts';

/** A thread that is started with the first call and ends when nobody has called for a while. */
export interface Thread {
  /** Rejects with a `ProductError`, or with an `Error` when the thread has died. */
  call(
    call: DistributiveOmit<Exclude<Call, { kind: 'stop' }>, 'id'>,
    options?: CallOptions,
  ): Promise<unknown>;
  /** Stops what is going on, and ends. */
  end(): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

interface Pending extends CallOptions {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Most of what an index is built from is garbage a moment later: more room for it gains nothing. */
const maxYoungGenerationSizeMb = 24;
/** Milliseconds without a call. */
const idle = 60_000;
/** Milliseconds that a thread has for what it is in the middle of. */
const grace = 3_000;

export function thread(file: string, data: WorkerData, onDamage: () => void): Thread {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  const lose = (lost: Worker, error: unknown): void => {
    if (worker !== lost) return;
    worker = undefined;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  const hear = (reply: Reply): void => {
    if (reply.kind === 'damaged') {
      onDamage();
      return;
    }
    const call = pending.get(reply.id);
    if (reply.kind === 'progress') {
      call?.onProgress?.(reply.progress);
      return;
    }
    pending.delete(reply.id);
    if (reply.kind === 'done') call?.resolve(reply.value);
    else call?.reject(errorFrom(reply.failure));
    if (pending.size === 0) timer = setTimeout(end, idle).unref();
  };
  const started = (): Worker => {
    const fresh = new Worker(file, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    fresh.unref();
    fresh.on('message', hear);
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('exit', () => lose(fresh, new Error('the thread of the index has ended')));
    return fresh;
  };
  const post = (call: Call): void => worker?.postMessage(call);
  function end(): void {
    const last = worker;
    if (!last) return;
    for (const id of pending.keys()) post({ kind: 'stop', id });
    if (pending.size === 0) void last.terminate();
    else setTimeout(() => void last.terminate(), grace).unref();
    lose(last, new Error('the index was closed'));
  }

  return {
    call(call, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      clearTimeout(timer);
      worker ??= started();
      const id = (lastId += 1);
      const stop = (): void => post({ kind: 'stop', id });
      signal?.addEventListener('abort', stop, { once: true });
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, onProgress });
        post({ ...call, id });
      }).finally(() => signal?.removeEventListener('abort', stop));
    },
    end,
  };
}

function errorFrom({ reason, message }: Failure): Error {
  return reason === undefined ? new Error(message) : new ProductError(reason, message);
}
