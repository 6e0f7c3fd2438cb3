import { ledgerLinesIn } from '../feedback/line.ts';
import type { Git, GitTask } from '../git/git.ts';
import { changeNotes, targetOf } from '../notes/changeNotes.ts';
import { votesReference } from '../notes/notes.ts';
import { trackedStates } from '../sharing/trackingReference.ts';
import { monthObject } from './monthObject.ts';
import type { Missed } from './ownVotes.ts';
import { attached, formatOf, linesOf, written } from './putIntoLedger.ts';

/**
 * Takes out of the ledger of this clone what its own token said in a month that is over, unless a remote
 * has it: whoever was killed while they sent it would otherwise send it some time later, when the month
 * was told without it. `git` writes as no one at no time. Rejects as `changeNotes` does.
 */
export async function takeOutMissed(git: Git, { month, token }: Missed): Promise<void> {
  const tip = await git.run(targetOf(votesReference));
  if (tip === undefined) return;
  const object = monthObject(month, await formatOf(git, tip));
  const arrived = new Set<string>();
  for (const state of await git.run(trackedStates(votesReference))) {
    for (const line of await linesOf(git, state, object)) arrived.add(line);
  }
  const isMissed = (line: string): boolean =>
    !arrived.has(line) && ledgerLinesIn(line).lines.some((said) => said.token === token);
  if (!(await linesOf(git, tip, object)).some(isMissed)) return;
  await changeNotes(git, votesReference, async (own, before = tip) => {
    const kept = (await linesOf(git, before, object)).filter((line) => !isMissed(line));
    if (kept.length === 0) await git.run(removed(own, object));
    else await git.run(attached(own, object, await git.run(written(`${kept.join('\n')}\n`))));
  });
}

function removed(reference: string, object: string): GitTask<void> {
  return {
    args: ['notes', `--ref=${reference}`, 'remove', '--ignore-missing', object],
    parse: () => undefined,
  };
}
