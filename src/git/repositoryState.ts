import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Git, GitTask, ObjectName } from './git.ts';

/** What git is in the middle of; the shape of the model's `Operation`. */
type Operation = 'none' | 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' | 'apply';

/** Where a repository stands. No `sha`: nothing is committed yet. No `branch`: HEAD is detached. */
export interface RepositoryState {
  readonly sha?: ObjectName;
  /** Short name. */
  readonly branch?: string;
  /** Short name of the branch that others start from, as far as this clone knows. */
  readonly defaultBranch?: string;
  readonly operation: Operation;
  readonly bare: boolean;
  /** Commits older than a border are missing; those at the border look as if they had no parents. */
  readonly shallow: boolean;
}

const noOne = 1;

/** Reads where the repository stands now. Three short processes; rejects with a `ProductError`. */
export async function repositoryState(git: Git): Promise<RepositoryState> {
  const [reference, sha] = await Promise.all([git.run(headReference), git.run(headCommit)]);
  const branches = await git.run(branchHeads);
  const branch = reference?.replace(/^refs\/heads\//, '');
  const defaultBranch = defaultOf(branches);
  return {
    ...(sha === undefined ? {} : { sha }),
    ...(branch === undefined ? {} : { branch }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    operation: operationIn(git.gitDirectory),
    bare: git.root === git.gitDirectory,
    shallow: existsSync(join(git.commonDirectory, 'shallow')),
  };
}

/** A rebase stops on its own kind of conflict, so its marks are looked for first. */
const marks: readonly (readonly [string, Operation])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply/applying', 'apply'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['sequencer', 'cherry-pick'],
  ['MERGE_HEAD', 'merge'],
  ['BISECT_LOG', 'bisect'],
];

/** What git is in the middle of, by the files it leaves in the work tree's own git directory. */
export function operationIn(gitDirectory: string): Operation {
  return marks.find(([name]) => existsSync(join(gitDirectory, name)))?.[1] ?? 'none';
}

const headReference: GitTask<string | undefined> = {
  args: ['symbolic-ref', '--quiet', 'HEAD'],
  accepts: [noOne],
  parse: (output) => output.trimEnd() || undefined,
};

const headCommit: GitTask<ObjectName | undefined> = {
  args: ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
  accepts: [noOne],
  parse: (output) => (output.trimEnd() || undefined) as ObjectName | undefined,
};

interface Branch {
  readonly name: string;
  readonly target?: string;
}

const remoteHeads = ['refs/remotes/upstream/HEAD', 'refs/remotes/origin/HEAD'];
const usualNames = ['refs/heads/main', 'refs/heads/master'];

const branchHeads: GitTask<readonly Branch[]> = {
  args: ['for-each-ref', '--format=%(refname)%00%(symref)', '--', ...remoteHeads, ...usualNames],
  parse: (output) =>
    output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', target] = line.split('\0');
        return { name, ...(target ? { target } : {}) };
      }),
};

/** The remote's own word first, then the usual names. */
function defaultOf(branches: readonly Branch[]): string | undefined {
  const said = remoteHeads
    .map((head) => branches.find(({ name }) => name === head)?.target)
    .find((target) => target !== undefined);
  if (said !== undefined) return said.replace(/^refs\/remotes\/[^/]+\//, '');
  const usual = usualNames.find((name) => branches.some((branch) => branch.name === name));
  return usual?.replace(/^refs\/heads\//, '');
}
