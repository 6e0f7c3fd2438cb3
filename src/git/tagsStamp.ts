import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';

/** Folders of tags with names such as `app/v1`; more than these are looked at no further. */
const mostFolders = 1000;

/**
 * Changes whenever a tag is made, moved or deleted, and sometimes when another reference is; starts no
 * process. Works for both ways that git keeps references: files, where each change makes a lock file
 * beside the reference or in `packed-refs`, and reftable.
 */
export async function tagsStamp(git: Git): Promise<string> {
  const within = (...names: readonly string[]): string => join(git.commonDirectory, ...names);
  const places = [within('packed-refs'), within('reftable', 'tables.list'), within('refs', 'tags')];
  const stamps: string[] = [];
  for (let next = places.shift(); next !== undefined; next = places.shift()) {
    stamps.push(await stampOf(next));
    if (stamps.length > mostFolders) break;
    const inside = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of inside) if (entry.isDirectory()) places.push(join(next, entry.name));
  }
  return stamps.join(' ');
}

function stampOf(place: string): Promise<string> {
  return stat(place).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
    () => 'none',
  );
}
