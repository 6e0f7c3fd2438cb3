import * as vscode from 'vscode';
import type { NotAskedBecause } from '../ask/decision.ts';
import type { Clock } from '../base/clock.ts';
import { coalesced } from '../base/coalesced.ts';
import type { Log } from '../base/log.ts';
import { pendingIn } from '../ask/pending.ts';
import type { Sha } from '../model/ids.ts';
import type { QuestionId } from '../model/question.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';
import { decisionOf, openQuestionsOf } from './circumstances.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';

/** A commit with a question that waits. */
export interface Waiting {
  readonly entry: OpenRepository;
  readonly story: Story;
  readonly question: QuestionId;
}

/** A recent commit that was not asked about, and why not. */
export interface NotAsked {
  readonly entry: OpenRepository;
  readonly story: Story;
  readonly because: NotAskedBecause;
}

/** So many recent commits are explained in the panel. */
const explained = 5;

/** Decides about new commits and knows which questions wait, in all open repositories. */
export class Asker implements vscode.Disposable {
  readonly #minds: Minds;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #asked = new vscode.EventEmitter<Waiting>();
  readonly #checks = new Map<string, () => Promise<void>>();
  readonly #waiting = new Map<string, readonly Waiting[]>();
  readonly #notAsked = new Map<string, readonly NotAsked[]>();
  #front: Waiting | undefined;

  readonly onDidChange = this.#changed.event;
  /** A new question was put, in this window. */
  readonly onDidAsk = this.#asked.event;

  constructor(minds: Minds, clock: Clock, log: Log) {
    this.#minds = minds;
    this.#clock = clock;
    this.#log = log;
  }

  /** The waiting questions, the one to show first; a card that the person opened is before all. */
  get cards(): readonly Waiting[] {
    const open = new Set(this.#minds.all.map(({ mind }) => mind.root));
    const waiting = [...this.#waiting].flatMap(([root, cards]) => (open.has(root) ? cards : []));
    const front = this.#front;
    if (!front) return waiting;
    return [front, ...waiting.filter(({ story }) => story.commit.sha !== front.story.commit.sha)];
  }

  get notAsked(): readonly NotAsked[] {
    return [...this.#notAsked.values()].flat().slice(0, explained);
  }

  /** Looks at the newest commits of a repository, and asks about one of them if the policy says so. */
  check(entry: OpenRepository): Promise<void> {
    const { root } = entry.mind;
    let check = this.#checks.get(root);
    if (!check) {
      // By root, not by entry: the repository may have been closed and opened again.
      check = coalesced(() => this.#checkNow(this.#minds.byRoot(root) ?? entry));
      this.#checks.set(root, check);
    }
    return check().catch((error: unknown) => this.#log.error('A commit was not looked at', error));
  }

  /** Reads again which questions wait; for after an answer, and after another window's. */
  async recount(entry: OpenRepository): Promise<void> {
    const { mind } = entry;
    const pending = pendingIn(mind.asking.events(), this.#clock());
    const shas = pending.map(({ subject }) => subject.sha);
    const kept = await Promise.all(shas.map((sha) => mind.commits.kept(sha)));
    const stories = await mind.storiesOf(shas.filter((_sha, index) => kept[index]));
    const cards = pending.flatMap(({ subject, question }): readonly Waiting[] => {
      const found = stories.find(({ commit }) => commit.sha === subject.sha);
      if (!found) return [];
      const { branch, tickets } = subject;
      const story = { ...found, tickets, ...(branch === undefined ? {} : { branch }) };
      return openQuestionsOf(entry, story).length > 0 ? [{ entry, story, question }] : [];
    });
    this.#waiting.set(mind.root, cards);
    this.#changed.fire();
  }

  /** Puts a card for this commit in front, whether or not it would be asked about. */
  async open(sha: Sha): Promise<boolean> {
    const known =
      this.cards.find(({ story }) => story.commit.sha === sha) ??
      this.notAsked.find(({ story }) => story.commit.sha === sha);
    const found = known ?? (await this.#find(sha));
    if (!found) return false;
    const { entry, story } = found;
    // A person may also say more than is missing; then the first question is as good as any.
    const question = openQuestionsOf(entry, story)[0]?.question ?? 'Q1';
    this.#front = { entry, story, question };
    this.#changed.fire();
    return true;
  }

  /** The card in front was dealt with, or put away. */
  closeFront(): void {
    this.#front = undefined;
  }

  async #find(sha: Sha): Promise<{ entry: OpenRepository; story: Story } | undefined> {
    for (const entry of this.#minds.all) {
      const [story] = await entry.mind.storiesOf([sha]);
      if (story) return { entry, story };
    }
    return undefined;
  }

  async #checkNow(entry: OpenRepository): Promise<void> {
    const started = this.#clock();
    const { mind } = entry;
    const [fresh] = await Promise.all([mind.fresh(), mind.asking.refresh()]);
    const notAsked: NotAsked[] = [];
    const facts = mind.facts();
    if (!facts) return;
    for (const one of fresh) {
      const { story, replaces, sha } = one;
      const before = replaces.find((older) => this.#isPending(entry, older));
      if (before) {
        await mind.asking.record({ kind: 'moved', at: this.#clock(), from: before, to: sha });
      }
      if (this.#isPending(entry, sha)) continue;
      const decision = decisionOf(entry, facts, one, this.#clock());
      if (decision.ask) {
        const { question } = decision.ask;
        await mind.asking.record({
          kind: 'asked',
          at: this.#clock(),
          question,
          subject: subjectOf(story),
        });
        this.#asked.fire({ entry, story, question });
      } else {
        notAsked.push({ entry, story, because: decision.because });
      }
    }
    this.#notAsked.set(mind.root, notAsked);
    await this.recount(entry);
    this.#log.debug(`Looked at ${fresh.length} commits in ${this.#clock() - started} ms`);
  }

  #isPending({ mind }: OpenRepository, sha: Sha): boolean {
    return pendingIn(mind.asking.events(), this.#clock()).some(
      ({ subject }) => subject.sha === sha,
    );
  }

  dispose(): void {
    this.#changed.dispose();
    this.#asked.dispose();
  }
}
