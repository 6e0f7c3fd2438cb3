import type { GitTask } from './git.ts';

/**
 * The paths that the next commit would change, both names of what was moved; before the first commit
 * all that is in the index. Fixed against every setting that changes what `diff` prints.
 */
export const stagedPaths: GitTask<readonly string[]> = {
  args: [
    'diff',
    '--cached',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '-O/dev/null',
    '--ignore-submodules=none',
  ],
  parse: (output) => [...new Set(output.split('\0').filter((path) => path !== ''))],
};
