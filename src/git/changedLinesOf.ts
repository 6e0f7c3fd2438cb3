import type { Git, ObjectName } from './git.ts';
import { patchesOf } from './patches.ts';

/** What a commit adds and takes away: each line with the file it is in and its sign, how often. */
export type ChangedLines = ReadonlyMap<string, number>;

/** So much is read; the commits behind it are left out. */
const longestPatches = 4_000_000;

/** The changed lines of several commits, in one process; those behind very much text are left out. */
export async function changedLinesOf(
  git: Git,
  shas: readonly ObjectName[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<ObjectName, ChangedLines>> {
  const patches = await git.run(patchesOf(shas), signal ? { signal } : {});
  const found = linesIn(patches.slice(0, longestPatches));
  // The last one may be cut, and half of a change is another change.
  const last = [...found.keys()].at(-1);
  if (patches.length <= longestPatches || last === undefined) return found;
  return new Map([...found].filter(([sha]) => sha !== last));
}

/** Inside a hunk each line begins with a sign, so that no content is taken for a header. */
function linesIn(patches: string): ReadonlyMap<ObjectName, ChangedLines> {
  const found = new Map<ObjectName, Map<string, number>>();
  let lines = new Map<string, number>();
  let file = '';
  let isInHunk = false;
  for (const line of patches.split('\n')) {
    if (/^[0-9a-f]{40,64}$/.test(line)) {
      lines = new Map();
      found.set(line as ObjectName, lines);
      isInHunk = false;
    } else if (line.startsWith('diff --git ')) {
      file = line;
      isInHunk = false;
    } else if (line.startsWith('@@ ')) {
      isInHunk = true;
    } else if (isInHunk && /^[+-]/.test(line)) {
      const key = `${file}\n${line}`;
      lines.set(key, (lines.get(key) ?? 0) + 1);
    }
  }
  return found;
}
