import type { Verdict, VoteKind } from '../model/vote.ts';
import type { KindTally } from './tally.ts';

/** The kinds that are mostly signal and those that are mostly noise. */
export interface ToldKinds {
  readonly signals: readonly VoteKind[];
  readonly noise: readonly VoteKind[];
}

const mostKinds = 3;

/**
 * What may be told of the kinds in one cell, given as its tally has them, the fewest people first. Told
 * are kinds that `fewest` people or more gave a verdict on, unless those behind all that are not told
 * were fewer: they are what is left when what is told is taken from the whole cell, so that then the
 * next one is not told either (complementary suppression). What is not told is always a beginning of
 * the order, the same for every `fewest`; so a smaller one never tells less.
 */
export function toldKindsOf(kinds: readonly KindTally[], fewest: number): ToldKinds {
  const first = kinds.findIndex(
    ({ people }, index) => people >= fewest && (kinds[index - 1]?.peopleSoFar ?? fewest) >= fewest,
  );
  const told = first < 0 ? [] : kinds.slice(first);
  return { signals: clearest(told, 'signal', 'noise'), noise: clearest(told, 'noise', 'signal') };
}

/**
 * The kinds that are mostly one of both: at most three, those that most people spoke of, so that telling
 * more kinds never pushes one out; and of these the clearest first, the one of more people where two
 * are equally clear.
 */
function clearest(kinds: readonly KindTally[], one: Verdict, other: Verdict): readonly VoteKind[] {
  const clearness = (kind: KindTally): number => (kind[one] + 1) / (kind.signal + kind.noise + 2);
  return kinds
    .filter((kind) => kind[one] > kind[other])
    .slice(-mostKinds)
    .reverse()
    .sort((kind, next) => clearness(next) - clearness(kind))
    .map(({ kind }) => kind);
}
