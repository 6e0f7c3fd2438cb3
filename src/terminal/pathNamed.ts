import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ProductError } from '../base/productError.ts';

/** What a person means by a path. */
export interface NamedPath {
  /** Relative to the top of the repository, with `/` between folders and none at its end. */
  readonly path: string;
  /** It was written as a folder. What was not may be one all the same. */
  readonly isFolder: boolean;
}

/**
 * Finds what a path means that was typed for a folder: what it names need not be there any more.
 * Rejects with `bad-input` when it leads out of the repository, whose top is `root`.
 */
export async function pathNamed(
  typed: string,
  directory: string,
  root: string,
): Promise<NamedPath> {
  if (typed === '') throw new ProductError('bad-input', 'the path is empty');
  const target = resolve(await realpath(directory), typed);
  const path = within(root, target) ?? within(root, await withoutLinks(target));
  if (path === undefined) {
    throw new ProductError('bad-input', `${typed} is not in the repository ${root}`);
  }
  const isFolder = path === '' || /(?:^|\/)\.{0,2}$/.test(typed);
  return { path: path.split(sep).join('/'), isFolder };
}

/** A path as a pattern that matches nothing else. */
export function literal(path: string): string {
  return path.replaceAll(/[\\*?[\]!# ]/g, String.raw`\$&`);
}

function within(root: string, target: string): string | undefined {
  const path = relative(root, target);
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? undefined : path;
}

/** The same place by a way without links, as git names the top; a link at its end is meant itself. */
async function withoutLinks(target: string): Promise<string> {
  const folder = dirname(target);
  if (folder === target) return target;
  const real = await realpath(folder).catch(() => withoutLinks(folder));
  return join(real, basename(target));
}
