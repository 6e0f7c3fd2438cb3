import type { Clock } from '../base/clock.ts';
import type { Git, GitTask, Identity } from '../git/git.ts';
import type { Sha } from '../model/ids.ts';
import { changeNotes } from './changeNotes.ts';
import { answersReference } from './notes.ts';

/**
 * Adds lines to the notes of commits: all of them, or none. Rejects as `changeNotes` does, and with
 * `read-only`, `disk-full` or `git-failed`.
 */
export async function appendNotes(
  git: Git,
  lines: ReadonlyMap<Sha, readonly string[]>,
  clock: Clock,
  tries?: number,
): Promise<void> {
  await changeNotes(
    git,
    answersReference,
    async (own) => {
      for (const [sha, added] of lines) await git.run(append(own, sha, added, clock()));
    },
    tries,
  );
}

/** `append` keeps what is there byte by byte and sets a blank line before what it adds. */
function append(reference: string, sha: Sha, lines: readonly string[], at: number): GitTask<void> {
  return {
    args: ['notes', `--ref=${reference}`, 'append', '--file=-', sha],
    input: `${lines.join('\n')}\n`,
    identity: nobody(at),
    parse: () => undefined,
  };
}

/**
 * Notes are written as no one: it works without a `user.name`, and the history of the notes cannot
 * be used to count what a person answers.
 */
export function nobody(at: number): Identity {
  return { name: 'Product Mindset', email: 'product-mindset@localhost', at };
}
