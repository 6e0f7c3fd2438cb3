import type { Git, ObjectName } from './git.ts';
import { patchIdsOf } from './patchIdOf.ts';

/** In milliseconds. Nobody waits for the name of a huge change. */
export const patchLimit = 1500;

/** A commit with more paths is an import or a reformatting: its patch is not worth reading. */
export const mostPaths = 500;
const atOnce = 50;
const mostKept = 20_000;

interface Changed {
  readonly sha: ObjectName;
  readonly parents: readonly ObjectName[];
  readonly paths: readonly string[];
}

/**
 * Finds the patch ids of commits and remembers them. Those of merges and of huge commits, and what
 * is not found in time or at all, are left out. Never rejects.
 */
export function patchFinder(
  git: Git,
): (commits: readonly Changed[]) => Promise<ReadonlyMap<ObjectName, string>> {
  const known = new Map<ObjectName, string | undefined>();
  const find = async (shas: readonly ObjectName[]): Promise<void> => {
    try {
      const found = await patchIdsOf(git, shas, AbortSignal.timeout(patchLimit));
      for (const sha of shas) known.set(sha, found.get(sha));
    } catch {
      // One that is too large, or not all there, must not hide the others.
      if (shas.length === 1) {
        for (const sha of shas) known.set(sha, undefined);
        return;
      }
      for (const sha of shas) await find([sha]);
    }
  };
  return async (commits) => {
    const wanted = commits.filter(
      ({ parents, paths }) => parents.length < 2 && paths.length > 0 && paths.length <= mostPaths,
    );
    const unknown = wanted.map(({ sha }) => sha).filter((sha) => !known.has(sha));
    if (known.size + unknown.length > mostKept) known.clear();
    for (let from = 0; from < unknown.length; from += atOnce) {
      await find(unknown.slice(from, from + atOnce));
    }
    return new Map(
      wanted.flatMap(({ sha }) => {
        const patch = known.get(sha);
        return patch === undefined ? [] : [[sha, patch] as const];
      }),
    );
  };
}
