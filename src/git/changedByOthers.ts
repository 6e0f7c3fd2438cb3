import type { Brought } from './broughtIn.ts';
import type { Git, GitTask } from './git.ts';
import { plainLog } from './reflog.ts';

/** A file as it was and as it is. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
}

/** So many commits are looked at for whose they are. */
const mostCommits = 100;
/** Longer files are not read, in bytes. */
const longestFile = 2 ** 20;
/** For all of it, in milliseconds. */
const limit = 10_000;

/**
 * A file at both ends of a way of HEAD, when a commit in between changed it that is not of the person
 * with the address `own`. `undefined` as well where the file was not there before, or is gone. `path` is
 * relative to the top. One short process where nothing changed, four otherwise.
 */
export async function changedByOthers(
  git: Git,
  way: Brought,
  path: string,
  own: string | undefined,
): Promise<ChangedText | undefined> {
  const options = { signal: AbortSignal.timeout(limit) };
  const authors = await git.run(authorsBetween(way, path), options);
  if (!authors.some((address) => address !== own?.toLowerCase())) return undefined;
  const names = [`${way.before}:${path}`, `${way.after}:${path}`] as const;
  const sizes = await git.run(sizesOf(names), options);
  if (sizes.some((size) => size === undefined || size > longestFile)) return undefined;
  const [before, after] = await Promise.all([
    git.run(textOf(names[0]), options),
    git.run(textOf(names[1]), options),
  ]);
  return before === after ? undefined : { before, after };
}

/** The addresses of those who changed a file, in lower case. They go no further than this file. */
function authorsBetween({ before, after }: Brought, path: string): GitTask<readonly string[]> {
  const range = `${before}..${after}`;
  return {
    args: ['log', '-z', `-n${mostCommits}`, ...plainLog, '--format=%ae', range, '--', path],
    parse: (output) => output.toLowerCase().split('\0').slice(0, -1),
  };
}

function sizesOf(names: readonly string[]): GitTask<readonly (number | undefined)[]> {
  return {
    args: ['cat-file', '--batch-check=%(objecttype) %(objectsize)'],
    input: names.map((name) => `${name}\n`).join(''),
    parse: (output) =>
      output
        .split('\n')
        .slice(0, -1)
        .map((line) => {
          const [, size] = /^blob (\d+)$/.exec(line) ?? [];
          return size === undefined ? undefined : Number(size);
        }),
  };
}

const textOf = (name: string): GitTask<string> => ({
  args: ['cat-file', 'blob', name],
  parse: (output) => output,
});
