import { wholeTenths } from './coarse.ts';
import type { SignalCell } from './signalReport.ts';
import type { SignalWords } from './signalWords.ts';

/** What the votes of one team on another tell, in a few words each. */
export function votesFacts(votes: SignalCell['votes'], words: SignalWords): readonly string[] {
  if (votes === 'too-few') return [words.tooFew];
  const { people, snr, trend } = votes;
  return [
    words.people(people),
    words.signal(wholeTenths(snr)),
    ...(trend === undefined ? [] : [words.trend(wholeTenths(trend))]),
  ];
}

/** What the rounds of one team tell of another, in a few words each. */
export function roundFacts(round: SignalCell['round'], words: SignalWords): readonly string[] {
  if (round === 'too-few') return [words.tooFew];
  const { people, quadrant, gap, onTime } = round;
  return [
    words.people(people),
    words.quadrants[quadrant],
    words.gap(gap),
    words.onTime(wholeTenths(onTime)),
  ];
}
