import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import type { Event } from '../base/signal.ts';
import type { Asks, Outcome } from '../protocol/messages.ts';
import type { Shareable } from '../protocol/sharingPart.ts';
import type {
  ConfigurationLine,
  RemoteReport,
  Sharing,
  SharingProposal,
} from '../sharing/sharing.ts';
import { Exchange } from './exchange.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import type { RemoteMove } from './remoteMove.ts';
import type { SharedThing } from './sharedThing.ts';
import type { SharingNews } from './sharingNews.ts';
import { newsOf } from './sharingNews.ts';
import { wording } from './wording.ts';

/** The question whether to share, as it is put for one repository. */
export interface Offer {
  readonly entry: OpenRepository;
  /** Each offer has one of its own, so that a late answer fits nothing else. */
  readonly number: number;
  readonly proposal: SharingProposal;
  /** All remotes of the repository. */
  readonly known: readonly string[];
  /** The lines that would be sent, where they are shown. */
  readonly sends?: readonly string[];
  /** The person asked for it with a command. */
  readonly isWished: boolean;
}

/** What is worth saying about the sharing of one repository. */
export interface Note {
  readonly entry: OpenRepository;
  readonly news:
    | SharingNews
    | { readonly kind: 'syncing' | 'declined' }
    | { readonly kind: 'stopped'; readonly lines: readonly ConfigurationLine[] };
}

/** Offers to share answers or votes, and sees that they travel where the person said yes. */
export class Sharer implements vscode.Disposable {
  readonly #shared: SharedThing;
  readonly #minds: Minds;
  readonly #log: Log;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<void>());
  readonly #exchange: Exchange;
  #offer: Offer | undefined;
  #answering: number | undefined;
  #offers = 0;
  #note: Note | undefined;

  readonly onDidChange = this.#changed.event;
  /** Something of others came into a repository. */
  readonly onDidReceive: Event<OpenRepository>;

  constructor(shared: SharedThing, minds: Minds, log: Log) {
    this.#shared = shared;
    this.#minds = minds;
    this.#log = log;
    this.#exchange = new Exchange(shared, log);
    this.onDidReceive = this.#exchange.onDidReceive;
    this.#life.own(minds.onDidChange(() => this.#forgetClosed()));
  }

  /** What it shares. */
  get shares(): Shareable {
    return this.#shared.is;
  }

  get offer(): Offer | undefined {
    return this.#offer;
  }

  get note(): Note | undefined {
    return this.#note;
  }

  /** Looks, after the person answered, whether to offer to share; and else, what waits. */
  afterAnswer(entry: OpenRepository): Promise<void> {
    return this.#quietly(async () => {
      const status = await this.#sharingOf(entry).status();
      if (this.#note?.news.kind === 'declined') this.#note = undefined;
      if (status.isOn || status.wasOffered) {
        const { entry: offered, isWished } = this.#offer ?? {};
        if (offered === entry && !isWished) this.#offer = undefined;
        this.#say(entry, newsOf(status));
      } else {
        await this.#propose(entry, status.known, { isWished: false });
      }
    });
  }

  /** Looks what is there after the person pushed, pulled or fetched; silent while sharing is off. */
  afterMove(entry: OpenRepository, move: RemoteMove): Promise<void> {
    return this.#quietly(async () => {
      const status = await this.#sharingOf(entry).status();
      if (status.remotes.length === 0) return;
      const { unsent } = await this.#exchange.takeIn(entry);
      if (move === 'exchanged' && unsent > 0) await this.#syncUnasked(entry);
      else await this.#update(entry);
    });
  }

  /** Exchanges because it is time to; silent while sharing is off. */
  onTime(entry: OpenRepository): Promise<void> {
    return this.#quietly(async () => {
      const { remotes } = await this.#sharingOf(entry).status();
      if (remotes.length > 0) await this.#syncUnasked(entry);
    });
  }

  /** Puts the offer because the person wants to see it; says so where there is nothing to offer. */
  async wish(entry: OpenRepository): Promise<Outcome> {
    const { isOn, remotes, known } = await this.#sharingOf(entry).status();
    if (isOn && (remotes.length > 0 || known.length === 0)) {
      return done(
        remotes.length > 0 ? this.#shared.words.isShared(remotes) : this.#shared.words.isKept(),
      );
    }
    await this.#propose(entry, known, { isWished: true });
    return done('');
  }

  /** Puts an offer for the repository anew, since what would be sent is something else now. */
  async renew(entry: OpenRepository): Promise<void> {
    const shown = this.#offer;
    if (shown?.entry !== entry) return;
    const { known, isWished, proposal } = shown;
    await this.#propose(entry, known, { isWished, remotes: proposal.remotes });
  }

  async shareWith({ offer, remote, on }: Asks['shareWith']['takes']): Promise<Outcome> {
    const shown = this.#offer;
    if (shown?.number !== offer) return failed(this.#shared.words.past());
    const { entry, known, proposal, isWished } = shown;
    const remotes = known.filter((one) => (one === remote ? on : proposal.remotes.includes(one)));
    await this.#propose(entry, known, { isWished, remotes });
    return done('');
  }

  share({ offer }: Asks['share']['takes']): Promise<Outcome> {
    return this.#answer(offer, async ({ entry, proposal }) => {
      await this.#sharingOf(entry).turnOn(proposal);
      await this.#sharingOf(entry).markOffered();
      this.#offer = undefined;
      this.#say(entry, newsOf(await this.#sharingOf(entry).status()));
      return this.#shared.words.nowShared(proposal.remotes);
    });
  }

  notShare({ offer }: Asks['notShare']['takes']): Promise<Outcome> {
    return this.#answer(offer, async ({ entry }) => {
      await this.#sharingOf(entry).markOffered();
      this.#offer = undefined;
      // Says how to change one's mind, to be read as well as heard.
      this.#say(entry, { kind: 'declined' });
      return '';
    });
  }

  /** Takes back what was written, and shows it. */
  async stop(entry: OpenRepository): Promise<Outcome> {
    const { isOn } = await this.#sharingOf(entry).status();
    if (!isOn) return done(this.#shared.words.wasNotShared());
    const lines = await this.#sharingOf(entry).turnOff();
    await this.#sharingOf(entry).markOffered();
    if (this.#offer?.entry === entry) this.#offer = undefined;
    this.#say(entry, { kind: 'stopped', lines });
    return done(this.#shared.words.stopped());
  }

  /** Exchanges because the person wants it: what became of it is said in any case. */
  async sync(entry: OpenRepository): Promise<Outcome> {
    const { remotes } = await this.#sharingOf(entry).status();
    if (remotes.length === 0) return done(this.#shared.words.wasNotShared());
    this.#say(entry, { kind: 'syncing' });
    try {
      const report = await this.#exchange.sync(entry);
      this.#say(entry, newsOf(await this.#sharingOf(entry).status(), report.remotes));
      const isDone = report.remotes.every(({ trouble }) => trouble === undefined);
      return { done: isDone, text: this.#shared.words.synced(report) };
    } catch (error) {
      this.#say(entry, undefined);
      throw error;
    }
  }

  /** The same for the repository that the panel speaks of. */
  async syncShown(): Promise<Outcome> {
    const { entry } = this.#note ?? {};
    if (!entry) return failed(this.#shared.words.past());
    const outcome = await this.sync(entry);
    const news = this.#note?.news;
    // What the note says is not said a second time.
    const isSaid =
      news?.kind === 'trouble' &&
      outcome.text === this.#shared.words.trouble(news.remote, news.trouble);
    return isSaid ? { ...outcome, text: '' } : outcome;
  }

  #sharingOf({ mind }: OpenRepository): Sharing {
    return this.#shared.sharingOf(mind);
  }

  async #syncUnasked(entry: OpenRepository): Promise<void> {
    const report = await this.#exchange.sync(entry);
    await this.#update(
      entry,
      report.remotes.filter(({ wasSaid }) => !wasSaid),
    );
  }

  /** A trouble that is shown stays, as long as something waits because of it. */
  async #update(entry: OpenRepository, unsaid: readonly RemoteReport[] = []): Promise<void> {
    const status = await this.#sharingOf(entry).status();
    // Switched off meanwhile, and what was said about that is the news.
    if (!status.isOn) return;
    const news = newsOf(status, unsaid);
    const shown = this.#note?.entry === entry ? this.#note.news : undefined;
    const isStillSo = shown?.kind === 'trouble' && status.unsent > 0 && news?.kind !== 'trouble';
    if (!isStillSo) this.#say(entry, news);
  }

  async #propose(
    entry: OpenRepository,
    known: readonly string[],
    { isWished, remotes }: { readonly isWished: boolean; readonly remotes?: readonly string[] },
  ): Promise<void> {
    const proposal = await this.#sharingOf(entry).proposal(remotes);
    const sends = await this.#shared.unsent?.(entry.mind);
    if (entry.life.over) return;
    this.#offers += 1;
    this.#offer = {
      entry,
      number: this.#offers,
      proposal,
      known,
      isWished,
      ...(sends ? { sends } : {}),
    };
    this.#note = undefined;
    this.#changed.fire();
  }

  /** Answers an offer once: further gestures while it is answered are the same gesture. */
  async #answer(number: number, give: (offer: Offer) => Promise<string>): Promise<Outcome> {
    const offer = this.#offer;
    if (offer?.number !== number) return failed(this.#shared.words.past());
    if (this.#answering === number) return done('');
    this.#answering = number;
    try {
      return done(await give(offer));
    } catch (error) {
      this.#log.error(`An offer to share ${this.#shared.is} could not be answered`, error);
      return failed(wording.failure(reasonOf(error)));
    } finally {
      this.#answering = undefined;
    }
  }

  #say(entry: OpenRepository, news: Note['news'] | undefined): void {
    // Nothing new about one repository is no reason to forget what was said about another.
    const isOther = !news && this.#note?.entry !== entry;
    if (!entry.life.over && !isOther) this.#note = news && { entry, news };
    this.#changed.fire();
  }

  #forgetClosed(): void {
    const open = new Set(this.#minds.all);
    if (this.#offer && !open.has(this.#offer.entry)) this.#offer = undefined;
    if (this.#note && !open.has(this.#note.entry)) this.#note = undefined;
  }

  /** What nobody asked for fails without a word, but for the log. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error(`Sharing of ${this.#shared.is} failed`, error);
    }
  }

  dispose(): void {
    this.#life.dispose();
  }
}
