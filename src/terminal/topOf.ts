import { access, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The folder whose `.product/` counts for a folder that exists, found without git: the top of the
 * repository, outside of one the nearest folder with a `.product/`, else the folder itself.
 */
export async function topOf(directory: string): Promise<string> {
  const start = await realpath(directory);
  const folders = [...upwardFrom(start)];
  return (await nearestWith('.git', folders)) ?? (await nearestWith('.product', folders)) ?? start;
}

function* upwardFrom(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

async function nearestWith(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const isThere = await access(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
  }
  return undefined;
}
