import { openSharing } from '../sharing/openSharing.ts';
import type { VotesPlace } from './openVotes.ts';
import { openVotes } from './openVotes.ts';
import { tallyMonths } from './tallyMonths.ts';
import type { Votes } from './votes.ts';

/** The votes counted in this thread, which waits meanwhile: for a command that has nothing else to do. */
export function votesHere(place: VotesPlace): Votes {
  return openVotes(place, { tally: tallyMonths, openSharing });
}
