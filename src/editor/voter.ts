import { VoteGestures } from './voteGestures.ts';
import type { Sharer } from './sharer.ts';
import type { VotingParts } from './voting.ts';
import { Voting } from './voting.ts';
import { wishIn } from './wishIn.ts';

/** Voting in this window: what it is about, and what is done in it. */
export interface Voter {
  readonly voting: Voting;
  readonly gestures: VoteGestures;
  /** Opens the form for what a command was handed, if anything. */
  readonly wish: (given: unknown) => void;
}

export function openVoter(parts: VotingParts & { readonly sharer: Sharer }): Voter {
  const voting = new Voting(parts);
  return {
    voting,
    gestures: new VoteGestures({ voting, sharer: parts.sharer, log: parts.log }),
    wish: (given) => voting.wish(wishIn(given)),
  };
}
