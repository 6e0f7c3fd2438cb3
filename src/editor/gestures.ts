import * as vscode from 'vscode';
import { snoozeEvent } from '../ask/snooze.ts';
import { lineText } from '../model/lineText.ts';
import { withTrailers } from '../answers/trailers.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Snooze } from '../model/asking.ts';
import { isSha } from '../model/ids.ts';
import type { Asks, Outcome, SnoozeId } from '../protocol/messages.ts';
import type { Saved } from '../protocol/picture.ts';
import { subjectOf } from '../model/story.ts';
import type { Asker, Waiting } from './asker.ts';
import { whoLabel } from './chips.ts';
import { itemLabel } from './itemChips.ts';
import { isRemembered } from './circumstances.ts';
import { linesFor } from './linesFor.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { shortSha } from './shortSha.ts';
import { done, failed } from './outcomes.ts';
import { changeSetting, neverAskIn, setting } from './settings.ts';
import { wording } from './wording.ts';

/** What a person does about a question: each gesture, and what is stored because of it. */
export class Gestures implements vscode.Disposable {
  readonly #minds: Minds;
  readonly #asker: Asker;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  #saved:
    | {
        readonly card: Waiting;
        readonly given: { readonly who?: string; readonly why?: string; readonly item?: string };
        readonly headThen: string | undefined;
        readonly shown: Saved;
      }
    | undefined;

  readonly #stored = new vscode.EventEmitter<OpenRepository>();

  readonly onDidChange = this.#changed.event;
  /** An answer was stored, and the question is settled. */
  readonly onDidStore = this.#stored.event;

  constructor(minds: Minds, asker: Asker, clock: Clock, log: Log) {
    this.#minds = minds;
    this.#asker = asker;
    this.#clock = clock;
    this.#log = log;
  }

  /** What was stored last in this window. */
  get saved(): Saved | undefined {
    if (!this.#saved) return undefined;
    const { card, headThen, shown } = this.#saved;
    const head = card.entry.mind.facts()?.standing.head;
    // Once there is another commit, it is a thing of the past.
    if (head !== headThen) return undefined;
    const isHead = head === card.story.commit.sha;
    return { ...shown, canPutIntoMessage: shown.canPutIntoMessage && isHead };
  }

  /** Stores who, why or item of a commit in the team's notes. */
  async answer(takes: Asks['answer']['takes']): Promise<Outcome> {
    const card = this.#cardOf(takes.sha);
    if (!card) return failed(wording.gone());
    const who = lineText(takes.who ?? '');
    const why = lineText(takes.why ?? '');
    const item = lineText(takes.item ?? '');
    if (who === '' && why === '' && item === '') return failed(wording.nothingGiven());
    const given = {
      ...(who === '' ? {} : { who }),
      ...(why === '' ? {} : { why }),
      ...(item === '' ? {} : { item }),
    };
    const { entry, story, question } = card;
    const wasRemembered = isRemembered(entry, given);
    try {
      await entry.mind.record(story, { ...given, question });
    } catch (error) {
      this.#log.error('An answer was not stored', error);
      return failed(wording.failure(reasonOf(error)));
    }
    if (wasRemembered) await entry.mind.asking.record({ kind: 'read', at: this.#clock() });
    const plan = entry.mind.facts()?.plan ?? emptyPlan;
    const parts = [who && whoLabel(who, plan), why, item && itemLabel(item, plan)];
    const what = parts.filter((text) => text !== '');
    const text = wording.saved(what.join(' · '), shortSha(takes.sha));
    // It is stored; whether it could also go into the message is not worth a failure.
    const canPutIntoMessage = await entry.mind.commits
      .amendable(story.commit.sha)
      .catch(() => false);
    const headThen = entry.mind.facts()?.standing.head;
    this.#saved = {
      card,
      given,
      headThen,
      shown: { sha: takes.sha, text, canPutIntoMessage },
    };
    await this.#settle(card, 'answered');
    this.#stored.fire(entry);
    return done(text);
  }

  async skip({ sha }: Asks['skip']['takes']): Promise<Outcome> {
    return this.#close(sha, 'skipped', wording.skipped());
  }

  async notUseful({ sha }: Asks['notUseful']['takes']): Promise<Outcome> {
    return this.#close(sha, 'notUseful', wording.notUseful());
  }

  async alreadySaid({ sha }: Asks['alreadySaid']['takes']): Promise<Outcome> {
    return this.#close(sha, 'alreadySaid', wording.alreadySaid());
  }

  /** Stops asking for a while, or for ever: the latter is a setting that the person can see. */
  async snooze(takes: { readonly sha: string; readonly for: SnoozeId }): Promise<Outcome> {
    const card = this.#cardOf(takes.sha);
    if (!card) return failed(wording.gone());
    const { mind } = card.entry;
    this.#asker.closeFront();
    if (takes.for === 'never') {
      await neverAskIn(mind.root);
      await this.#settle(card, 'skipped');
      return done(wording.neverHere());
    }
    const now = this.#clock();
    const { branch } = card.story;
    const event = snoozeEvent(takes.for, {
      now,
      nextDay: new Date(now).setHours(24, 0, 0, 0),
      ...(branch === undefined ? {} : { branch }),
    });
    await mind.asking.record(event);
    await this.#asker.recount(card.entry);
    return done(snoozeText(takes.for, event.branch));
  }

  async open({ sha }: Asks['open']['takes']): Promise<Outcome> {
    const saved = this.#saved;
    const isSaved = saved?.shown.sha === sha;
    if (isSaved) this.#saved = undefined;
    const asked = isSaved ? saved.card.question : undefined;
    const found = isSha(sha) && (await this.#asker.open(sha, asked));
    return found ? done('') : failed(wording.gone());
  }

  /** Amends the message of HEAD with the answer, on the person's explicit wish, if nothing is lost. */
  async putIntoMessage({ sha }: Asks['putIntoMessage']['takes']): Promise<Outcome> {
    const saved = this.#saved;
    if (saved?.shown.sha !== sha) return failed(wording.gone());
    const { entry, story } = saved.card;
    try {
      const separators = entry.mind.facts()?.standing.separators ?? ':';
      const message = withTrailers(story.commit.message, linesFor(story.joined, saved.given), {
        // What is committed has no comments any more.
        commentChar: '',
        separators,
      });
      const amended = await entry.mind.commits.amend(story.commit.sha, message);
      this.#saved = undefined;
      this.#changed.fire();
      return done(wording.putIntoMessageDone(shortSha(amended)));
    } catch (error) {
      this.#log.error('A message was not amended', error);
      return failed(wording.failure(reasonOf(error)));
    }
  }

  /** Takes back never, snoozes and switched-off questions in the open repositories. */
  async askAgain(): Promise<Outcome> {
    const roots = new Set(this.#minds.all.map(({ mind }) => mind.root));
    const never = setting('ask.neverIn');
    const left = never.filter((root) => !roots.has(root));
    if (left.length < never.length) {
      await changeSetting('ask.neverIn', left.length > 0 ? left : undefined);
    }
    for (const entry of this.#minds.all) {
      await entry.mind.asking.record({ kind: 'reset', at: this.#clock() });
      await this.#asker.check(entry);
    }
    return done(wording.askingAgain());
  }

  #cardOf(sha: string): Waiting | undefined {
    return this.#asker.cards.find(({ story }) => story.commit.sha === sha);
  }

  async #close(
    sha: string,
    kind: 'skipped' | 'notUseful' | 'alreadySaid',
    text: string,
  ): Promise<Outcome> {
    const card = this.#cardOf(sha);
    if (!card) return failed(wording.gone());
    this.#saved = undefined;
    await this.#settle(card, kind);
    return done(text);
  }

  async #settle(
    card: Waiting,
    kind: 'answered' | 'skipped' | 'notUseful' | 'alreadySaid',
  ): Promise<void> {
    const { entry, story, question } = card;
    this.#asker.closeFront();
    await entry.mind.asking.record({
      kind,
      at: this.#clock(),
      question,
      subject: subjectOf(story),
    });
    await this.#asker.recount(entry);
    this.#changed.fire();
  }

  dispose(): void {
    this.#stored.dispose();
    this.#changed.dispose();
  }
}

/** A branch that never ends is only snoozed for today, so the event has the last word. */
function snoozeText(choice: Snooze, branch: string | undefined): string {
  if (branch !== undefined) return wording.snoozedBranch(branch);
  return choice === 'hour' ? wording.snoozedHour() : wording.snoozedToday();
}
