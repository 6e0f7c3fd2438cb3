import type { ItemId, OutcomeId, PersonaId } from '../model/ids.ts';
import type { Day } from '../model/plan.ts';

/** `error`: it is wrong. `warning`: somebody should decide. `note`: worth a thought. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in the plan something was found: the entry with this id, and of it this key. */
export type Place =
  | { readonly list: 'items'; readonly id: ItemId; readonly key: string }
  | { readonly list: 'outcomes'; readonly id: OutcomeId; readonly key: string }
  | { readonly list: 'personas'; readonly id: PersonaId; readonly key: string };

/** Something about a plan that is of the right form and yet may not be what the team means. */
export type Finding = { readonly severity: Severity } & (
  | { readonly code: 'without-outcome' | 'without-persona' | 'without-path'; readonly at: Place }
  | { readonly code: 'path-matches-nothing'; readonly at: Place; readonly pattern: string }
  | { readonly code: 'ticket-missing'; readonly at: Place; readonly ticket: string }
  /** No commit for so many days; without a number, never. */
  | { readonly code: 'rests'; readonly at: Place; readonly days?: number }
  | { readonly code: 'review-passed'; readonly at: Place; readonly day: Day }
  | { readonly code: 'without-metric'; readonly at: Place }
  /** The last reading is of that day; without one, there is none. */
  | { readonly code: 'not-read'; readonly at: Place; readonly day?: Day }
  | { readonly code: 'unserved'; readonly at: Place }
  /** Last reviewed on that day; without one, never. */
  | { readonly code: 'not-reviewed'; readonly at: Place; readonly day?: Day }
  /** Commits name an item that is not in the plan. */
  | { readonly code: 'unknown-item'; readonly item: string }
);
