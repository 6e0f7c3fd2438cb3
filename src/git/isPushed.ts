import type { GitTask, ObjectName } from './git.ts';
import { isReachable } from './isReachable.ts';

/** Whether a branch of any remote, as last fetched, already holds the commit. */
export function isPushed(sha: ObjectName): GitTask<boolean> {
  return isReachable(sha, '--not', '--remotes');
}
