import type { TicketKey } from './ids.ts';
import type { FolderCommit } from './past.ts';
import type { Plan, PlannedItem } from './plan.ts';

/**
 * What a repository and its tickets say about whom the product is for, what is worked on, and by
 * which teams: what a plan can be drafted from. No name and no address of a person is in it.
 */
export interface PlanEvidence {
  /** As the team has it now, however little that is, without who is in a team and without CODEOWNERS. */
  readonly plan: Plan;
  /** Commits of the last twelve months, newest first, at most 10,000. */
  readonly work: readonly WorkedCommit[];
  /** What those commits, and tickets of what is planned, refer to and is remembered. */
  readonly tickets: readonly TicketWho[];
  /** What the trackers plan. */
  readonly planned: readonly PlannedWork[];
  /** Teams that own paths by CODEOWNERS, in the order of the file. */
  readonly owners: readonly TeamHandle[];
  /** Domains of e-mail addresses, those of most people first. */
  readonly domains: readonly PeopleDomain[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A commit, with the folders it worked in that are still there. */
export interface WorkedCommit extends Pick<
  FolderCommit,
  'subject' | 'committedAt' | 'tickets' | 'folders'
> {
  readonly whos: readonly { readonly who: string; readonly source: 'commit' | 'answer' }[];
}

/** A ticket and whom it is for, in its own words. */
export interface TicketWho {
  readonly ticket: TicketKey;
  readonly who: readonly string[];
}

/** Something that a tracker plans, with its tickets as people of the repository write them. */
export interface PlannedWork {
  readonly item: PlannedItem;
  readonly tickets: readonly TicketKey[];
}

/** A team by its name in CODEOWNERS. */
export interface TeamHandle {
  /** `@acme/mobile`; one without a slash may be a person's, and is left out. */
  readonly handle: string;
  /** How many rules name it. */
  readonly rules: number;
}

/** At least three people have an address at this domain. */
export interface PeopleDomain {
  /** Lower case: `acme.test`. */
  readonly domain: string;
  readonly people: number;
}
