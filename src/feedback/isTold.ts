import type { SignalCell } from './signalReport.ts';

/** Whether there is something to tell of one pair of teams. */
export function isTold({ votes, round }: SignalCell): boolean {
  return votes !== 'too-few' || round !== 'too-few';
}
