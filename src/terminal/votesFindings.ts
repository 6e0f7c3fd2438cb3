import { reasonOf } from '../base/productError.ts';
import { votesReference } from '../notes/notes.ts';
import type { Votes } from '../votes/votes.ts';
import { failureOf } from './failureText.ts';
import type { Finding } from './finding.ts';
import { plainLine } from './plainLine.ts';
import { repairCommand } from './repair.ts';

/** How it stands with votes, in the words of `doctor`: nothing of it tells how many there are. */
export async function votesFindings(votes: Votes): Promise<readonly Finding[]> {
  return [...(await ledgerFindings(votes)), ...(await sharingFindings(votes))];
}

async function ledgerFindings(votes: Votes): Promise<readonly Finding[]> {
  try {
    // Of no team nothing is told: it is only read.
    await votes.report({ teams: [] });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined || !(error instanceof Error)) throw error;
    const cause = reason === 'notes-unreadable' ? '' : `: ${failureOf(reason, error.message).what}`;
    return [
      {
        state: 'wrong',
        what: `the votes in the notes cannot be read${cause}`,
        mend: repairCommand,
      },
    ];
  }
  const read: Finding = { state: 'good', what: 'the votes in the notes can be read' };
  if (votes.skipped() === 0) return [read];
  return [
    read,
    {
      state: 'note',
      what: 'some lines of the votes are broken or of another version; they are kept, and passed over',
      mend: `to look at them: git notes --ref=${votesReference} list`,
    },
  ];
}

async function sharingFindings(votes: Votes): Promise<readonly Finding[]> {
  const { isOn, remotes, known, unsent } = await votes.sharing.status();
  const on = 'product-mindset share on --votes';
  const first = 'git remote add origin ADDRESS';
  if (!isOn) {
    return [
      {
        state: 'note',
        what: 'votes are not shared: what you say is in this clone only',
        mend: known.length > 0 ? on : `to share them one day: ${first}`,
      },
    ];
  }
  if (remotes.length === 0) {
    const mend = known.length > 0 ? on : `${first}, and then ${on}`;
    return [{ state: 'note', what: 'votes are shared with no remote yet', mend }];
  }
  return [
    { state: 'good', what: `votes are shared with ${plainLine(remotes.join(', '))}` },
    ...(unsent > 0
      ? [
          {
            state: 'note',
            what: 'some of what you said was not sent yet',
            mend: 'product-mindset sync',
          } as const,
        ]
      : []),
  ];
}
