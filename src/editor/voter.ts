import type { Memento } from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { ArrivedNews } from './arrivedNews.ts';
import { monthlyMarks } from './monthlyMarks.ts';
import { putOffKey, Rounds } from './rounds.ts';
import { setting } from './settings.ts';
import type { Sharer } from './sharer.ts';
import { speakerIn } from './speaker.ts';
import { VoteGestures } from './voteGestures.ts';
import type { VotingParts } from './voting.ts';
import { Voting } from './voting.ts';
import { wishIn } from './wishIn.ts';

/** Voting in this window: what it is about, and what is done in it. */
export interface Voter {
  readonly voting: Voting;
  readonly gestures: VoteGestures;
  /** Opens the form for what a command was handed, if anything. */
  readonly wish: (given: unknown) => void;
  readonly rounds: Rounds;
}

interface Parts extends VotingParts {
  readonly sharer: Sharer;
  readonly news: ArrivedNews;
  /** Of all workspaces. */
  readonly everywhere: Memento;
  readonly clock: Clock;
}

export function openVoter(parts: Parts): Voter {
  const { sharer, everywhere, clock } = parts;
  const voting = new Voting(parts);
  const rounds = new Rounds({
    speaker: () => speakerIn(voting),
    reread: () => voting.reread(),
    async kept({ entry }) {
      await voting.gave(entry, undefined);
      await sharer.renew(entry);
    },
    fewest: () => setting('signal.fewestPeople'),
    putOff: monthlyMarks(everywhere, putOffKey, clock),
    clock,
  });
  return {
    voting,
    gestures: new VoteGestures({ ...parts, voting }),
    wish: (given) => voting.wish(wishIn(given)),
    rounds,
  };
}
