import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGit } from '../git/streamGit.ts';
import type { Session } from './session.ts';

/** What is not in a clone. */
export interface CloneKind {
  /** Git would have to fetch to read the content of files. */
  readonly isPartial: boolean;
  /** Git would have to fetch to say what commits touched. */
  readonly isTreeless: boolean;
}

/** Reads what a clone was made without, from its configuration (git-clone(1), `--filter`). */
export async function cloneKind({
  source,
  signal,
}: Pick<Session, 'source' | 'signal'>): Promise<CloneKind> {
  // Most clones are whole, and a file is read in no time.
  const text = await readFile(join(source.commonDirectory, 'config'), 'utf8').catch(
    () => undefined,
  );
  if (text !== undefined && !/promisor|partialclone/i.test(text)) {
    return { isPartial: false, isTreeless: false };
  }
  const names = '^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$';
  const args = ['config', '--local', '-z', '--get-regexp', names];
  const settings = (await readGit(source.git, { args, accepts: [1] }, signal))
    .toString()
    .split('\0');
  return {
    isPartial: settings.some((setting) => setting !== ''),
    isTreeless: settings.some((setting) => /\.partialclonefilter\n(?:.*\+)?tree:/i.test(setting)),
  };
}

/** Where history ends, or is joined otherwise than the commits say. */
export interface Grafts {
  /** Changes with any of it. */
  readonly stamp: string;
  /** Commits whose parents were left out of a shallow clone. */
  readonly shallow: ReadonlySet<string>;
}

export async function graftsOf(commonDirectory: string): Promise<Grafts> {
  const read = (...names: readonly string[]): Promise<string> =>
    readFile(join(commonDirectory, ...names), 'utf8').catch(() => '');
  const [shallow, grafts] = await Promise.all([read('shallow'), read('info', 'grafts')]);
  const lines = shallow.split('\n').filter((line) => line !== '');
  const isPlain = lines.length === 0 && grafts === '';
  const text = `${lines.sort().join('\n')}\n\n${grafts}`;
  return {
    stamp: isPlain ? '' : createHash('sha256').update(text).digest('hex'),
    shallow: new Set(lines),
  };
}
