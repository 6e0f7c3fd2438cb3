import * as vscode from 'vscode';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { nameOf } from '../feedback/keptNews.ts';
import { kindOfItem } from '../feedback/kindOf.ts';
import type { PlanNews } from '../feedback/planNews.ts';
import { newsFor } from '../feedback/planNews.ts';
import type { TeamId } from '../model/ids.ts';
import { lineText } from '../model/lineText.ts';
import type { Vote } from '../model/vote.ts';
import { voteKinds } from '../model/vote.ts';
import type { Asks, Outcome } from '../protocol/messages.ts';
import { longestVoteLine } from '../protocol/messages.ts';
import type { ArrivedNews } from './arrivedNews.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import { planNewsWording } from './planNewsWording.ts';
import type { Sharer } from './sharer.ts';
import { sharingWording } from './sharingWording.ts';
import { signalWording } from './signalWording.ts';
import { teamName } from './teamName.ts';
import { subjectOfVote, voteIdOf } from './voteId.ts';
import type { Given, Voting } from './voting.ts';
import { wording } from './wording.ts';

interface Parts {
  readonly voting: Voting;
  /** Shares the votes. */
  readonly sharer: Pick<Sharer, 'renew' | 'wish'>;
  readonly news: Pick<ArrivedNews, 'finish' | 'of'>;
  readonly log: Log;
}

/** What a person does in the section about signal and noise, each gesture with what is said of it. */
export class VoteGestures {
  readonly #voting: Voting;
  readonly #sharer: Parts['sharer'];
  readonly #news: Parts['news'];
  readonly #log: Log;
  #latest: Promise<unknown> = Promise.resolve();

  constructor({ voting, sharer, news, log }: Parts) {
    this.#voting = voting;
    this.#sharer = sharer;
    this.#news = news;
    this.#log = log;
  }

  /** Keeps a vote, which can be undone. */
  vote({ form, from, what, verdict, text }: Asks['vote']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      const to = this.#voting.ownTeam(entry)?.team;
      const sender = entry.mind.facts()?.plan.teams.find(({ id }) => id === from)?.id;
      const kind = voteKinds.find((one) => one === what);
      const isPast = form !== this.#voting.form;
      if (isPast || to === undefined || !sender || !kind) return failed(sharingWording.past());
      const { subject } = this.#voting.wished?.wish ?? {};
      const line = lineIn(text);
      const vote: Vote = {
        to,
        from: sender,
        kind,
        verdict,
        ...(subject === undefined ? {} : { subject }),
        ...(line === '' ? {} : { text: line }),
      };
      return this.#give(entry, vote);
    });
  }

  /** Keeps a vote on news of the roadmap, which can be undone; the news is done with. */
  voteOnNews({ news: name, verdict }: Asks['voteOnNews']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      const to = this.#voting.ownTeam(entry)?.team;
      const found = this.#newsOf(entry).find((one) => nameOf(one) === name);
      if (to === undefined || !found) return failed(sharingWording.past());
      const { team: from, item: subject } = found;
      const given = await this.#give(entry, { to, from, kind: kindOfItem, verdict, subject });
      await this.#news.finish(entry, [name]);
      return given;
    });
  }

  /** Is done with news of the roadmap without a vote. */
  dismissNews({ news }: Asks['dismissNews']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      await this.#news.finish(entry, [news]);
      return done(planNewsWording.dismissed());
    });
  }

  dismissAllNews(): Promise<Outcome> {
    return this.#here(async (entry) => {
      await this.#news.finish(entry, this.#newsOf(entry).map(nameOf));
      return done(planNewsWording.dismissed());
    });
  }

  /** Puts back what was there before the last vote. */
  undo(): Promise<Outcome> {
    return this.#tried(async () => {
      const { given } = this.#voting;
      if (!given) return failed(sharingWording.past());
      const { entry, vote, before } = given;
      const { votes } = entry.mind;
      // Its month may be over, or another window took it back.
      const isThere = (await this.#ownVote(entry, voteIdOf(vote))) !== undefined;
      if (!isThere) {
        await this.#settled(entry);
        return failed(sharingWording.past());
      }
      await (before ? votes.vote(before) : votes.takeBack(subjectOfVote(vote)));
      await this.#settled(entry);
      return done(signalWording.undone());
    });
  }

  /** Gives a vote of this month another verdict or line. */
  change({ vote: id, verdict, text }: Asks['changeVote']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      const known = await this.#ownVote(entry, id);
      if (!known) return failed(sharingWording.past());
      const { text: before, ...vote } = known;
      const line = text === undefined ? before : lineIn(text);
      const changed: Vote = {
        ...vote,
        verdict: verdict ?? known.verdict,
        ...(line === undefined || line === '' ? {} : { text: line }),
      };
      await entry.mind.votes.vote(changed);
      const { given } = this.#voting;
      // A line may come after its vote, which can still be undone.
      const isGiven = given?.entry === entry && voteIdOf(given.vote) === id;
      await this.#settled(entry, isGiven ? { ...given, vote: changed } : undefined);
      return done(signalWording.changed());
    });
  }

  takeBack({ vote: id }: Asks['takeBackVote']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      const known = await this.#ownVote(entry, id);
      if (!known) return failed(sharingWording.past());
      await entry.mind.votes.takeBack(subjectOfVote(known));
      await this.#settled(entry);
      return done(signalWording.takenBack());
    });
  }

  dropAbout({ form }: Asks['dropAbout']['takes']): Promise<Outcome> {
    if (form !== this.#voting.form) return Promise.resolve(failed(sharingWording.past()));
    this.#voting.dropAbout();
    return Promise.resolve(done(''));
  }

  chooseTeam({ team }: Asks['chooseTeam']['takes']): Promise<Outcome> {
    return this.#here(async (entry) => {
      const known = entry.mind.facts()?.plan.teams.find(({ id }) => id === team);
      if (!known) return failed(sharingWording.past());
      await this.#voting.chooseTeam(entry, known.id);
      return done(signalWording.votesFor(this.#nameOf(entry, known.id)));
    });
  }

  changeTeam(): Promise<Outcome> {
    return this.#here((entry) => {
      this.#voting.choosing(entry);
      return Promise.resolve(done(''));
    });
  }

  /** Shows what sharing would send and write. */
  share(): Promise<Outcome> {
    return this.#here((entry) => this.#sharer.wish(entry));
  }

  /** Takes back all that was said here this month, after saying what that does and what not. */
  async withdraw(): Promise<Outcome> {
    return this.#here(async (entry) => {
      const { votes } = entry.mind;
      const { votes: own, answers } = await votes.own();
      if (own.length + answers.length === 0) return done(signalWording.nothingToWithdraw());
      const { isOn } = await votes.sharing.status();
      const withdraw = signalWording.withdraw();
      const answer = await vscode.window.showWarningMessage(
        signalWording.withdrawAll(),
        { modal: true, detail: signalWording.withdrawDetail(isOn) },
        withdraw,
      );
      if (answer !== withdraw) return done('');
      await votes.withdraw();
      await this.#settled(entry);
      return done(signalWording.withdrawn());
    });
  }

  async #give(entry: OpenRepository, vote: Vote): Promise<Outcome> {
    const before = await this.#ownVote(entry, voteIdOf(vote));
    // Twice the same is the same vote: what would be undone is what it was before the first.
    if (!isSame(before, vote)) {
      await entry.mind.votes.vote(vote);
      await this.#settled(entry, { entry, vote, before });
    }
    return done(signalWording.vote(vote.verdict, this.#nameOf(entry, vote.from), vote.kind));
  }

  /** Those that the person can vote on. */
  #newsOf(entry: OpenRepository): readonly PlanNews[] {
    const own = this.#voting.ownTeam(entry)?.team;
    const plan = entry.mind.facts()?.plan;
    return own !== undefined && plan ? newsFor(own, this.#news.of(entry), plan) : [];
  }

  async #settled(entry: OpenRepository, given?: Given): Promise<void> {
    await this.#voting.gave(entry, given);
    await this.#sharer.renew(entry);
  }

  async #ownVote({ mind }: OpenRepository, id: string): Promise<Vote | undefined> {
    return (await mind.votes.own()).votes.find((vote) => voteIdOf(vote) === id);
  }

  #nameOf({ mind }: OpenRepository, team: TeamId): string {
    return teamName(team, mind.facts()?.plan);
  }

  #here(act: (entry: OpenRepository) => Promise<Outcome>): Promise<Outcome> {
    return this.#tried(() => {
      const { entry } = this.#voting;
      return entry ? act(entry) : Promise.resolve(failed(sharingWording.past()));
    });
  }

  /** One gesture after another: each begins with what the one before it left. */
  #tried(act: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = this.#latest.then(act).catch((error: unknown) => {
      this.#log.error('A gesture about votes failed', error);
      return failed(wording.failure(reasonOf(error)));
    });
    this.#latest = outcome;
    return outcome;
  }
}

function isSame(one: Vote | undefined, other: Vote): boolean {
  return one?.verdict === other.verdict && one.text === other.text;
}

function lineIn(text = ''): string {
  return lineText(text, longestVoteLine);
}
