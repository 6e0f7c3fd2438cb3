import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git, GitTask } from '../git/git.ts';
import { brokenReference } from './brokenReference.ts';
import { freeLock } from './freeLock.ts';
import { writingPrefixOf } from './notes.ts';

/** With the pauses between them, these tries last about ten seconds. */
const usualTries = 16;
const longestPause = 1_600;

/**
 * Makes a new state under the name that it is handed, which begins as a copy of the reference, or
 * does not exist when there is nothing before; afterwards it does.
 */
export type Change = (own: string, before: string | undefined) => Promise<void>;

/**
 * Changes a notes reference, or not at all: the new state is put in place only if nobody else wrote
 * meanwhile, otherwise it is made again. Rejects with `contended` when others kept writing, with
 * `notes-unreadable` when the reference is there and names nothing, and with what `change` rejects
 * with.
 */
export async function changeNotes(
  git: Git,
  reference: string,
  change: Change,
  tries = usualTries,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(Math.random() * Math.min(longestPause, 50 * 2 ** attempt));
    if (await changed(git, reference, change)) return;
  }
  throw new ProductError('contended', `notes: others wrote during ${tries} tries`);
}

async function changed(git: Git, reference: string, change: Change): Promise<boolean> {
  const own = `${writingPrefixOf(reference)}${randomUUID()}`;
  const before = await git.run(targetOf(reference));
  if (before === undefined && (await brokenReference(git, reference)) !== undefined) {
    throw new ProductError('notes-unreadable', 'notes: the file of the reference is broken');
  }
  try {
    if (before !== undefined) await begin(git, own, before);
    await change(own, before);
    await git.run(updates(putInPlace(reference, before, own)));
    return true;
  } catch (error) {
    if (reasonOf(error) !== 'contended') throw error;
    await freeLock(git, reference);
    return false;
  } finally {
    // By itself: a deletion needs a lock on all packed references, which may not hold up an answer.
    await git.run(updates(`delete ${own}`)).catch(() => undefined);
  }
}

/** Git refuses to name an object that it does not have. */
async function begin(git: Git, own: string, before: string): Promise<void> {
  try {
    await git.run(updates(`create ${own} ${before}`));
  } catch (cause) {
    if (reasonOf(cause) !== 'git-failed') throw cause;
    throw new ProductError('notes-unreadable', 'notes: the newest state is gone', { cause });
  }
}

function putInPlace(reference: string, before: string | undefined, after: string): string {
  return before === undefined
    ? `create ${reference} ${after}`
    : `update ${reference} ${after} ${before}`;
}

/** The object that a reference names; `undefined` when there is no such reference. */
export function targetOf(reference: string): GitTask<string | undefined> {
  return {
    args: ['for-each-ref', '--format=%(objectname)', '--', reference],
    parse: (output) => output.trim() || undefined,
  };
}

/** Changes of references as git-update-ref(1) `--stdin` takes them: all of them or none. */
export function updates(...changes: readonly string[]): GitTask<void> {
  return {
    args: ['update-ref', '--no-deref', '--stdin'],
    input: ['start', ...changes, 'prepare', 'commit', ''].join('\n'),
    parse: () => undefined,
  };
}
