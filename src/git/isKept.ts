import type { Git, GitTask, ObjectName } from './git.ts';

/** Whether HEAD or a branch still holds the commit, so that it was not rewritten or thrown away. */
export async function isKept(git: Git, sha: ObjectName): Promise<boolean> {
  return (
    (await git.run(isIn(sha, ['^HEAD']))) || (await git.run(isIn(sha, ['--not', '--branches'])))
  );
}

/** One short walk, where `--contains` would ask each of a thousand branches. */
function isIn(sha: ObjectName, tips: readonly string[]): GitTask<boolean> {
  return {
    args: ['rev-list', '--count', '--max-count=1', sha, ...tips, '--'],
    // It is not there at all, or HEAD is unborn.
    accepts: [128],
    parse: (output) => output.trim() === '0',
  };
}
