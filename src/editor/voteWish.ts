import type { TeamId } from '../model/ids.ts';
import type { VoteKind } from '../model/vote.ts';

/** What somebody wants to vote on, as far as it is known from where they came from. */
export interface VoteWish {
  /** The top of the repository that it is in. */
  readonly root: string;
  readonly from?: TeamId;
  /** It is of the person's own team, which does not vote about itself: only `about` is known then. */
  readonly isOwn?: true;
  readonly kind?: VoteKind;
  /** As a line of the ledger names it: `R-17`, `PROJ-7`, the full name of a commit. */
  readonly subject?: string;
  /** The same for people: the title of an item, the subject of a commit. */
  readonly about?: string;
}
