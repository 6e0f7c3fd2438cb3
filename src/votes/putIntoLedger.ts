import { ProductError } from '../base/productError.ts';
import type { Git, GitTask } from '../git/git.ts';
import type { Month } from '../model/vote.ts';
import { changeNotes, targetOf } from '../notes/changeNotes.ts';
import { allNotes, votesReference } from '../notes/notes.ts';
import type { ObjectFormat } from './monthObject.ts';
import { monthObject, objectFormat } from './monthObject.ts';
import { largestNote } from './toldMonths.ts';

/**
 * Adds lines to the notes of a month, those that are not there yet. Notes are lines in the order of
 * their bytes, each once, as git's own merge of them leaves them: nothing tells which came first.
 * `git` writes as no one at no time; `areKnown`: they were there before, so that most likely there is
 * nothing to do. Rejects as `changeNotes` does.
 */
export async function putIntoLedger(
  git: Git,
  month: Month,
  lines: readonly string[],
  areKnown = false,
): Promise<void> {
  const tip = await git.run(targetOf(votesReference));
  const object = monthObject(month, await formatOf(git, tip));
  // One character a byte, so that lines of others pass through unchanged.
  const added = lines.map((line) => Buffer.from(line, 'utf8').toString('latin1'));
  const missing = async (state: string | undefined): Promise<readonly string[] | undefined> => {
    const there = state === undefined ? [] : await linesOf(git, state, object);
    const all = [...new Set([...there, ...added])];
    return all.length > new Set(there).size ? all : undefined;
  };
  if (areKnown && !(await missing(tip))) return;
  await changeNotes(git, votesReference, async (own, before) => {
    const all = await missing(before);
    if (!all) return;
    const blob = await git.run(written(`${all.toSorted().join('\n')}\n`));
    await git.run(attached(own, object, blob));
  });
}

/** Names tell it; git has to be asked only before there are any. */
export async function formatOf(git: Git, tip: string | undefined): Promise<ObjectFormat> {
  if (tip === undefined) return git.run(objectFormat);
  return tip.length === 64 ? 'sha256' : 'sha1';
}

/** The lines of a month in a state of the ledger, one character a byte. */
export async function linesOf(git: Git, state: string, object: string): Promise<readonly string[]> {
  const notes = await allNotes(git, state);
  const lines: string[] = [];
  for (const { path, blob = '', size } of notes) {
    if (path.replaceAll('/', '') !== object) continue;
    if (size === undefined || size > largestNote) {
      throw new ProductError('notes-unreadable', 'votes: the notes of a month are none of ours');
    }
    lines.push(...(await git.run(textOf(blob))).split('\n'));
  }
  return lines.filter((line) => line !== '');
}

function textOf(blob: string): GitTask<string> {
  return { args: ['cat-file', 'blob', blob], encoding: 'latin1', parse: (output) => output };
}

/** Keeps a text, given as one character a byte, and answers its name. */
export function written(text: string): GitTask<string> {
  return {
    args: ['hash-object', '-w', '--stdin'],
    input: text,
    encoding: 'latin1',
    parse: (output) => output.trim(),
  };
}

/** Byte by byte; whatever was there before is replaced. */
export function attached(reference: string, object: string, blob: string): GitTask<void> {
  return {
    args: ['notes', `--ref=${reference}`, 'add', '--force', `--reuse-message=${blob}`, object],
    parse: () => undefined,
  };
}
