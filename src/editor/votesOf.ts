import type { Mind } from '../story/mind.ts';
import type { Votes } from '../votes/votes.ts';

/** The votes of a repository. */
export function votesOf(mind: Mind): Votes {
  const { votes } = mind as Mind & { readonly votes?: Votes };
  if (!votes) throw new Error('votes are not kept yet');
  return votes;
}
