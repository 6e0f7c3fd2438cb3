import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Git } from '../../src/git/git.ts';
import { openGit } from '../../src/git/openGit.ts';
import type { Sha } from '../../src/model/ids.ts';

/** The first date of every repository; each commit comes a minute after the one before. */
export const firstDate = Date.UTC(2026, 0, 5, 9);
const minute = 60_000;

/** A folder that goes away, and real repositories in it made by git itself. */
export interface Workshop {
  /** Absolute, without links in it. */
  readonly directory: string;
  /** What git is started with: no settings of this machine, a fixed identity and language. */
  readonly environment: Readonly<Record<string, string>>;
  /** Makes a repository on branch `main`; `options` go to `git init`. */
  repository(name?: string, ...options: readonly string[]): TestRepository;
  /** A repository that is there already. */
  at(directory: string): TestRepository;
  dispose(): void;
}

export interface TestRepository {
  readonly directory: string;
  /** Runs git in it and answers its output without the last line end. */
  git(...args: readonly string[]): string;
  /** The same with bytes on its standard input. */
  feed(input: string | Buffer, ...args: readonly string[]): string;
  /** Writes a file, in folders that are made for it. */
  write(path: string, content?: string): void;
  /** Commits the files, each with new content, and nothing else that lies around. */
  commit(message: string, ...paths: readonly string[]): Sha;
  open(): Promise<Git>;
}

/** Makes an empty workshop under the temporary folder of the machine. */
export function workshop(): Workshop {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'mindset-')));
  const home = join(directory, 'home');
  mkdirSync(home);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const at = (place: string): TestRepository => repositoryAt(place, environment);
  return {
    directory,
    environment,
    at,
    repository(name = 'repository', ...options) {
      const place = join(directory, name);
      mkdirSync(place, { recursive: true });
      const made = at(place);
      made.git('init', '--quiet', '--initial-branch=main', ...options);
      made.git('config', 'user.name', 'Ana');
      made.git('config', 'user.email', 'ana@acme.test');
      return made;
    },
    dispose: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function repositoryAt(
  directory: string,
  environment: Readonly<Record<string, string>>,
): TestRepository {
  let moments = 0;
  const feed = (input: string | Buffer, ...args: readonly string[]): string => {
    const date = `@${Math.floor((firstDate + moments * minute) / 1000)} +0000`;
    const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', args, {
      cwd: directory,
      env: { ...environment, ...dates },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
      .toString()
      .replace(/\n$/, '');
  };
  const git = (...args: readonly string[]): string => feed('', ...args);
  const write = (path: string, content = ''): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  };
  return {
    directory,
    feed,
    git,
    write,
    commit(message, ...paths) {
      moments += 1;
      for (const path of paths) write(path, `${moments}\n`);
      if (paths.length > 0) git('--literal-pathspecs', 'add', '--', ...paths);
      feed(message, 'commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '--file=-');
      return git('rev-parse', 'HEAD') as Sha;
    },
    open: () => openGit({ binary: 'git', directory, environment }),
  };
}
