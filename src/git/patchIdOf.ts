import type { Git, GitTask, ObjectName } from './git.ts';
import { patchBetween, patchesOf } from './patches.ts';

/**
 * The name of what a commit changes, the same after a rebase or a cherry-pick; `undefined` for a
 * merge or an empty commit. Source: git-patch-id(1), `--stable`.
 */
export async function patchIdOf(
  git: Git,
  sha: ObjectName,
  signal?: AbortSignal,
): Promise<string | undefined> {
  return (await patchIdsOf(git, [sha], signal)).get(sha);
}

/** The same for several commits, in two processes; those that have none are left out. */
export async function patchIdsOf(
  git: Git,
  shas: readonly ObjectName[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<ObjectName, string>> {
  const options = signal ? { signal } : {};
  const patches = await git.run(patchesOf(shas), options);
  return patches === '' ? new Map() : git.run(identified(patches), options);
}

/** The patch id of all that `tip` changed since it left the history of `base`; none if nothing. */
export async function patchIdSince(
  git: Git,
  base: ObjectName,
  tip: ObjectName,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const options = signal ? { signal } : {};
  const forkPoint = await git.run(mergeBase(base, tip), options);
  if (forkPoint === undefined) return undefined;
  const names = await git.run(
    {
      args: ['diff-tree', '-r', '-z', '--no-renames', '--name-only', forkPoint, tip, '--'],
      parse: (output: string) => output.split('\0').length - 1,
    },
    options,
  );
  if (names > 60) return undefined;
  const patch = await git.run(patchBetween(forkPoint, tip), options);
  // Without the name of a commit above it, a patch is told as that of nobody.
  return patch === '' ? undefined : [...(await git.run(identified(patch), options)).values()][0];
}

function mergeBase(base: ObjectName, tip: ObjectName): GitTask<string | undefined> {
  return {
    args: ['merge-base', base, tip],
    accepts: [1],
    parse: (output) => output.trim() || undefined,
  };
}

function identified(patches: string): GitTask<ReadonlyMap<ObjectName, string>> {
  return {
    args: ['patch-id', '--stable'],
    input: patches,
    encoding: 'latin1',
    parse: (output) =>
      new Map(
        output
          .split('\n')
          .map((line) => line.split(' '))
          .flatMap(([patch, sha]) => (patch && sha ? [[sha as ObjectName, patch] as const] : [])),
      ),
  };
}
