import { reasonOf } from '../base/productError.ts';
import { readGit, streamGit } from '../git/streamGit.ts';
import type { StreamPlace } from '../git/streamGit.ts';

/** What git says about names of commits; all in lower-case hexadecimal. */

/** HEAD; `undefined` before the first commit of a branch. */
export async function headOf(
  place: StreamPlace,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'];
  const output = await readGit(place, { args, accepts: [1] }, signal);
  return output.toString().trim() || undefined;
}

/** How many commits `tip` holds that none of `known` does. */
export async function countBeyond(
  place: StreamPlace,
  tip: string,
  known: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  const args = ['rev-list', '--count', '--stdin'];
  return Number(await readGit(place, { args, input: between([tip], known) }, signal));
}

/** The commits that some of `tips` holds and none of `known` does. */
export async function* commitsBetween(
  place: StreamPlace,
  tips: readonly string[],
  known: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let rest = '';
  const args = ['rev-list', '--stdin'];
  for await (const chunk of streamGit(place, { args, input: between(tips, known) }, signal)) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}

/** All of `commitsBetween`. */
export async function allBetween(
  ...range: Parameters<typeof commitsBetween>
): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const some of commitsBetween(...range)) for (const sha of some) all.push(sha);
  return all;
}

/** Whether a branch, here or of a remote, or a tag holds a commit. */
export async function isHeld(
  place: StreamPlace,
  sha: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const args = ['rev-list', '-n1', sha, '--not', '--branches', '--remotes', '--tags'];
  return (await readGit(place, { args }, signal)).length === 0;
}

/** Those that git still has. */
export async function present(
  place: StreamPlace,
  shas: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  const output = await readGit(place, { args, input: shas.map((sha) => `${sha}\n`) }, signal);
  const there = new Set(
    output
      .toString()
      .split('\n')
      .flatMap((line) => /^(\S+) commit$/.exec(line)?.[1] ?? []),
  );
  return shas.filter((sha) => there.has(sha));
}

/** Whether it failed because git does not have a commit any more. */
export function isGone(error: unknown): boolean {
  return reasonOf(error) === 'unknown-revision';
}

/** Lines for `--stdin`. */
export function between(tips: readonly string[], known: readonly string[]): readonly string[] {
  return [...tips.map((sha) => `${sha}\n`), ...known.map((sha) => `^${sha}\n`)];
}
