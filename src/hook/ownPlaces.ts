import { lstat, readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Git } from '../git/git.ts';
import { isWithin } from './hooksFolder.ts';

/** A directory of this repository, and the name of what makes a folder below it one of another. */
interface OwnFolder {
  readonly path: string;
  readonly foreignMark: string;
}

/** A test whether a folder of hooks belongs to this repository alone, links resolved. */
export async function ownPlaces(git: Git): Promise<(folder: string) => Promise<boolean>> {
  const { root, commonDirectory: common, gitDirectory } = git;
  const main = basename(common) === '.git' ? [dirname(common)] : [];
  const trees = [root, ...main, ...(await linkedTrees(common))];
  const folders = await Promise.all([
    ...[common, gitDirectory].map((path) => ownFolder(path, 'HEAD')),
    ...trees.map((path) => ownFolder(path, '.git')),
  ]);
  return async (folder) => {
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined) return false;
    for (const own of folders) if (await isOf(own, real)) return true;
    return false;
  };
}

async function ownFolder(path: string, foreignMark: string): Promise<OwnFolder> {
  return { path: await realpath(path).catch(() => path), foreignMark };
}

/** A submodule and a clone inside have hooks of their own. */
async function isOf({ path, foreignMark }: OwnFolder, folder: string): Promise<boolean> {
  if (!isWithin(folder, path)) return false;
  for (let at = folder; relative(path, at) !== ''; at = dirname(at)) {
    const mark = await lstat(join(at, foreignMark)).catch(() => undefined);
    if (mark || basename(at) === '.git') return false;
  }
  return true;
}

/** The other work trees, as far as they say themselves that they belong here. */
async function linkedTrees(common: string): Promise<readonly string[]> {
  const folder = join(common, 'worktrees');
  const names = await readdir(folder).catch(() => []);
  const trees = await Promise.all(
    names.map(async (name) => {
      const entry = join(folder, name);
      const link = resolve(entry, await lineIn(join(entry, 'gitdir')));
      const back = /^gitdir: (.+)$/.exec(await lineIn(link))?.[1];
      const real = back && (await realpath(resolve(dirname(link), back)).catch(() => undefined));
      return real === (await realpath(entry).catch(() => entry)) ? [dirname(link)] : [];
    }),
  );
  return trees.flat();
}

/** The text of a small file without its end of line; nothing where it cannot be read. */
async function lineIn(file: string): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > 64 * 1024) return '';
  return (await readFile(file, 'utf8').catch(() => '')).trimEnd();
}
