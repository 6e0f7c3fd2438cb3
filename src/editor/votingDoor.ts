import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Voter } from './voter.ts';
import type { VoteWish } from './voteWish.ts';
import { done } from './outcomes.ts';

/** Voting is loaded with the panel, or when somebody wants to vote. */
export class VotingDoor implements Disposable {
  readonly #load: () => Promise<Voter>;
  readonly #openPanel: () => Promise<void>;
  readonly #life = new Lifetime();
  #opening: Promise<Voter> | undefined;

  constructor(load: () => Promise<Voter>, openPanel: () => Promise<void>) {
    this.#load = load;
    this.#openPanel = openPanel;
  }

  open(): Promise<Voter> {
    return (this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  /** Shows the form, filled in as far as the wish knows it; the person asked for it and may have the focus. */
  async voteOn(wish?: VoteWish): Promise<Outcome> {
    const { rounds, wish: open } = await this.open();
    // Its place is taken by a round that is open; that one is kept as a draft.
    rounds.leave();
    open(wish);
    await this.#openPanel();
    return done('');
  }

  /** Opens the round of the month; the person asked for it and may have the focus. */
  async startRound(): Promise<Outcome> {
    const { rounds } = await this.open();
    const outcome = await rounds.start({ isWished: true });
    await this.#openPanel();
    return outcome;
  }

  async #openNow(): Promise<Voter> {
    const voter = await this.#load();
    this.#life.own(voter.voting);
    this.#life.own(voter.rounds);
    return voter;
  }

  dispose(): void {
    this.#life.dispose();
  }
}
