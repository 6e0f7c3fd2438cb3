import type { Direction } from '../model/vote.ts';
import { inHalves, inSteps, inTenths, within } from './coarse.ts';
import type { RoundTold, SignalCell, VotesTold } from './signalReport.ts';
import type { CellTally } from './tally.ts';
import { toldKindsOf } from './toldKinds.ts';

/** What all say, each of them has said: nothing is told as if all had said the same. */
const mostGap = 3.5;
const leastShare = 0.1;

function shareOf(part: number, whole: number): number {
  return within(inTenths(part, whole), leastShare, 1 - leastShare);
}

/** What may be told of one cell when `fewest` people have to have said something. */
export function toldCellOf(
  { to, from }: Direction,
  tally: CellTally | undefined,
  fewest: number,
): SignalCell {
  return {
    to,
    from,
    votes: tally && tally.voters >= fewest ? votesOf(tally, fewest) : 'too-few',
    round: tally && tally.answerers >= fewest ? roundOf(tally, fewest) : 'too-few',
  };
}

function votesOf(tally: CellTally, fewest: number): VotesTold {
  const { voters, signal, noise, kinds, writers, texts } = tally;
  return {
    people: inSteps(voters, fewest),
    snr: shareOf(signal + 1, signal + noise + 2),
    ...toldKindsOf(kinds, fewest),
    texts: writers >= fewest ? texts : [],
  };
}

function roundOf({ answerers, missing, onTime }: CellTally, fewest: number): RoundTold {
  // Halves towards 0 keep on which side of 1 the exact mean is.
  const gap = within(inHalves(missing, answerers), -mostGap, mostGap);
  return {
    people: inSteps(answerers, fewest),
    gap,
    quadrant: gap >= 1 ? 'starved' : gap <= -1 ? 'flooded' : 'ok',
    onTime: shareOf(onTime, answerers),
  };
}
