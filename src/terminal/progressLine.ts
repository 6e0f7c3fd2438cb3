import type { Progress } from '../history/history.ts';
import { countText, dayText } from './pastText.ts';

/** Where a line can be written over: a terminal that somebody looks at. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says on one line how far the reading of the history is; says nothing to a file or a pipe. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Leaves no trace. */
  readonly clear: () => void;
}

/** What is done within so many milliseconds is not talked about. */
const quietFor = 500;
const eraseLine = '\r\u001b[K';

export function progressLine(screen: Screen, clock: () => number): ProgressLine {
  const start = clock();
  let isShown = false;
  return {
    show(progress) {
      if (screen.isTTY !== true || clock() - start < quietFor) return;
      isShown = true;
      screen.write(`${eraseLine}${progressText(progress)}`);
    },
    clear() {
      if (isShown) screen.write(eraseLine);
      isShown = false;
    },
  };
}

function progressText({ phase, commits, oldestAt }: Progress): string {
  switch (phase) {
    case 'commits':
      return `Reading the history: ${countText(commits, 'commit')}, back to ${dayText(oldestAt)}`;
    case 'moves':
      return `Looking for moved files; ${countText(commits, 'commit')} can be looked up already`;
  }
}
