import { resolve } from 'node:path';
import type { Log } from '../base/log.ts';
import { ProductError } from '../base/productError.ts';
import type { Git, GitTask } from './git.ts';
import type { Environment } from './hardening.ts';
import { runGit } from './runGit.ts';
import type { Place } from './runGit.ts';

/** `--end-of-options` in `rev-parse` and `log` came with this one. */
const oldest = [2, 30] as const;

interface Opening {
  /** Name or path of git. */
  readonly binary: string;
  /** Any folder of the repository. */
  readonly directory: string;
  readonly log?: Log;
  /** Milliseconds that one call may take, 10 000 unless told. */
  readonly limit?: number;
  /** The same for one call that talks to a remote, 60 000 unless told. */
  readonly networkLimit?: number;
  /** What git inherits (without `GIT_*`), that of this process unless told. */
  readonly environment?: Environment;
}

/**
 * Opens the repository that holds a folder; bare ones too. Rejects with `git-missing`,
 * `git-too-old`, `not-a-repository`, `unsafe-ownership`, `git-timeout` or `git-failed`.
 */
export async function openGit(opening: Opening): Promise<Git> {
  const place: Place = {
    binary: opening.binary,
    directory: opening.directory,
    environment: opening.environment ?? process.env,
    limit: opening.limit ?? 10_000,
    networkLimit: opening.networkLimit ?? 60_000,
  };
  const version = await runGit(place, ownVersion);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new ProductError('git-too-old', `git ${version} is older than ${oldest.join('.')}`);
  }
  const { bare, gitDirectory, commonDirectory } = await runGit(place, directories);
  const root = bare ? gitDirectory : await runGit(place, topLevel);
  const inRoot: Place = { ...place, directory: root };
  return {
    root,
    commonDirectory: resolve(opening.directory, commonDirectory),
    gitDirectory,
    version,
    run: (task, options) => timed(inRoot, task, opening.log, options?.signal),
  };
}

async function timed<T>(
  place: Place,
  task: GitTask<T>,
  log: Log | undefined,
  signal: AbortSignal | undefined,
): Promise<T> {
  const start = performance.now();
  try {
    return await runGit(place, task, signal);
  } finally {
    log?.debug(`git ${task.args[0] ?? ''}: ${Math.round(performance.now() - start)} ms`);
  }
}

const ownVersion: GitTask<string> = {
  args: ['version'],
  parse: (output) => /\d+(?:\.\d+)+/.exec(output)?.[0] ?? '0',
};

const directories: GitTask<{
  readonly bare: boolean;
  readonly gitDirectory: string;
  readonly commonDirectory: string;
}> = {
  args: ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--git-common-dir'],
  parse(output) {
    const lines = output.split(/\r?\n/);
    return {
      bare: lines[0] === 'true',
      gitDirectory: resolve(lines[1] ?? ''),
      commonDirectory: lines[2] ?? '',
    };
  },
};

const topLevel: GitTask<string> = {
  args: ['rev-parse', '--show-toplevel'],
  parse: (output) => resolve(output.replace(/\r?\n$/, '')),
};
