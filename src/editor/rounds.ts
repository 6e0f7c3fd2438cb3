import * as vscode from 'vscode';
import { coalesced } from '../base/coalesced.ts';
import type { Clock } from '../base/clock.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { RoundChange, RoundForm } from '../feedback/roundForm.ts';
import { answersIn, isBegun, isSameAnswer, placeToGoOn, withSaid } from '../feedback/roundForm.ts';
import { isLastWeek } from '../feedback/lastWeek.ts';
import { monthOf } from '../feedback/months.ts';
import type { TeamId } from '../model/ids.ts';
import type { Amount, Month } from '../model/vote.ts';
import { voteKinds } from '../model/vote.ts';
import type { Asks, Outcome } from '../protocol/messages.ts';
import type { MonthlyMarks } from './monthlyMarks.ts';
import { openAgenda } from './openAgenda.ts';
import { done, failed } from './outcomes.ts';
import type { RoundFacts } from './roundFacts.ts';
import { begunRound } from './roundFacts.ts';
import { roundWording } from './roundWording.ts';
import type { Speaker } from './speaker.ts';
import { sharingWording } from './sharingWording.ts';

/** Where it is remembered that rounds were put off. */
export const putOffKey = 'round.putOff';

interface Parts {
  /** Who speaks in the repository that the panel shows, from memory; nobody while that is not known. */
  readonly speaker: () => Speaker | undefined;
  /** Reads again what they said this month. */
  readonly reread: () => Promise<void>;
  /** Something was kept. */
  readonly kept: (speaker: Speaker) => Promise<void>;
  /** The k that was set. */
  readonly fewest: () => number;
  /** Repositories whose round of this month was put off. */
  readonly putOff: MonthlyMarks;
  readonly clock: Clock;
}

/** A round that somebody is in the middle of, and where it is kept meanwhile. */
interface Open {
  readonly speaker: Speaker;
  readonly month: Month;
  isWished: boolean;
  /** Keeps `form` as a draft; settles when what it is now is kept. */
  readonly keep: () => Promise<void>;
  form: RoundForm;
  place: number;
  isEnding: boolean;
}

/** Goes through the round of the month, and keeps everything that is said in it as a draft at once. */
export class Rounds implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<void>());
  #open: Open | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is known of the round now; nothing while the person's own team is not known. */
  get facts(): RoundFacts | undefined {
    const { speaker: speaks, fewest, putOff, clock } = this.#parts;
    const speaker = speaks();
    if (!speaker) return undefined;
    const { plan, own, month, entry } = speaker;
    const open = this.#opened();
    return {
      plan,
      own,
      month,
      fewest: fewest(),
      ...(open ? { open } : {}),
      isPutOff: putOff.has(entry.mind.root),
      isEnding: isLastWeek(clock()),
    };
  }

  /** Opens the round where it was left; `isWished` when a command asked for it. */
  async start({ isWished }: { readonly isWished: boolean }): Promise<Outcome> {
    // Another window may have gone on with it.
    await this.#parts.reread();
    const speaker = this.#parts.speaker();
    const facts = this.facts;
    if (!speaker || !facts) return failed(roundWording.noTeam());
    const form = begunRound(facts);
    if (form.answers.length === 0) return failed(roundWording.noTeam());
    this.#open = openOf(speaker, form, isWished);
    return this.#tell('');
  }

  leave(): Outcome {
    if (!this.#open) return done('');
    const isSaid = this.#open.form.answers.some(isBegun);
    this.#open = undefined;
    return this.#tell(isSaid ? roundWording.wasLeft() : '');
  }

  /** Says no more of the round this month, in this repository. */
  async putOff(): Promise<Outcome> {
    const speaker = this.#parts.speaker();
    if (!speaker) return failed(sharingWording.past());
    await this.#parts.putOff.mark(speaker.entry.mind.root);
    return this.#tell('');
  }

  go({ place }: Asks['goInRound']['takes']): Outcome {
    const open = this.#opened();
    if (!open) return failed(sharingWording.past());
    open.isWished = false;
    open.place = Math.min(Math.max(place, 0), open.form.answers.length);
    return this.#tell('');
  }

  choose({ team, scale, choice }: Asks['chooseInRound']['takes']): Promise<Outcome> {
    return this.#say(team, changeOf(scale, choice));
  }

  async chooseKind({ team, ...given }: Asks['chooseKindInRound']['takes']): Promise<Outcome> {
    const { list, on } = given;
    const kind = voteKinds.find((one) => one === given.kind);
    const before = this.#open?.form;
    const outcome = await this.#say(team, kind && { about: list, kind, on });
    const isRefused = outcome.done && on && before !== undefined && before === this.#open?.form;
    return isRefused ? failed(roundWording.enough()) : outcome;
  }

  clear({ team }: Asks['clearInRound']['takes']): Promise<Outcome> {
    return this.#say(team, { about: 'nothing' });
  }

  /** Keeps what was said about the teams of which all was said. */
  async keep(): Promise<Outcome> {
    const open = this.#opened();
    if (!open) return failed(sharingWording.past());
    const { speaker } = open;
    open.isEnding = true;
    try {
      await open.keep();
      await keepAnswers(open);
    } finally {
      open.isEnding = false;
    }
    if (this.#open === open) this.#open = undefined;
    await this.#parts.kept(speaker);
    return this.#tell(roundWording.kept());
  }

  /** Opens an agenda to talk with a team instead. */
  async openAgenda({ team }: Asks['openAgenda']['takes']): Promise<Outcome> {
    const speaker = this.#parts.speaker();
    if (!speaker) return failed(sharingWording.past());
    return openAgenda(speaker, team, this.#parts.clock());
  }

  async #say(team: string, change: RoundChange | undefined): Promise<Outcome> {
    const open = this.#opened();
    if (!open || !change) return failed(sharingWording.past());
    const form = withSaid(open.form, team as TeamId, change);
    if (form === open.form) return done('');
    open.isWished = false;
    open.form = form;
    this.#changed.fire();
    await open.keep();
    return done('');
  }

  /** The open round, unless its month is over, its repository was closed, or it is being kept. */
  #opened(): Open | undefined {
    const { speaker: speaks, clock } = this.#parts;
    const open = this.#open;
    const speaker = speaks();
    if (!open || open.isEnding || !speaker) return undefined;
    const isSame =
      open.speaker.entry === speaker.entry &&
      open.form.to === speaker.own &&
      open.month === speaker.month.month &&
      // What is read of a month may be older than its end.
      open.month === monthOf(clock());
    return isSame ? open : undefined;
  }

  #tell(text: string): Outcome {
    this.#changed.fire();
    return done(text);
  }

  dispose(): void {
    this.#life.dispose();
  }
}

/** What was kept before and is the same is not said again. */
async function keepAnswers({ speaker: { votes, month }, form }: Open): Promise<void> {
  const before = new Map(month.answers.map((answer) => [answer.from, answer]));
  const news = answersIn(form).filter((answer) => !isSameAnswer(answer, before.get(answer.from)));
  await (news.length > 0 ? votes.answerRound(news) : votes.keepDraft(undefined));
}

function openOf(speaker: Speaker, form: RoundForm, isWished: boolean): Open {
  const open: Open = {
    speaker,
    month: speaker.month.month,
    isWished,
    form,
    place: placeToGoOn(form),
    isEnding: false,
    keep: coalesced(() => speaker.votes.keepDraft(open.form)),
  };
  return open;
}

/** What a choice says; nothing where there is no such choice. */
function changeOf(
  scale: Asks['chooseInRound']['takes']['scale'],
  choice: number,
): RoundChange | undefined {
  if (scale === 'onTime') {
    return choice === 0 || choice === 1 ? { about: 'onTime', onTime: choice === 0 } : undefined;
  }
  return choice >= 0 && choice < 5 ? { about: scale, amount: (choice + 1) as Amount } : undefined;
}
