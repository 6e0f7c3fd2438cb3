import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generate } from '../support/history/generated.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

/** A repository to measure with; the one that it was made from is never written. */
export interface Measured {
  /** In front of the names of its rows. */
  readonly label: string;
  /** A bare repository of its own, which borrows the objects of another one. */
  readonly directory: string;
  readonly commits: number;
  /** How many paths its commits touched, merges left out. */
  readonly touches: number;
  /** Nobody ever worked in it: `generate` has made it. */
  readonly isInvented: boolean;
  /** Runs git in it. */
  git(...args: readonly string[]): string;
  /** An empty folder for an index. */
  newFolder(): string;
}

const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** The real repositories that were named, or an invented one. */
export async function measuredRepositories(
  isSmoke: boolean,
  named: readonly string[],
): Promise<readonly Measured[]> {
  if (named.length > 0) return named.map((folder) => measured(labelOf(folder), folder));
  const commits = isSmoke ? 600 : 20_000;
  return [measured(`${commits} invented`, await invented(commits))];
}

const known = new Map<number, Promise<string>>();

/** A repository with an invented history of so many commits; made once a run. */
export function invented(commits: number): Promise<string> {
  const folder = known.get(commits) ?? made(commits);
  known.set(commits, folder);
  return folder;
}

async function made(commits: number): Promise<string> {
  const folder = join(scratchFolder(), 'invented.git');
  await generate(folder, { commits });
  return folder;
}

/** Borrows the objects of a repository. */
export function measured(label: string, source: string): Measured {
  const scratch = scratchFolder();
  const directory = join(scratch, 'measured.git');
  execFileSync('git', ['clone', '--quiet', '--bare', '--shared', '--', source, directory], {
    env: environment,
  });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: directory,
      env: environment,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    }).trim();
  const counted = ['log', '--no-merges', '--no-renames', '--format=', '--raw', 'HEAD'];
  const touches = git('-c', 'core.quotePath=true', ...counted).split('\n').length;
  return {
    label,
    directory,
    commits: Number(git('rev-list', '--count', 'HEAD')),
    touches,
    isInvented: git('for-each-ref', 'refs/heads/invented') !== '',
    git,
    newFolder: () => mkdtempSync(join(scratch, 'index-')),
  };
}

function labelOf(folder: string): string {
  const name = basename(folder);
  return name === 'repo' || name === '.git' ? basename(dirname(folder)) : name;
}
