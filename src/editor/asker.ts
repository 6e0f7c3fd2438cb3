import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import { coalesced } from '../base/coalesced.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { askedIn, pendingIn } from '../ask/pending.ts';
import type { Decision } from '../ask/decision.ts';
import type { Sha } from '../model/ids.ts';
import type { QuestionId } from '../model/question.ts';
import type { Story } from '../model/story.ts';
import { subjectOf } from '../model/story.ts';
import type { FreshCommit } from '../story/commits.ts';
import type { Facts } from '../story/mind.ts';
import { decisionOf, firstQuestionOf, isOpen, isSettledByTicket } from './circumstances.ts';
import { heardSoon } from './hearing.ts';
import { later } from './later.ts';
import type { Minds } from './minds.ts';
import type { NotAsked } from './notAsked.ts';
import { explainable, stillThere } from './notAsked.ts';
import type { OpenRepository } from './openRepository.ts';
import { isNever, onSettingsChanged, setting } from './settings.ts';

/** A commit with a question that waits. */
export interface Waiting {
  readonly entry: OpenRepository;
  readonly story: Story;
  readonly question: QuestionId;
}

const aMinute = 60 * 1000;
/** So long a question waits for what the tickets of its commit say, in milliseconds. */
const patience = 2000;

function isOnItsBranch({ entry, story }: Waiting): boolean {
  return story.branch === undefined || entry.mind.facts()?.standing.branch === story.branch;
}

const withdrawn = ({ entry, story }: Waiting): NotAsked => ({
  entry,
  story,
  because: 'nothing-missing',
});

function isSameCommit(one: Waiting, other: Waiting): boolean {
  return one.story.commit.sha === other.story.commit.sha;
}

/** What was answered since a story was told is shown with it. */
async function withNewestAnswer<T extends Pick<Waiting, 'entry' | 'story'>>(told: T): Promise<T> {
  const [newest] = await told.entry.mind.storiesOf([told.story.commit.sha]);
  if (!newest) return told;
  const { answer, joined } = newest;
  // What is found by the branch that it was made on is known only from then.
  const story = { ...told.story, joined: { ...told.story.joined, ...joined } };
  return { ...told, story: answer ? { ...story, answer } : story };
}

/** What is known of one open repository. */
interface Known {
  readonly check: () => Promise<void>;
  /** When it was looked at last, what it was like then, and whether nobody was there to be asked. */
  looked?: { readonly at: number; readonly stamp: string; readonly unfocused: boolean };
  /** How often its questions were counted, to tell an older count from a newer one. */
  count: number;
  waiting: readonly Waiting[];
  notAsked: readonly NotAsked[];
}

/** Decides about new commits and knows which questions wait, in all open repositories. */
export class Asker implements vscode.Disposable {
  readonly #minds: Minds;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<void>());
  readonly #asked = this.#life.own(new vscode.EventEmitter<Waiting>());
  readonly #known = new Map<OpenRepository, Known>();
  #front: Waiting | undefined;

  readonly onDidChange = this.#changed.event;
  /** A new question was put, in this window. */
  readonly onDidAsk = this.#asked.event;

  constructor(minds: Minds, clock: Clock, log: Log) {
    this.#minds = minds;
    this.#clock = clock;
    this.#log = log;
    this.#life.own(minds.onDidChange(() => this.#forgetClosed()));
    this.#life.own(minds.onDidCarry((entry) => this.#recountBehind(entry)));
    this.#life.own(onSettingsChanged(() => this.#changed.fire()));
  }

  /** The waiting questions, the one to show first; a card that the person opened is before all. */
  get cards(): readonly Waiting[] {
    const isAsking = setting('ask.mode') === 'ambient';
    const waiting = [...this.#known].flatMap(([{ mind }, known]) =>
      isAsking && !isNever(mind.root) ? known.waiting.filter(isOpen) : [],
    );
    // Two work trees of one repository know the same questions; the one on its branch asks.
    const here = waiting.filter(isOnItsBranch);
    const cards = [...(this.#front ? [this.#front] : []), ...here, ...waiting];
    return cards.filter(
      (card, index) => cards.findIndex((other) => isSameCommit(card, other)) === index,
    );
  }

  /** The person's commits of the last day that were not asked about, newest first. */
  get notAsked(): readonly NotAsked[] {
    const all = [...this.#known.values()].flatMap(({ notAsked, waiting }) => [
      ...notAsked,
      ...waiting.filter(isSettledByTicket).map(withdrawn),
    ]);
    const front = this.#front?.story.commit.sha;
    return explainable(
      all.filter(({ story }) => story.commit.sha !== front),
      this.#clock(),
    );
  }

  /** Looks at the newest commits of a repository, and asks about one of them if the policy says so. */
  check(entry: OpenRepository): Promise<void> {
    return this.#knownOf(entry)
      .check()
      .catch((error: unknown) => this.#log.error('A commit was not looked at', error));
  }

  /** Reads again which questions wait; for after an answer, and after another window's. */
  async recount(entry: OpenRepository): Promise<void> {
    const { mind } = entry;
    const known = this.#knownOf(entry);
    const count = (known.count += 1);
    const pending = pendingIn(mind.asking.events(), this.#clock());
    // What is remembered may answer them.
    if (pending.length > 0) await mind.tickets.load();
    const shas = pending.map(({ subject }) => subject.sha);
    const kept = await Promise.all(shas.map((sha) => mind.commits.kept(sha)));
    const stories = await mind.storiesOf(shas.filter((_sha, index) => kept[index]));
    // Somebody answered meanwhile, and counted again: that count is the newer one.
    if (known.count !== count) return;
    known.waiting = pending.flatMap(({ subject, question }) => {
      const found = stories.find(({ commit }) => commit.sha === subject.sha);
      if (!found) return [];
      const { branch, tickets } = subject;
      const story = { ...found, tickets, ...(branch === undefined ? {} : { branch }) };
      return [{ entry, story, question }];
    });
    this.#changed.fire();
  }

  /** Puts a card for this commit in front, whether or not it would be asked about. */
  async open(sha: Sha, asked?: QuestionId): Promise<boolean> {
    const isIt = ({ story }: { readonly story: Story }): boolean => story.commit.sha === sha;
    const shown = this.cards.find(isIt) ?? this.notAsked.find(isIt);
    const found = shown ? await withNewestAnswer(shown) : await this.#find(sha);
    if (!found) return false;
    this.#putInFront(found, asked);
    this.#changed.fire();
    return true;
  }

  /** The card in front was dealt with, or put away. */
  closeFront(): void {
    this.#front = undefined;
  }

  #putInFront({ entry, story }: Pick<Waiting, 'entry' | 'story'>, asked?: QuestionId): void {
    this.#front = { entry, story, question: asked ?? firstQuestionOf(entry, story) };
  }

  async #find(sha: Sha): Promise<Pick<Waiting, 'entry' | 'story'> | undefined> {
    for (const entry of this.#minds.all) {
      const [story] = await entry.mind.storiesOf([sha]);
      if (story) return { entry, story };
    }
    return undefined;
  }

  #knownOf(entry: OpenRepository): Known {
    const known = this.#known.get(entry) ?? {
      check: coalesced(() => this.#checkNow(entry)),
      count: 0,
      waiting: [],
      notAsked: [],
    };
    this.#known.set(entry, known);
    return known;
  }

  #forgetClosed(): void {
    const open = new Set(this.#minds.all);
    for (const entry of this.#known.keys()) if (!open.has(entry)) this.#known.delete(entry);
    if (this.#front && !open.has(this.#front.entry)) this.#front = undefined;
    this.#changed.fire();
  }

  async #checkNow(entry: OpenRepository): Promise<void> {
    const started = this.#clock();
    if (!this.#minds.all.includes(entry)) return;
    const { mind } = entry;
    const known = this.#knownOf(entry);
    const stamp = await mind.stamp();
    // Whoever works in a terminal or switches windows brings us here often, and mostly for nothing.
    const { looked } = known;
    const isNew = looked?.stamp !== stamp || started - looked.at > aMinute;
    if (!isNew && !looked.unfocused) return;
    // Before all, so that nobody is asked what they said about the commits that this one was made
    // of. Where a repository was just opened, `Minds` does it when the editor had time to start.
    if (looked) await this.#carry(entry);
    const [fresh] = await Promise.all([mind.fresh(), mind.asking.refresh()]);
    const facts = mind.facts();
    if (!facts) return;
    const notAsked: NotAsked[] = [];
    for (const one of fresh) {
      await this.#follow(entry, one);
      const { story, sha } = one;
      if (this.#isPending(entry, sha)) continue;
      const decision = await this.#decide(entry, facts, one);
      if (decision.ask) {
        const { question } = decision.ask;
        // The reflog also knows commits that were thrown away a moment later.
        if (!(await mind.commits.kept(sha))) continue;
        const at = this.#clock();
        await mind.asking.record({ kind: 'asked', at, question, subject: subjectOf(story) });
        this.#asked.fire({ entry, story, question });
      } else {
        notAsked.push({ entry, story, because: decision.because });
      }
    }
    known.notAsked = await stillThere(notAsked, started, (sha) => mind.commits.kept(sha));
    await this.recount(entry);
    const unfocused = notAsked.some(({ because }) => because === 'unfocused');
    known.looked = { at: started, stamp, unfocused };
    this.#log.debug(`Looked at ${fresh.length} commits in ${this.#clock() - started} ms`);
  }

  /** Nobody is asked for what the ticket says: it may be on its way. */
  async #decide(
    entry: OpenRepository,
    facts: Facts,
    one: FreshCommit & { readonly story: Story },
  ): Promise<Decision> {
    const decision = decisionOf(entry, facts, one, this.#clock());
    if (decision.ask === null || one.story.tickets.length === 0) return decision;
    await heardSoon(entry.mind, one.story.tickets, patience, later);
    return decisionOf(entry, entry.mind.facts() ?? facts, one, this.#clock());
  }

  async #carry({ mind }: OpenRepository): Promise<void> {
    try {
      await mind.carry();
    } catch (error) {
      this.#log.error('Answers were not carried over', error);
    }
  }

  #recountBehind(entry: OpenRepository): void {
    this.recount(entry).catch((error: unknown) =>
      this.#log.error('Questions were not counted', error),
    );
  }

  /** An amend gave a commit another name: its question, and the card in front, follow. */
  async #follow(
    entry: OpenRepository,
    { sha, replaces, story }: FreshCommit & { readonly story: Story },
  ): Promise<void> {
    // A snoozed one as well: when the snooze ends, it asks about the commit as it is then.
    const asked = new Set(askedIn(entry.mind.asking.events()).map(({ subject }) => subject.sha));
    const before = replaces.find((older) => asked.has(older));
    if (before) {
      await entry.mind.asking.record({ kind: 'moved', at: this.#clock(), from: before, to: sha });
    }
    const front = this.#front;
    if (front?.entry === entry && replaces.includes(front.story.commit.sha)) {
      this.#putInFront({ entry, story });
    }
  }

  #isPending({ mind }: OpenRepository, sha: Sha): boolean {
    return pendingIn(mind.asking.events(), this.#clock()).some(
      ({ subject }) => subject.sha === sha,
    );
  }

  dispose(): void {
    this.#life.dispose();
  }
}
