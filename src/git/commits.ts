import type { Git, GitTask, ObjectName } from './git.ts';
import { logOptions } from './logOptions.ts';
import { plainLog } from './reflog.ts';

/** One commit as git has it; the shape of the model's `Commit`. */
export interface CommitRecord {
  readonly sha: ObjectName;
  readonly parents: readonly ObjectName[];
  readonly authorEmail: string;
  /** Milliseconds since the epoch. */
  readonly authoredAt: number;
  /** Milliseconds since the epoch. */
  readonly committedAt: number;
  readonly message: string;
  readonly paths: readonly string[];
}

const form = [...logOptions, '--format=%H%x00%P%x00%ae%x00%at%x00%ct%x00%B%x00'];

/**
 * The commits with these names, in this order, each with its message and paths. What is not
 * there (any more) is left out.
 */
export async function commitsOf(
  git: Git,
  shas: readonly ObjectName[],
): Promise<readonly CommitRecord[]> {
  if (shas.length === 0) return [];
  return git.run({
    args: ['log', '--no-walk=unsorted', '--ignore-missing', ...form, '--stdin'],
    input: shas.map((sha) => `${sha}\n`).join(''),
    parse: commitsIn,
  });
}

/** So many branches and moves of HEAD are looked at for commits that HEAD does not hold. */
const mostBranches = 50;
const mostMoves = 200;
/** A long rebase moves HEAD once for each commit: its steps are passed over. */
const mostSteps = 2_000;
const step = /^(?:rebase|pull [^:]*rebase)[^:]*\((?:pick|continue|squash|fixup|reword|edit)\)/;

/**
 * Commits that HEAD does not hold, newest first: those of branches, here and of remotes, those that
 * HEAD was on before, and those that a `git filter-branch` left. Rejects with `no-commit`.
 */
export async function commitsOutside(git: Git, count: number): Promise<readonly CommitRecord[]> {
  const tips = await Promise.all([git.run(branchTips), git.run(formerHeads)]);
  return git.run({
    args: ['log', `-n${count}`, '--ignore-missing', ...form, '--stdin'],
    input: ['^HEAD', ...new Set(tips.flat())].map((tip) => `${tip}\n`).join(''),
    parse: commitsIn,
  });
}

const branchTips: GitTask<readonly string[]> = {
  args: [
    'for-each-ref',
    `--count=${mostBranches}`,
    '--sort=-committerdate',
    '--format=%(objectname)',
    '--',
    'refs/heads',
    'refs/remotes',
    'refs/original',
  ],
  parse: (output) => output.split('\n').filter((line) => line !== ''),
};

const formerHeads: GitTask<readonly string[]> = {
  args: ['log', '-g', '-z', `-n${mostSteps}`, ...plainLog, '--format=%H%x00%gs', 'HEAD', '--'],
  parse(output) {
    const fields = output.split('\0');
    const moves = Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => ({
      sha: fields[index * 2] ?? '',
      words: fields[index * 2 + 1] ?? '',
    }));
    const heads = moves.filter(({ words }) => !step.test(words)).map(({ sha }) => sha);
    return [...new Set(heads)].slice(0, mostMoves);
  },
};

/** The newest commits that HEAD holds, newest first. Rejects with `no-commit` on an unborn branch. */
export function recentCommits(count = 500): GitTask<readonly CommitRecord[]> {
  return { args: ['log', `-n${count}`, ...form, 'HEAD', '--'], parse: commitsIn };
}

/** Six fields and an empty one for each commit, then pairs of a raw entry and a path. */
function commitsIn(output: string): readonly CommitRecord[] {
  const tokens = output.split('\0');
  const commits: CommitRecord[] = [];
  let next = 0;
  while (next + 6 < tokens.length) {
    const [sha = '', parents = '', authorEmail = '', authored = '', committed = '', message = ''] =
      tokens.slice(next, next + 6);
    next += 7;
    const paths: string[] = [];
    while (/^\n?:/.test(tokens[next] ?? '')) {
      paths.push(tokens[next + 1] ?? '');
      next += 2;
    }
    commits.push({
      sha: sha as ObjectName,
      parents: parents.split(' ').filter((one) => one !== '') as ObjectName[],
      authorEmail,
      authoredAt: Number(authored) * 1000,
      committedAt: Number(committed) * 1000,
      message,
      paths,
    });
  }
  return commits;
}
