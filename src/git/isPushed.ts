import type { GitTask, ObjectName } from './git.ts';

/** Whether a branch of any remote, as last fetched, already holds the commit. */
export function isPushed(sha: ObjectName): GitTask<boolean> {
  return {
    args: ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${sha}`, 'refs/remotes'],
    parse: (output) => output !== '',
  };
}
