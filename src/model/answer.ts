import type { QuestionId } from './question.ts';
import type { TicketKey } from './ids.ts';

/** Who and/or why of one commit, as a person gave it after the commit. */
export interface Answer {
  /** Id of a persona or a team, `operators`, `upkeep`, or free text. One line. */
  readonly who?: string;
  /** One line. */
  readonly why?: string;
  /** Id of a roadmap item, or `upkeep`: it serves none, and keeps things running. */
  readonly item?: string;
  readonly question?: QuestionId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly tickets: readonly TicketKey[];
  readonly branch?: string;
  /** Patch id of the commit that was answered. */
  readonly patch?: string;
}

/** Two whos that are not personas and need no file; `upkeep` is also an item that needs none. */
export const operators = 'operators';
export const upkeep = 'upkeep';
