import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';

/**
 * Changes whenever the reference does, and sometimes when another one does; starts no process. Works
 * for both ways that git keeps references: files (gitrepository-layout(5)) and reftable.
 */
export async function referenceStamp(git: Git, reference: string): Promise<string> {
  const within = (...names: readonly string[]): string => join(git.commonDirectory, ...names);
  const loose = await readFile(within(...reference.split('/')), 'utf8').catch(() => undefined);
  if (loose !== undefined) return loose;
  const stamps = [within('packed-refs'), within('reftable', 'tables.list')].map((file) =>
    stat(file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
      () => 'none',
    ),
  );
  return (await Promise.all(stamps)).join(' ');
}
