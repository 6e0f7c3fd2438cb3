import type { TeamId } from './ids.ts';

/**
 * Kinds of information that one team has from another, in the order in which they are offered
 * (product definition, §8).
 */
export const voteKinds = [
  'api-change',
  'release-note',
  'incident',
  'priority-change',
  'user-feedback',
  'review-comment',
  'status-report',
  'meeting',
  'chat-ping',
  'docs',
  'other',
] as const;
export type VoteKind = (typeof voteKinds)[number];

export const verdicts = ['signal', 'noise'] as const;
export type Verdict = (typeof verdicts)[number];

/** A month of the calendar in UTC, `2026-11`: the finest time that a vote has. */
export type Month = string & { readonly __brand: 'Month' };

/** From whom the information was, and for whom. */
export interface Direction {
  /** The team that received it: the one that votes. */
  readonly to: TeamId;
  /** The team that sent it; never the same. */
  readonly from: TeamId;
}

/**
 * What a vote is about. Another vote of the same person in the same month that agrees in all of this
 * takes its place.
 */
export interface VoteSubject extends Direction {
  readonly kind: VoteKind;
  /** The thing that it was about, where there is one: `R-17`, `PROJ-7`, the full name of a commit. */
  readonly subject?: string;
}

/** That one thing helped, or was noise. */
export interface Vote extends VoteSubject {
  readonly verdict: Verdict;
  /** One line, at most 200 characters. */
  readonly text?: string;
}

/** 1 very little, 5 very much: amounts as the ICA communication audit asks for them. */
export type Amount = 1 | 2 | 3 | 4 | 5;

/** So many kinds of each list of a round (product definition, §8). */
export const mostKinds = 3;

/** What a person says about one team in a round; another one about the same team takes its place. */
export interface RoundAnswer extends Direction {
  readonly received: Amount;
  readonly needed: Amount;
  /** Whether it comes in time. */
  readonly onTime: boolean;
  /** The most valuable kinds, at most `mostKinds`; none of them in `noise`. */
  readonly valuable: readonly VoteKind[];
  /** The least helpful kinds, at most `mostKinds`. */
  readonly noise: readonly VoteKind[];
}
