/**
 * Makes `work` run at most once at a time with at most one run waiting: calls that come during a
 * run share the next one. The promise settles with the run that started after the call.
 */
export function coalesced<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let waiting: Promise<T> | undefined;
  const start = (): Promise<T> => {
    running = work().finally(() => {
      // Whoever waits is about to start, and nobody may come in between.
      if (!waiting) running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    waiting ??= running.then(
      () => next(),
      () => next(),
    );
    return waiting;
  };
  function next(): Promise<T> {
    waiting = undefined;
    return start();
  }
}
