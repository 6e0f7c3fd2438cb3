import type { Disposable } from '../base/lifetime.ts';

/** Does something once, after so many milliseconds, unless it is disposed of before. */
export type Later = (milliseconds: number, work: () => void) => Disposable;

/** With the clock of this machine. */
export const later: Later = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  return { dispose: () => clearTimeout(timer) };
};
