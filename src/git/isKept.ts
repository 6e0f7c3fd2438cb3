import type { Git, ObjectName } from './git.ts';

/** Whether a branch or HEAD still holds the commit, so that it was not rewritten or thrown away. */
export async function isKept(git: Git, sha: ObjectName): Promise<boolean> {
  const onHead = await git.run({
    args: ['merge-base', '--is-ancestor', sha, 'HEAD'],
    // 1: it is not; 128: it is not there at all, or HEAD is unborn.
    accepts: [1, 128],
    parse: (_output, exitCode) => exitCode === 0,
  });
  if (onHead) return true;
  return git.run({
    args: ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${sha}`, 'refs/heads'],
    accepts: [128, 129],
    parse: (output, exitCode) => exitCode === 0 && output !== '',
  });
}
