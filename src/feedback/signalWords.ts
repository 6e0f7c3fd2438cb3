import type { TeamId } from '../model/ids.ts';
import type { Day } from '../model/plan.ts';
import type { Month, VoteKind } from '../model/vote.ts';
import type { MonthStanding, RoundTold } from './signalReport.ts';
import type { SuggestionReason } from './suggestion.ts';

/**
 * What signal and noise are called in the language of their reader. The names that a function is
 * handed are safe where they will stand, and what it answers is put there as it is: no markup in it.
 */
export interface SignalWords {
  readonly title: (month: Month) => string;
  /** What is told at all, with k: never whether it were fewer people or nobody. */
  readonly fewest: (k: number) => string;
  /** The table of all pairs, and the corner of it. */
  readonly pairs: string;
  readonly receiver: string;
  readonly hears: (to: string) => string;
  readonly from: (from: string) => string;
  readonly tooFew: string;
  /** Where nothing is told of any pair. */
  readonly nothing: string;
  readonly votes: string;
  readonly round: string;
  /** At least so many. */
  readonly people: (people: number) => string;
  /** Of ten. */
  readonly signal: (tenths: number) => string;
  /** Of ten, against the month before; 0 is neither more nor less. */
  readonly trend: (tenths: number) => string;
  readonly quadrants: Readonly<Record<RoundTold['quadrant'], string>>;
  /** Needed less received, in halves of a step. */
  readonly gap: (gap: number) => string;
  /** Of ten. */
  readonly onTime: (tenths: number) => string;
  readonly signals: string;
  readonly noise: string;
  readonly wrote: string;
  readonly quoted: (text: string) => string;
  /** In a sentence. */
  readonly kinds: Readonly<Record<VoteKind, string>>;
  readonly standing: Readonly<
    Record<Exclude<MonthStanding, 'told'>, (month: Month, toldFrom: Day) => string>
  >;
  readonly unknownMonth: (month: Month) => string;
  readonly next: (month: Month, toldFrom: Day) => string;
  readonly suggestion: (from: string) => string;
  /** What the receiver may say to the sender; `kinds` is left out where it is about no kind. */
  readonly suggestions: Readonly<
    Record<SuggestionReason, (to: string, kinds: string | undefined) => string>
  >;
}

/** How what is told is written down: in whose words, and safe for which place. */
export interface Telling {
  readonly words: SignalWords;
  /** What people call a team. */
  readonly nameOf: (team: TeamId) => string;
  /** A text from outside so that it shows as what it is, and has no effect, where it will stand. */
  readonly safe: (text: string) => string;
}
