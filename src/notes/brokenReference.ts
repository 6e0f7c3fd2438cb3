import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';

/**
 * The file of a reference that names nothing git could read, as a power cut leaves it; `undefined`
 * when the reference is fine, is not there, or is no file of its own.
 */
export async function brokenReference(git: Git, reference: string): Promise<string | undefined> {
  const file = join(git.commonDirectory, ...reference.split('/'));
  // Before git is asked: what others make meanwhile is nothing broken.
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const kind = await git.run({
    args: ['for-each-ref', '--format=%(objecttype)', '--', reference],
    accepts: [128],
    parse: (output) => output.trim(),
  });
  return kind === '' ? file : undefined;
}
