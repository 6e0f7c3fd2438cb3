import type { TeamId } from '../model/ids.ts';
import type { Day } from '../model/plan.ts';
import type { Direction, Month, VoteKind } from '../model/vote.ts';

/**
 * What may be told of all votes. Only `reportOf` makes it, and everything that is shown, copied or
 * printed is made of it alone.
 */
export interface SignalReport {
  /** So many people have to have said something before it is told, k: 5 unless set, never below 3. */
  readonly fewest: number;
  /** Of the plan; the own team first, where it is known, then by their ids. */
  readonly teams: readonly TeamId[];
  /**
   * The newest first, without a gap: from the present one back to the oldest that tells something, at
   * least to the newest that is over for good, at most 24.
   */
  readonly months: readonly MonthReport[];
}

export interface MonthReport {
  readonly month: Month;
  readonly standing: MonthStanding;
  /** The first day on which it is told (UTC). */
  readonly toldFrom: Day;
  /** All pairs of two teams, by receiver and then sender in the order of the teams; empty unless told. */
  readonly cells: readonly SignalCell[];
}

/**
 * A month is told when nothing can be added to it any more: before, whoever looked twice would see
 * what the one person said who voted in between.
 * - `open`: votes are given.
 * - `collecting`: it is over, and what was said in it may still be on its way.
 * - `unheard`: the others' votes were last fetched before all of them were there.
 * - `told`.
 */
export type MonthStanding = 'open' | 'collecting' | 'unheard' | 'told';

/** What is told of the information that one team has from another. */
export interface SignalCell extends Direction {
  /** Fewer than k people gave a verdict, or nobody: which of the two is never told. */
  readonly votes: VotesTold | 'too-few';
  /** The same for the round. */
  readonly round: RoundTold | 'too-few';
}

/**
 * Numbers are coarse, so that two of them, such as those of two months, never differ by less than k
 * people: people in steps of k, shares in tenths.
 */
export interface VotesTold {
  /** At least so many people; a multiple of k. */
  readonly people: number;
  /**
   * `(V + 1) / (V + N + 2)`, V and N the verdicts for signal and noise (product definition, §8); in
   * tenths, 0.1 to 0.9: never all or nothing.
   */
  readonly snr: number;
  /**
   * Kinds that k people or more gave a verdict on, mostly signal: at most three, those that most people
   * spoke of, and of these the clearest first.
   */
  readonly signals: readonly VoteKind[];
  /** Mostly noise. */
  readonly noise: readonly VoteKind[];
  /**
   * What people wrote, the first 20 in the order of the alphabet; only where k people or more wrote
   * something.
   */
  readonly texts: readonly string[];
  /** `snr` less that of the month before, in tenths; only where both are told. */
  readonly trend?: number;
}

export interface RoundTold {
  /** At least so many people; a multiple of k. */
  readonly people: number;
  /** Mean of needed less received, −3.5 to 3.5, towards 0 to a whole half; never all or nothing. */
  readonly gap: number;
  /** A gap of 1 and more is `starved`, of −1 and less `flooded`. */
  readonly quadrant: 'starved' | 'flooded' | 'ok';
  /** The share of those whom it reaches in time, in tenths; 0.1 is one in ten or fewer, 0.9 nine or more. */
  readonly onTime: number;
}
