import { relative, sep } from 'node:path';
import type { Lifetime } from '../base/lifetime.ts';
import type { Mind } from '../story/mind.ts';
import type { GitRepository } from './gitExtension.ts';

/** An open repository: git's view of it in the editor, and what we know of it. */
export interface OpenRepository {
  readonly repository: GitRepository;
  readonly mind: Mind;
  /** Ends when the repository is closed. */
  readonly life: Lifetime;
  /**
   * What the next commit would change, relative to the root: the staged paths, or, as VS Code
   * commits everything when nothing is staged, all changed ones. From memory; starts no process.
   */
  changedPaths(): readonly string[];
}

/** At most this many changed paths are looked at while a message is written. */
const enoughPaths = 500;

export function openRepository(
  repository: GitRepository,
  mind: Mind,
  life: Lifetime,
): OpenRepository {
  // Git's lists are made anew at each look; while a person types they are looked at often.
  let paths: readonly string[] | undefined;
  life.own(
    repository.state.onDidChange(() => {
      paths = undefined;
    }),
  );
  return {
    repository,
    mind,
    life,
    changedPaths: () => (paths ??= changedPathsOf(repository)),
  };
}

/** Relative to the root as VS Code's git has it, which may lie behind a link. */
function changedPathsOf({ state, rootUri }: GitRepository): readonly string[] {
  const staged = state.indexChanges;
  const changes = staged.length > 0 ? staged : state.workingTreeChanges;
  return changes
    .slice(0, enoughPaths)
    .map(({ uri }) => relative(rootUri.fsPath, uri.fsPath).split(sep).join('/'));
}
