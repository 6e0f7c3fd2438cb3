import type { Git, ObjectName } from './git.ts';

/** Whether a branch or HEAD still holds the commit, so that it was not rewritten or thrown away. */
export async function isKept(git: Git, sha: ObjectName): Promise<boolean> {
  const onHead = await git.run({
    args: ['rev-list', '--count', '--max-count=1', sha, '^HEAD', '--'],
    // It is not there at all, or HEAD is unborn.
    accepts: [128],
    parse: (output) => output.trim() === '0',
  });
  if (onHead) return true;
  return git.run({
    args: ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${sha}`, 'refs/heads'],
    accepts: [128, 129],
    parse: (output, exitCode) => exitCode === 0 && output !== '',
  });
}
