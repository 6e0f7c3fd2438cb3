/** Puts the votes of the sample's teams into the ledger of a repository, as sharing them does. */
import { voteLineOf } from '../../src/feedback/line.ts';
import { openGit } from '../../src/git/openGit.ts';
import { asNoOneEver } from '../../src/notes/nobody.ts';
import { putIntoLedger } from '../../src/votes/putIntoLedger.ts';
import { sampleVotes } from './sample/votes.ts';

/** Gives the votes of the months that are told at `now`; those that are there already stay as they are. */
export async function giveVotes(root: string, now: number): Promise<void> {
  const git = asNoOneEver(await openGit({ binary: 'git', directory: root }));
  for (const [month, lines] of sampleVotes(now)) {
    await putIntoLedger(git, month, lines.map(voteLineOf));
  }
}
