import type { TeamId } from './ids.ts';

/** What people of other teams need to know of a commit to vote on it: teams, and never who made it. */
export interface SentCommit {
  readonly subject: string;
  /** The team of who made it, where the plan says so. */
  readonly author?: TeamId;
  /** Teams of the plan that own its paths, those of most paths first. */
  readonly owners: readonly TeamId[];
  /** One of its paths has more than one owning team. */
  readonly isShared: boolean;
}
