import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../base/clock.ts';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git, GitTask, Identity } from '../git/git.ts';
import type { Sha } from '../model/ids.ts';
import { answersReference, writingPrefix } from './notes.ts';

/** With the pauses between them, these tries last about ten seconds. */
const usualTries = 16;
const longestPause = 1_600;

/**
 * Adds one line to the note of a commit, or nothing. The new state is made under a name of its own
 * and put in place only if nobody else wrote meanwhile; otherwise it is made again.
 */
export async function appendNote(
  git: Git,
  sha: Sha,
  line: string,
  clock: Clock,
  tries = usualTries,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(Math.random() * Math.min(longestPause, 50 * 2 ** attempt));
    if (await appended(git, sha, line, clock())) return;
  }
  throw new ProductError('contended', `answers: others wrote during ${tries} tries`);
}

async function appended(git: Git, sha: Sha, line: string, at: number): Promise<boolean> {
  const own = `${writingPrefix}${randomUUID()}`;
  const before = await git.run(targetOf(answersReference));
  try {
    if (before !== undefined) await git.run(updates(`create ${own} ${before}`));
    await git.run(append(own, sha, line, at));
    const after = await git.run(targetOf(own));
    if (after === undefined) return false;
    await git.run(updates(putInPlace(before, after), `delete ${own} ${after}`));
    return true;
  } catch (error) {
    await git.run(updates(`delete ${own}`)).catch(() => undefined);
    if (reasonOf(error) === 'contended') return false;
    throw error;
  }
}

function putInPlace(before: string | undefined, after: string): string {
  return before === undefined
    ? `create ${answersReference} ${after}`
    : `update ${answersReference} ${after} ${before}`;
}

function targetOf(reference: string): GitTask<string | undefined> {
  return {
    args: ['for-each-ref', '--format=%(objectname)', '--', reference],
    parse: (output) => output.trim() || undefined,
  };
}

/** All of the changes or none. */
function updates(...changes: readonly string[]): GitTask<void> {
  return {
    args: ['update-ref', '--no-deref', '--stdin'],
    input: ['start', ...changes, 'prepare', 'commit', ''].join('\n'),
    parse: () => undefined,
  };
}

/** `append` keeps what is there byte by byte and sets a blank line before what it adds. */
function append(reference: string, sha: Sha, line: string, at: number): GitTask<void> {
  return {
    args: ['notes', `--ref=${reference}`, 'append', '--file=-', sha],
    input: `${line}\n`,
    identity: nobody(at),
    parse: () => undefined,
  };
}

/**
 * Notes are written as no one: it works without a `user.name`, and the history of the notes cannot
 * be used to count what a person answers.
 */
function nobody(at: number): Identity {
  return { name: 'Product Mindset', email: 'product-mindset@localhost', at };
}
