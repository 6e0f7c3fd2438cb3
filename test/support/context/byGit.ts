/** What plain git says about a repository, one call for each question. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { scratchFolder } from '../scratchFolder.ts';

/** A commit that HEAD holds. */
export interface Logged {
  readonly sha: string;
  /** 0 is the newest, in the order of `git log`. */
  readonly place: number;
  readonly isMerge: boolean;
  /** Milliseconds since the epoch. */
  readonly authoredAt: number;
  readonly committedAt: number;
  /** Author and co-authors, as `.mailmap` has them, in lower case, each once. */
  readonly people: readonly string[];
  readonly message: string;
}

export interface ByGit {
  /** A bare repository that borrows the objects of the one that is asked about. */
  readonly directory: string;
  /** By their names, newest first. */
  readonly log: ReadonlyMap<string, Logged>;
  /** Files of HEAD. */
  readonly files: readonly string[];
  /** Non-merge commits that touched what a pathspec matches, newest first. */
  touching(...pathspecs: readonly string[]): readonly Logged[];
  /** Old names, by commit and new name, as `git log -M` sees them. */
  readonly moves: ReadonlyMap<string, ReadonlyMap<string, string>>;
  touchedBy(sha: string): readonly string[];
  /** The earliest date of a tag that contains a commit, in milliseconds since the epoch. */
  firstTagged(sha: string): number | undefined;
}

const coauthor = /^[^<>]*<([^<>\s]{1,200})>$/;

/** Asks about a repository, of which nothing is changed. */
export function byGit(repository: string): ByGit {
  const directory = join(scratchFolder(), 'beside.git');
  const options = {
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    maxBuffer: 2 ** 31,
    encoding: 'utf8',
  } as const;
  const clone = ['clone', '--quiet', '--bare', '--shared', '--', repository, directory];
  execFileSync('git', clone, options);
  const run = (input: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', directory, ...args], { ...options, input });
  const git = (...args: readonly string[]): string => run('', ...args);
  // Answers about paths come a hundred times faster.
  git('commit-graph', 'write', '--reachable', '--changed-paths', '--no-progress');

  const log = logOf(git, (addresses) => run(addresses, 'check-mailmap', '--stdin'));
  const named = (shas: string): readonly Logged[] =>
    shas.split('\n').flatMap((sha) => log.get(sha) ?? []);
  return {
    directory,
    log,
    files: git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean),
    touching: (...pathspecs) =>
      named(git('log', '--full-history', '--no-merges', '--format=%H', 'HEAD', '--', ...pathspecs)),
    moves: movesIn(git),
    touchedBy: (sha) =>
      git('diff-tree', '-r', '-z', '--root', '--no-renames', '--no-commit-id', '--name-only', sha)
        .split('\0')
        .filter(Boolean),
    firstTagged(sha) {
      const form = '--format=%(creatordate:unix)';
      const [first = ''] = git('tag', '--contains', sha, '--sort=creatordate', form).split('\n');
      return first === '' ? undefined : Number(first) * 1000;
    },
  };
}

type Run = (...args: readonly string[]) => string;

function logOf(git: Run, mailmapped: (lines: string) => string): ReadonlyMap<string, Logged> {
  const coauthors = '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)';
  const form = `--format=%H%x00%P%x00%at%x00%ct%x00%aE%x00${coauthors}%x00%B%x00`;
  const fields = git('log', '-z', form, 'HEAD').split('\0');
  const rows = Array.from({ length: Math.floor(fields.length / 8) }, (_, at) =>
    fields.slice(at * 8, at * 8 + 8),
  );
  const written = [...new Set(rows.flatMap((row) => coauthorsIn(row[5] ?? '')))];
  const real = mailmapped(written.map((one) => `${one}\n`).join('')).split('\n');
  const addresses = new Map(written.map((one, at) => [one, addressIn(real[at] ?? one)]));
  return new Map(
    rows.map(([sha = '', parents = '', at, ct, author = '', others = '', message = ''], place) => {
      const all = [author, ...coauthorsIn(others).map((one) => addresses.get(one) ?? '')];
      return [
        sha.trim(),
        {
          sha: sha.trim(),
          place,
          isMerge: parents.includes(' '),
          authoredAt: Number(at) * 1000,
          committedAt: Number(ct) * 1000,
          people: [...new Set(all.map((one) => one.toLowerCase()))],
          message,
        },
      ];
    }),
  );
}

function coauthorsIn(values: string): readonly string[] {
  return values
    .split('\x1f')
    .map((value) => value.trim())
    .filter((value) => coauthor.test(value));
}

function addressIn(person: string): string {
  return coauthor.exec(person)?.[1] ?? '';
}

/** Where objects are missing, as in some mirrors, of commit after commit: those that git can tell. */
function movesIn(git: Run): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const form = ['-z', '--name-status', '--no-merges', '--diff-filter=R', '--format=%x01%H'];
  const told = (...commits: readonly string[]): string =>
    git('-c', 'diff.renames=true', 'log', '-M', ...form, ...commits);
  const isWhole = !/^\?/m.test(git('rev-list', '--objects', '--missing=print', 'HEAD'));
  if (isWhole) return movesTold(told('HEAD'));
  const moves = git('rev-list', '--no-merges', 'HEAD')
    .split('\n')
    .flatMap((sha) => {
      try {
        return [...movesTold(told('-1', sha))];
      } catch {
        return [];
      }
    });
  return new Map(moves);
}

function movesTold(output: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const moves = new Map<string, Map<string, string>>();
  let here = new Map<string, string>();
  const tokens = output.split('\0');
  for (let at = 0; at < tokens.length; at += 1) {
    const token = (tokens[at] ?? '').trim();
    if (token.startsWith('\x01')) {
      here = new Map();
      moves.set(token.slice(1), here);
    } else if (/^R\d+$/.test(token)) {
      here.set(tokens[at + 2] ?? '', tokens[at + 1] ?? '');
      at += 2;
    }
  }
  return moves;
}
