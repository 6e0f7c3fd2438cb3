import { reasonOf } from '../base/productError.ts';
import type { Git, GitTask } from '../git/git.ts';
import { targetOf, updates } from '../notes/changeNotes.ts';
import { votesReference } from '../notes/notes.ts';
import type { OwnVotes } from './ownVotes.ts';
import { putIntoLedger } from './putIntoLedger.ts';
import { takeOutMissed } from './takeOutMissed.ts';

/** What becomes of votes that were put into the ledger of this clone. */
interface HandedOver {
  arrived(): Promise<void>;
  heldBack(): Promise<void>;
}

/**
 * Puts the own votes into the ledger of this clone, to be sent at once. What could not be sent is taken
 * out again: otherwise it would go along some time later, when its month was told without it. The same
 * becomes of what was put there by somebody who was killed before it was sent. `git` writes as no one at
 * no time. Rejects as `putIntoLedger`.
 */
export async function handedOver(git: Git, own: OwnVotes): Promise<HandedOver> {
  const missed = await own.missed();
  if (missed) await takeOutMissed(git, missed);
  const before = await git.run(targetOf(votesReference));
  const arrived = await own.send((month, lines, areKnown) =>
    putIntoLedger(git, month, lines, areKnown),
  );
  const after = await git.run(targetOf(votesReference));
  return {
    arrived,
    async heldBack() {
      if (after === undefined || after === before) return;
      const now = await git.run(targetOf(votesReference));
      // Sending may have written it anew. Where somebody else wrote meanwhile it stays, and goes along
      // with theirs.
      if (now === undefined || !(await git.run(holdTheSame(after, now)))) return;
      const back = before === undefined ? 'delete' : 'update';
      const change = [back, votesReference, before, now].filter((part) => part !== undefined);
      await git.run(updates(change.join(' '))).catch((error: unknown) => {
        if (reasonOf(error) !== 'contended') throw error;
      });
    },
  };
}

function holdTheSame(one: string, other: string): GitTask<boolean> {
  return {
    args: ['rev-parse', `${one}^{tree}`, `${other}^{tree}`],
    parse: (output) => new Set(output.trim().split('\n')).size === 1,
  };
}
