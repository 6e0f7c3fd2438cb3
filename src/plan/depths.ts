import { blanked, linesOf } from './conflicts.ts';
import type { Fault } from './conflicts.ts';

/** Brackets that one line opens and does not close, and that are open at once: no plan has as many. */
const mostInLine = 100;
const mostOpen = 500;

/**
 * The text without lines that only open brackets, and without all that follows after far too many: the
 * parser takes long for what is nested deeper than its stack. Nothing else moves.
 */
export function withoutDepths(text: string): {
  readonly text: string;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const kept: string[] = [];
  let at = 0;
  let open = 0;
  for (const line of linesOf(text)) {
    const brackets = line.match(/[[\]{}]/g) ?? [];
    const opened = brackets.reduce((sum, sign) => sum + (sign === '[' || sign === '{' ? 1 : -1), 0);
    // Lists in lists can be written in one line as well.
    const dashes = (/^(?:[-?:]? )*/.exec(line)?.[0].match(/[-?:]/g) ?? []).length;
    const isWide = opened > mostInLine || dashes > mostInLine;
    const isTooDeep = isWide || open + opened > mostOpen;
    if (isTooDeep) {
      const start = at + Math.max(0, line.search(/[[{?:-]/));
      faults.push({ start, end: at + line.trimEnd().length, detail: 'is nested too deeply' });
      if (!isWide) return { text: kept.join(''), faults };
    } else open = Math.max(0, open + opened);
    kept.push(isTooDeep ? blanked(line) : line);
    at += line.length;
  }
  return { text: faults.length === 0 ? text : kept.join(''), faults };
}
