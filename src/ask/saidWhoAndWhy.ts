import type { TicketKey } from '../model/ids.ts';
import type { FoundIn } from '../model/joined.ts';

type SaidSource = FoundIn | 'ticket' | 'item';
export type WhoRule = 'who-line' | 'recorded' | 'persona-named' | 'ticket-says' | 'inherited';
export type WhyRule =
  'why-line' | 'recorded' | 'ticket-says' | 'ticket-mentioned' | 'cue-word' | 'long-body';

export interface SaidWho {
  /** The id of a persona, by whichever of its names it is called; else as it was written. */
  readonly value: string;
  /** Further ones, when several commits became this one. */
  readonly others?: readonly string[];
  readonly source: SaidSource;
  readonly rule: WhoRule;
  /** Which ticket says it. */
  readonly ticket?: TicketKey;
}

export interface SaidWhy {
  /** Only where a line or an answer gives it in so many words. */
  readonly value?: string;
  /** Further ones, when several commits became this one. */
  readonly others?: readonly string[];
  /** How likely it is that the why is there. */
  readonly probability: number;
  readonly source: SaidSource;
  readonly rule: WhyRule;
  /** Which ticket says it. */
  readonly ticket?: TicketKey;
}

export interface Said {
  readonly who: SaidWho | null;
  readonly why: SaidWhy | null;
}
