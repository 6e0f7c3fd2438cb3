import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Git, GitTask } from '../git/git.ts';
import type { HookObstacle } from './hook.ts';

/** Where git looks for the hooks of a work tree. */
export interface HooksFolder {
  /** Absolute. */
  readonly path: string;
  readonly isThere: boolean;
  /** Outside of the repository. */
  readonly isShared: boolean;
  readonly obstacle?: Exclude<HookObstacle, 'not-a-file'>;
}

/** Finds the folder by the rules of githooks(5); a relative `core.hooksPath` begins at the top. */
export async function hooksFolder(git: Git): Promise<HooksFolder> {
  const configured = await git.run(hooksPath);
  const path = resolve(git.root, configured ?? join(git.commonDirectory, 'hooks'));
  const found = await lstat(await realpath(path).catch(() => path)).catch(() => undefined);
  const isThere = found?.isDirectory() ?? false;
  const base = { path, isThere, isShared: false };
  if (git.root === git.gitDirectory) return { ...base, obstacle: 'bare' };
  if (configured === '' || (found && !isThere)) return { ...base, obstacle: 'hooks-off' };
  const real = await realOf(path);
  const [root, common, own] = await Promise.all(
    [git.root, git.commonDirectory, git.gitDirectory].map(realOf),
  );
  if (isWithin(real, common) || isWithin(real, own)) return base;
  if (!isWithin(real, root)) return { ...base, isShared: true };
  const inside = relative(root ?? git.root, join(real, 'prepare-commit-msg'));
  const isIgnored = await git.run(ignored(inside.split(sep).join('/')));
  return isIgnored ? base : { ...base, obstacle: 'in-work-tree' };
}

/** Links resolved in as much of the path as is there. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realOf(dirname(path)), relative(dirname(path), path));
}

/** Whether a path is the folder or below it, by their names alone. */
export function isWithin(path: string, folder: string | undefined): boolean {
  if (folder === undefined) return false;
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Our own git runs with hooks switched off on its command line, which is not what is asked for. */
const hooksPath: GitTask<string | undefined> = {
  args: ['config', '--null', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'],
  accepts: [1],
  parse(output) {
    const fields = output.split('\0');
    const values = fields.flatMap((scope, index) =>
      index % 2 === 0 && scope !== '' && scope !== 'command' ? [fields[index + 1] ?? ''] : [],
    );
    return values.at(-1);
  },
};

/** A tracked path is never ignored. The subcommand refuses the literal paths of our other calls. */
const ignored = (path: string): GitTask<boolean> => ({
  args: ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--', `./${path}`],
  accepts: [1],
  parse: (_output, exitCode) => exitCode === 0,
});
