import type { ItemId, Sha, TeamId, TicketKey, TicketRef } from './ids.ts';
import type { Joined } from './joined.ts';
import type { FileCommit, PastCommit } from './past.ts';
import type { Plan, PlannedItem, RoadmapItem } from './plan.ts';
import type { TeamShare } from './teamsOf.ts';
import type { Ticket } from './ticket.ts';

/** What one asks "what does this serve?" about. Paths are relative to the top, `/` between folders. */
export type ContextSubject =
  | { readonly kind: 'file'; readonly path: string }
  /** Without a slash at its end; `''` is everything. */
  | { readonly kind: 'folder'; readonly path: string }
  /** Several files at once, such as what is staged. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'commit'; readonly sha: Sha };

/** A commit of the past, with who it was for and why, as far as its message and notes say. */
export interface ToldCommit<Kind extends PastCommit = PastCommit | FileCommit> {
  readonly commit: Kind;
  readonly joined: Joined;
}

/** An item that has paths of a subject by a rule of the plan. */
export interface RuledItem {
  readonly item: RoadmapItem;
  /** The most specific of its patterns that match. */
  readonly pattern: string;
  /** How many paths of the subject it has. */
  readonly paths: number;
}

/** A ticket that commits of a subject mention. */
export interface SeenTicket {
  readonly ticket: TicketKey;
  readonly ref: TicketRef;
  /** How many commits mention it. */
  readonly commits: number;
  /** Milliseconds since the epoch, as in all of this file. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** What its tracker said: itself first, then what it settles and what both are a part of. */
  readonly told: readonly Ticket[];
  /** When its tracker last said so. */
  readonly checkedAt?: number;
}

/** How far an item has come, by the commits that mention its tickets or name it in an `Item:` line. */
export interface ItemProgress {
  /** On what HEAD holds. */
  readonly commits: number;
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** When the first of these commits was first in a tag; absent while it is in none. */
  readonly taggedAt?: number;
}

/** Who changed a subject in the last twelve months, folded into teams; no address is in it. */
export type TeamsSeen =
  | { readonly kind: 'shares'; readonly shares: readonly TeamShare[] }
  /** Fewer than three people: their numbers would be those of persons. */
  | { readonly kind: 'few' }
  /** Nobody changed it in that time. */
  | { readonly kind: 'nobody' }
  /** The plan has no teams with members. */
  | { readonly kind: 'no-teams' };

/** A team that owns paths by CODEOWNERS. */
export interface OwningTeam {
  /** Its name in CODEOWNERS: `@acme/mobile`. */
  readonly handle: string;
  /** When a team of the plan goes by that name. */
  readonly team?: TeamId;
}

/** All that is known of a subject and around it: what `contextOf` makes a picture of. */
export interface Gathered {
  readonly subject: ContextSubject;
  readonly plan: Plan;
  /** What the trackers plan. */
  readonly planned: readonly PlannedItem[];
  /** The most specific first; dropped items have no paths. */
  readonly ruled: readonly RuledItem[];
  /** By CODEOWNERS. Persons who own paths are left out. */
  readonly owners: readonly OwningTeam[];
  /** Newest first: all since `since` up to a bound, and at least the newest 50. */
  readonly commits: readonly ToldCommit[];
  /** Twelve months before now: what is later is recent. */
  readonly since: number;
  /** There are more recent commits than were gathered. */
  readonly isCut: boolean;
  /** Of all commits, recent or not, the one mentioned last first; at most 50. */
  readonly tickets: readonly SeenTicket[];
  /** Where the tickets of commits and those that items name lead, by how they are written. */
  readonly refs: ReadonlyMap<string, TicketRef>;
  /** What is known of tickets that recent commits mention or items name. */
  readonly told: ReadonlyMap<TicketRef, Ticket>;
  /** Of items, as last surveyed; one that is missing has not been looked at yet. */
  readonly progress: ReadonlyMap<ItemId, ItemProgress>;
  readonly teams: TeamsSeen;
  /** Of an item or a folder: the files that changed most in that time, at most 50. */
  readonly files: readonly { readonly path: string; readonly commits: number }[];
}
