import type { Direction, VoteKind } from '../model/vote.ts';
import type { RoundTold, SignalCell, VotesTold } from './signalReport.ts';

/** What the sender may do: go on, do less, or do something new. */
type Change = 'keep' | 'stop' | 'start';

/** What speaks for it. */
export type SuggestionReason = 'starved' | 'flooded' | 'late' | 'noisy' | 'clear';

/** One thing that a team (`from`) may change for another (`to`); a suggestion, never a verdict. */
export interface Suggestion extends Direction {
  readonly change: Change;
  readonly because: SuggestionReason;
  /** What it is about, the clearest first; empty where it is about no kind more than another. */
  readonly kinds: readonly VoteKind[];
}

interface Told {
  readonly votes: VotesTold | undefined;
  readonly round: RoundTold | undefined;
}

interface Rule {
  readonly because: SuggestionReason;
  readonly change: Change;
  readonly holds: (told: Told) => boolean;
  readonly kinds: (votes: VotesTold | undefined) => readonly VoteKind[];
}

const mostSignal = 0.6;
const mostNoise = 0.4;
const mostlyInTime = 0.5;

const signals = (votes: VotesTold | undefined): readonly VoteKind[] => votes?.signals ?? [];
const topSignal = (votes: VotesTold | undefined): readonly VoteKind[] => signals(votes).slice(0, 1);
const topNoise = (votes: VotesTold | undefined): readonly VoteKind[] =>
  votes?.noise.slice(0, 1) ?? [];

/**
 * The first that holds counts. Their order and limits are judgement, to be settled by use: first how
 * much there is, since what is too much need not come earlier; then when it comes; then what it is.
 */
const rules: readonly Rule[] = [
  {
    because: 'starved',
    change: 'start',
    holds: ({ round }) => round?.quadrant === 'starved',
    kinds: signals,
  },
  {
    because: 'flooded',
    change: 'stop',
    holds: ({ round }) => round?.quadrant === 'flooded',
    kinds: topNoise,
  },
  {
    because: 'late',
    change: 'start',
    holds: ({ round }) => round !== undefined && round.onTime < mostlyInTime,
    kinds: signals,
  },
  {
    because: 'noisy',
    change: 'stop',
    // Without a kind there would be nothing to do about it.
    holds: ({ votes }) => votes !== undefined && votes.snr <= mostNoise && votes.noise.length > 0,
    kinds: topNoise,
  },
  {
    because: 'clear',
    change: 'keep',
    holds: ({ votes }) => votes !== undefined && votes.snr >= mostSignal,
    kinds: topSignal,
  },
];

/**
 * What a sender may be suggested by what is told of one pair of teams; `undefined` where nothing is
 * told, or nothing speaks for a change.
 */
export function suggestionOf({ to, from, votes, round }: SignalCell): Suggestion | undefined {
  const told: Told = {
    votes: votes === 'too-few' ? undefined : votes,
    round: round === 'too-few' ? undefined : round,
  };
  const rule = rules.find(({ holds }) => holds(told));
  if (!rule) return undefined;
  const { change, because, kinds } = rule;
  return { to, from, change, because, kinds: kinds(told.votes) };
}
