import type { Git, GitTask } from './git.ts';

const submodule = '160000';

/**
 * Every path that git keeps track of, each once; a submodule with `/` at its end. By the index, so
 * that it does not matter what of it a sparse checkout has put on the disk; of a bare repository by
 * HEAD, none before the first commit. Rejects with a `ProductError`.
 */
export async function trackedPaths(git: Git): Promise<readonly string[]> {
  return git.run(git.root === git.gitDirectory ? inHead : inIndex);
}

const inIndex: GitTask<readonly string[]> = {
  args: ['ls-files', '-z', '--stage'],
  parse: pathsIn,
};

const inHead: GitTask<readonly string[]> = {
  args: ['ls-tree', '-r', '-z', '--full-tree', 'HEAD'],
  // HEAD is unborn.
  accepts: [128],
  parse: pathsIn,
};

/** Both print the mode first, and the path behind a tab. In a conflict a path is there several times. */
function pathsIn(output: string): readonly string[] {
  const paths = output.split('\0').flatMap((entry) => {
    const tab = entry.indexOf('\t');
    if (tab < 0) return [];
    const path = entry.slice(tab + 1);
    return [entry.startsWith(`${submodule} `) ? `${path}/` : path];
  });
  return [...new Set(paths)];
}
