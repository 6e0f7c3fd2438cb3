import type { GitTask, ObjectName } from './git.ts';

/** Whether a branch of any remote, as last fetched, already holds the commit. */
export function isPushed(sha: ObjectName): GitTask<boolean> {
  return {
    // Among a thousand branches, `--contains` asks each of them; this is one short walk.
    args: ['rev-list', '--count', '--max-count=1', sha, '--not', '--remotes', '--'],
    parse: (output) => output.trim() === '0',
  };
}
