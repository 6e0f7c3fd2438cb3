/** A piece of a text, in UTF-16 units from its beginning, the end exclusive, and what is wrong with it. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly detail: string;
  /** From where to where the entry is that it is in, where that is known. */
  readonly entry?: readonly [start: number, end: number];
}

const detail = 'git left a conflict here: keep one of the two sides and remove its markers';

/**
 * The text with our side of every merge conflict, and the place of each. What is taken out becomes
 * blanks, so that everything else stays where it is.
 */
export function withoutConflicts(text: string): {
  readonly text: string;
  readonly faults: readonly Fault[];
} {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/m.test(text)) return { text, faults: [] };
  const faults: Fault[] = [];
  /** Which part of a conflict the lines are in. */
  let side: 'none' | 'ours' | 'other' = 'none';
  let kept = '';
  for (const line of linesOf(text)) {
    const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/.exec(line)?.[0];
    const isFirst = marker?.startsWith('<') === true || (marker !== undefined && side === 'none');
    if (isFirst) {
      const end = kept.length + line.trimEnd().length;
      faults.push({ start: kept.length, end, detail });
    }
    if (marker?.startsWith('<')) side = 'ours';
    else if (marker?.startsWith('>')) side = 'none';
    else if (marker !== undefined && side !== 'none') side = 'other';
    kept += marker === undefined && side !== 'other' ? line : blanked(line);
  }
  return { text: kept, faults };
}

/** Lines with what ends them. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** As long as before, in as many lines, with nothing in it. */
export function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
