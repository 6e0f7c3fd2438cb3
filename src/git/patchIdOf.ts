import type { Git, GitTask, ObjectName } from './git.ts';

/**
 * The name of what a commit changes, the same after a rebase or a cherry-pick; `undefined` for a
 * merge or an empty commit. Source: git-patch-id(1), `--stable`.
 */
export async function patchIdOf(
  git: Git,
  sha: ObjectName,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const options = signal ? { signal } : {};
  const patch = await git.run(patchOf(sha), options);
  return patch === '' ? undefined : await git.run(identify(patch), options);
}

/** Everything that a `diff.*` setting could change is said. */
function patchOf(sha: ObjectName): GitTask<string> {
  return {
    args: [
      'diff-tree',
      '--patch',
      '--root',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-renames',
      '--no-relative',
      '--unified=3',
      '--inter-hunk-context=0',
      '--diff-algorithm=myers',
      '--indent-heuristic',
      '--submodule=short',
      '--ignore-submodules=none',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      '-O/dev/null',
      sha,
      '--',
    ],
    encoding: 'latin1',
    parse: (output) => output,
  };
}

function identify(patch: string): GitTask<string | undefined> {
  return {
    args: ['patch-id', '--stable'],
    input: patch,
    encoding: 'latin1',
    parse: (output) => /^[0-9a-f]+/.exec(output)?.[0],
  };
}
