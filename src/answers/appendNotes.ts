import type { Clock } from '../base/clock.ts';
import type { Git, GitTask } from '../git/git.ts';
import type { Sha } from '../model/ids.ts';
import { changeNotes } from '../notes/changeNotes.ts';
import { answersReference, readNotes } from '../notes/notes.ts';
import { nobody } from '../notes/nobody.ts';

/**
 * Adds lines to the notes of commits, those that are not there yet: all of them, or none. Rejects as
 * `changeNotes` does, and with `read-only`, `disk-full` or `git-failed`.
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
    async (own, before) => {
      // Two windows may carry the same lines at once.
      const there = before === undefined ? none : await linesOf(git, own, [...lines.keys()]);
      for (const [sha, added] of lines) {
        const missing = added.filter((line) => !there.get(sha)?.has(line));
        if (missing.length > 0) await git.run(append(own, sha, missing, clock()));
      }
    },
    tries,
  );
}

const none: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** What the notes of these commits hold already. */
async function linesOf(
  git: Git,
  reference: string,
  shas: readonly Sha[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const notes = await git.run(notesOf(reference, shas));
  const texts = await readNotes(
    git,
    notes.map(({ blob }) => blob),
  );
  return new Map(notes.map(({ sha }, index) => [sha, new Set(texts[index]?.split('\n'))]));
}

interface Note {
  readonly sha: string;
  readonly blob: string;
}

/** Of one commit git finds the note without a look at all of them, and names it without the commit. */
function notesOf(reference: string, shas: readonly Sha[]): GitTask<readonly Note[]> {
  const [first = '', ...others] = shas;
  const wanted = new Set<string>(shas);
  return {
    args: ['notes', `--ref=${reference}`, 'list', ...(others.length > 0 ? [] : [first])],
    // There is no note of it.
    accepts: [1],
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(' '))
        .map(([blob = '', sha = first]) => ({ sha, blob }))
        .filter(({ sha }) => wanted.has(sha)),
  };
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
