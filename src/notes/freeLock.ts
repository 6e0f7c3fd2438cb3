import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';

/** Git holds the lock of a reference for milliseconds: one of this age was left by a killed git. */
const left = 60_000;

/**
 * Removes the lock that a killed git left on a reference of ours; it would keep everybody out for
 * ever. Where references are not files there is none.
 */
export async function freeLock(git: Git, reference: string): Promise<void> {
  const lock = join(git.commonDirectory, `${reference}.lock`);
  const found = await stat(lock).catch(() => undefined);
  if (!found?.isFile() || Date.now() - found.mtimeMs < left) return;
  await rm(lock, { force: true }).catch(() => undefined);
}
