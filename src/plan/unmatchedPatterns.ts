import ignore from 'ignore';

/**
 * Those of the patterns (as in `.gitignore`) that none of the paths matches; patterns with `!`, which
 * only take away, are never among them. A path with `/` at its end is a submodule: a pattern that leads
 * into it may match what only that repository knows.
 */
export function unmatchedPatterns(
  patterns: readonly string[],
  paths: readonly string[],
): ReadonlySet<string> {
  const sorted = [...paths].sort();
  const submodules = sorted.filter((path) => path.endsWith('/'));
  return new Set(
    patterns.filter(
      (pattern) => !pattern.startsWith('!') && !isMatched(pattern, sorted, submodules),
    ),
  );
}

function isMatched(
  pattern: string,
  sorted: readonly string[],
  submodules: readonly string[],
): boolean {
  const folder = folderOf(pattern);
  if (submodules.some((path) => folder.startsWith(path))) return true;
  const rules = ignore({ ignoreCase: false }).add(pattern);
  for (let at = firstAtLeast(sorted, folder); at < sorted.length; at += 1) {
    const path = sorted[at] ?? '';
    if (!path.startsWith(folder)) return false;
    const name = path.endsWith('/') ? path.slice(0, -1) : path;
    if (ignore.isPathValid(name) && rules.ignores(name)) return true;
  }
  return false;
}

/**
 * The folder that all matches are in, with `/` at its end: a pattern is anchored by a slash that is not
 * at its end. So few of many thousand paths have to be tried.
 */
function folderOf(pattern: string): string {
  const plain = /^[^*?[\\]*/.exec(pattern.trimEnd())?.[0] ?? '';
  const inner = plain === pattern.trimEnd() ? plain.slice(0, -1) : plain;
  return plain.slice(plain.startsWith('/') ? 1 : 0, inner.lastIndexOf('/') + 1);
}

/** Where the first text stands that is not before this one. */
function firstAtLeast(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
