import type { Git, ObjectName } from './git.ts';
import { isReachable } from './isReachable.ts';

/** Whether HEAD or a branch still holds the commit, so that it was not rewritten or thrown away. */
export async function isKept(git: Git, sha: ObjectName): Promise<boolean> {
  const isIn = (...tips: readonly string[]): Promise<boolean> =>
    // 128: it is not there at all, or HEAD is unborn.
    git.run({ ...isReachable(sha, ...tips), accepts: [128] });
  return (await isIn('^HEAD')) || (await isIn('--not', '--branches'));
}
