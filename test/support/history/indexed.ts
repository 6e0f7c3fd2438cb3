import { join, relative } from 'node:path';
import { openGit } from '../../../src/git/openGit.ts';
import type { History, QuestionName, Questions, Report } from '../../../src/history/history.ts';
import { historyHere } from '../../../src/history/historyHere.ts';
import { scratchFolder } from '../scratchFolder.ts';
import { digestOf } from './digestOf.ts';
import type { Digest } from './digestOf.ts';

/** The index of one work tree, and what tests ask of it. */
export interface Indexed {
  readonly history: History;
  /** Where it is expected to be; absolute. */
  readonly file: string;
  /** What was warned of or complained about in the log. */
  readonly complaints: readonly string[];
  ask<Name extends QuestionName>(
    name: Name,
    takes: Questions[Name]['takes'],
  ): Promise<Questions[Name]['gives']>;
  update(): Promise<Report>;
  /** What this work tree sees of it. */
  digest(): Digest;
}

export interface IndexedOptions {
  /** Where the index goes; beside everything else that we keep in a repository, unless told. */
  readonly folder?: string;
  readonly cacheFolder?: string;
  readonly gitBinary?: string;
}

/** Opens the index of the repository that a folder is in; nothing is built before `update`. */
export async function indexed(directory: string, options: IndexedOptions = {}): Promise<Indexed> {
  const git = await openGit({ binary: 'git', directory });
  const folder = options.folder ?? join(git.commonDirectory, 'product-mindset');
  const complaints: string[] = [];
  const complain = (text: string): void => void complaints.push(text);
  const history = historyHere({
    git,
    gitBinary: options.gitBinary ?? 'git',
    folder,
    // Never one that other programs of this machine use.
    cacheFolder: options.cacheFolder ?? join(folder, 'elsewhere'),
    log: { debug: () => undefined, warn: complain, error: complain },
  });
  const file = join(folder, 'history.sqlite');
  const worktree = relative(git.commonDirectory, git.gitDirectory).replaceAll('\\', '/');
  return {
    history,
    file,
    complaints,
    ask: (name, takes) => history.ask(name, takes),
    update: () => history.update(),
    digest: () => digestOf(file, worktree),
  };
}

/** What a new index of a repository knows. */
export async function freshDigest(directory: string): Promise<Digest> {
  const fresh = await indexed(directory, { folder: scratchFolder() });
  try {
    await fresh.update();
    return fresh.digest();
  } finally {
    fresh.history.dispose();
  }
}
