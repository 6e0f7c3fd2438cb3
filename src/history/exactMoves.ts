import type { LogEntry } from './logRecords.ts';

/** What a commit added and deleted, sorted into files that it moved unchanged, and the rest. */
export interface ExactMoves {
  /** In the order of what was added. */
  readonly moves: readonly { readonly from: LogEntry; readonly to: LogEntry }[];
  readonly leftAdded: readonly LogEntry[];
  readonly leftDeleted: readonly LogEntry[];
}

/** So many files of equal content does git compare names with before it takes the first. */
const mostCandidates = 100;
const none = -1;

const typeBits = 0o170_000;
const regularFile = 0o100_000;

/**
 * Pairs what one commit added with what it deleted, both in git's order, as `-M100%` does
 * (`find_identical_files` in `diffcore-rename.c`): the same content, links and submodules only as
 * such, a file of the same name in another folder first. Time is linear, also for many equal files.
 */
export function exactMoves(added: readonly LogEntry[], deleted: readonly LogEntry[]): ExactMoves {
  /** First unused file of each content, as an index of `deleted`; `next` leads to the following. */
  const firsts = new Map<string, number>();
  const next = new Int32Array(deleted.length);
  for (let index = deleted.length - 1; index >= 0; index -= 1) {
    const entry = deleted[index];
    if (!entry) continue;
    const key = contentOf(entry, entry.oldMode);
    next[index] = firsts.get(key) ?? none;
    firsts.set(key, index);
  }

  const used = new Set<LogEntry>();
  const moves: { from: LogEntry; to: LogEntry }[] = [];
  const leftAdded: LogEntry[] = [];
  for (const to of added) {
    const key = contentOf(to, to.mode);
    const first = firsts.get(key) ?? none;
    const before = first === none ? none : beforeSameName(deleted, next, first, nameOf(to.path));
    const chosen = before === none ? first : (next[before] ?? none);
    const from = deleted[chosen];
    if (!from) {
      leftAdded.push(to);
      continue;
    }
    const after = next[chosen] ?? none;
    if (before === none) firsts.set(key, after);
    else next[before] = after;
    used.add(from);
    moves.push({ from, to });
  }
  return { moves, leftAdded, leftDeleted: deleted.filter((entry) => !used.has(entry)) };
}

/** Files are alike whether they are executable or not; everything else only with equal modes. */
function contentOf({ oid }: LogEntry, mode: number): string {
  return (mode & typeBits) === regularFile ? oid : `${oid} ${mode}`;
}

/** The candidate in front of the one that has the name; `none` when the first is to be taken. */
function beforeSameName(
  deleted: readonly LogEntry[],
  next: Int32Array,
  first: number,
  name: string,
): number {
  let before = none;
  let at = first;
  for (let tried = 0; at !== none && tried < mostCandidates; tried += 1) {
    const path = deleted[at]?.path ?? '';
    const start = path.length - name.length;
    if (path.endsWith(name) && (start === 0 || path[start - 1] === '/')) return before;
    before = at;
    at = next[at] ?? none;
  }
  return none;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
