import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Git } from '../git/git.ts';
import type { Source } from './session.ts';

/** What an index is read from, in a form that can be handed to another thread. */
export function sourceOf(git: Git, binary: string): Source {
  const { root } = git;
  // Through a link, only one of the two comes as it was asked for.
  const [commonDirectory, gitDirectory] = [git.commonDirectory, git.gitDirectory].map((directory) =>
    realpathSync(directory),
  ) as [string, string];
  return {
    git: { binary, directory: root, environment: { ...process.env } },
    commonDirectory,
    worktree: relative(commonDirectory, gitDirectory).split(sep).join('/'),
    isBare: root === git.gitDirectory,
  };
}
