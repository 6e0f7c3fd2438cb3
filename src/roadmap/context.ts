import type {
  ContextSubject,
  ItemProgress,
  OwningTeam,
  SeenTicket,
  TeamsSeen,
} from '../model/context.ts';
import type { FoundIn } from '../model/joined.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import type { Outcome, Persona, RoadmapItem, Stage } from '../model/plan.ts';

/** What something serves, for whom, to what outcome, and what people said about why it changed. */
export interface Context {
  readonly subject: ContextSubject;
  /** What it serves, the most specific first; at most 20. */
  readonly items: readonly ServedItem[];
  readonly personas: PersonaShares;
  /** Behind its commits: those that are open or that nothing is known of, and those that are closed. */
  readonly tickets: {
    readonly open: readonly SeenTicket[];
    readonly closed: readonly SeenTicket[];
  };
  /** Newest first, each text once; at most 20. */
  readonly whys: readonly ToldWhy[];
  /** By CODEOWNERS. */
  readonly owners: readonly OwningTeam[];
  readonly teams: TeamsSeen;
  /** Of an item or a folder: the files that changed most in the last twelve months. */
  readonly files: readonly { readonly path: string; readonly commits: number }[];
  /** How many commits of the last twelve months all shares are about. */
  readonly recent: { readonly commits: number; readonly isCut: boolean };
  /** The one most useful thing to do while nothing on the roadmap owns it. */
  readonly next?: NextStep;
}

export interface ServedItem {
  readonly item: RoadmapItem;
  readonly because: Because;
  /** Absent while it is not known how far the item has come. */
  readonly stage?: { readonly stage: Stage; readonly isGiven: boolean };
  readonly outcome?: Outcome;
  /** Those of its personas that the plan knows. */
  readonly personas: readonly Persona[];
  readonly progress?: ItemProgress;
}

/** Why an item is served, by the first of these that holds. */
export type Because =
  /** It is what was asked about. */
  | { readonly kind: 'itself' }
  /** A rule of the plan gives it paths of the subject. */
  | { readonly kind: 'path'; readonly pattern: string }
  /** At least two recent commits, or the only one, mention its tickets or name it. */
  | Linked<'commits'>
  /** A milestone, epic, … of its tracker holds tickets of recent commits. */
  | Linked<'planned'>;

interface Linked<Kind extends string> {
  readonly kind: Kind;
  /** At most 5. */
  readonly tickets: readonly TicketKey[];
  /** So many recent commits, of so many. */
  readonly commits: number;
  readonly of: number;
}

/** Whom the recent commits are for. */
export interface PersonaShares {
  /** Most commits first; a commit for two counts for both. */
  readonly shares: readonly PersonaShare[];
  /** How many commits say whom they are for, of how many. */
  readonly known: number;
  readonly of: number;
}

export interface PersonaShare {
  /** Id of a persona or a team, `operators`, `upkeep`, or free text. */
  readonly who: string;
  readonly commits: number;
  /** Of the commits that say whom they are for, 0 to 1. */
  readonly share: number;
}

export interface ToldWhy {
  readonly why: string;
  /** As in `PersonaShare`. */
  readonly who?: string;
  readonly source: FoundIn | 'ticket';
  /** Which ticket says it, or the first one of the commit. */
  readonly ticket?: TicketKey;
  /** The newest commit that it is about, and when that was authored. */
  readonly sha: Sha;
  readonly at: number;
}

/** `set-up`: there is no roadmap file. `add-path`: there is one that the subject could be added to. */
export type NextStep = 'set-up' | 'add-path';
