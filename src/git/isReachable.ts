import type { GitTask, ObjectName } from './git.ts';

/** Whether one of the tips holds the commit; tips as `rev-list` takes what it is to leave out. */
export function isReachable(sha: ObjectName, ...tips: readonly string[]): GitTask<boolean> {
  return {
    // Among a thousand branches, `--contains` asks each of them; this is one short walk.
    args: ['rev-list', '--count', '--max-count=1', sha, ...tips, '--'],
    parse: (output) => output.trim() === '0',
  };
}
