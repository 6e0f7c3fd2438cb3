import type { Commit } from '../model/commit.ts';
import { ancestryIn } from './ancestry.ts';
import type { Commits } from './commits.ts';
import type { Pairs } from './pairs.ts';

/** So many branches are compared with commits in one go; each costs three short processes. */
const mostCompared = 30;

/**
 * Pairs a commit with those of a branch that together change the same, by patch id: `git merge
 * --squash` here, or a forge's squash of the branch.
 */
export async function squashedInto(
  pairs: Pairs,
  outside: readonly Commit[],
  commits: Commits,
): Promise<void> {
  const ancestryOf = ancestryIn(outside);
  const parents = new Set(outside.flatMap((commit) => commit.parents));
  const isTip = (commit: Commit): boolean => !parents.has(commit.sha);
  // A branch is most often squashed when it is done; what came later is looked at last.
  const tips = [
    ...outside.filter((commit) => isTip(commit)),
    ...outside.filter((commit) => !isTip(commit)),
  ];
  const touched = new Map<Commit, ReadonlySet<string>>();
  const touchedBy = (tip: Commit): ReadonlySet<string> => {
    const known = touched.get(tip) ?? new Set([...ancestryOf(tip)].flatMap(({ paths }) => paths));
    touched.set(tip, known);
    return known;
  };
  let compared = 0;
  for (const to of pairs.open) {
    const [base] = to.parents;
    if (base === undefined || to.paths.length === 0) continue;
    for (const tip of tips) {
      if (!touchesAll(touchedBy(tip), to.paths)) continue;
      const branch = ancestryOf(tip);
      const from = pairs.left.filter((commit) => branch.has(commit));
      if (from.length === 0) continue;
      if (compared >= mostCompared) return;
      compared += 1;
      const [patch, whole] = await Promise.all([
        commits.patchesOf([to]).then((patches) => patches.get(to.sha)),
        commits.patchSince(base, tip.sha),
      ]);
      if (patch === undefined || patch !== whole) continue;
      for (const commit of from) pairs.add(to, [commit]);
      break;
    }
  }
}

/** What was changed and changed back within the branch is not in what it changes as a whole. */
function touchesAll(touched: ReadonlySet<string>, paths: readonly string[]): boolean {
  return touched.size <= 2 * paths.length + 10 && paths.every((path) => touched.has(path));
}
