import type { TicketKey } from '../model/ids.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { Remembered } from '../model/remembered.ts';
import type { HeardTicket } from '../model/ticket.ts';

/** A value that may be the answer; nothing is recorded without a gesture. */
export interface Suggestion {
  readonly field: 'who' | 'why' | 'item';
  /**
   * Id of a persona or free text for a who; free text or one of `fixedWhys` for a why; id of an item.
   */
  readonly value: string;
  readonly from: SuggestionSource;
}

export type SuggestionSource =
  | 'ticket'
  | 'ticket-answer'
  | 'branch-answer'
  | 'scope-answer'
  | 'item'
  | 'folder'
  | 'recent'
  | 'plan'
  | 'fixed';

/** Where the commit stands, for which answers are suggested. */
export interface Circumstances {
  readonly plan: Plan;
  /** The most specific roadmap items that own the changed paths. */
  readonly owners: readonly RoadmapItem[];
  readonly tickets: readonly TicketKey[];
  /** What is remembered of those of them that their trackers told us about. */
  readonly heard: readonly HeardTicket[];
  readonly branch?: string;
  /** The folder that all changed paths share, `''` for the top. */
  readonly scope?: string;
  /** Newest first. Prepared once for each array: hand in the same array until it changes. */
  readonly remembered: readonly Remembered[];
}
