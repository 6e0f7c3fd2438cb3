import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { Signal } from '../base/signal.ts';
import type { Report } from '../history/history.ts';
import type { Settings } from '../protocol/ids.ts';
import { atMostEvery } from './atMostEvery.ts';
import type { Indexing } from './indexing.ts';
import type { Later } from './later.ts';
import type { OpenRepository } from './openRepository.ts';
import type { Wish } from './readingQueue.ts';
import { ReadingQueue } from './readingQueue.ts';

/** What the indexer is put together from. */
export interface IndexerParts {
  readonly mode: () => Settings['history.index'];
  /** Whether an index may be built in this folder without anybody asking for it. */
  readonly hasRoom: (folder: string) => Promise<boolean>;
  readonly later: Later;
  readonly clock: Clock;
  readonly log: Log;
}

interface Known {
  indexing: Indexing;
  /** The last time that nothing was left to do, and by which stamp of the mind. */
  done?: { readonly at: number; readonly stamp: string };
  /** When it was last found missing. */
  lostAt?: number;
  /** The next look at it. */
  next?: Disposable;
  /** What is to be tried again, since somebody else was at it. */
  again?: Wish;
  /** What the log knows already. */
  failure?: string;
}

/** How long after HEAD moved: a commit is asked about first, and a rebase moves HEAD often. */
const afterMove = 500;
const untilTriedAgain = 5000;
const betweenProgress = 250;
/** What no stamp tells, such as a clone that is no longer shallow, is seen once in a while. */
const aMinute = 60_000;

/** Keeps the indexes of the open repositories up to date: one at a time, behind. */
export class Indexer implements Disposable {
  readonly #parts: IndexerParts;
  readonly #changed = new Signal<OpenRepository>();
  readonly #known = new Map<OpenRepository, Known>();
  readonly #queue = new ReadingQueue((wish) => this.#fulfil(wish));
  #running: { readonly wish: Wish; readonly abort: AbortController } | undefined;
  #isWatched = false;

  /** What is done about an index changed, or its answers did; at most four times a second. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  indexingOf(entry: OpenRepository): Indexing {
    const indexing = this.#known.get(entry)?.indexing ?? { kind: 'waiting' };
    return indexing.kind === 'waiting' && this.#parts.mode() === 'onCommand'
      ? { kind: 'put-off', because: 'on-command' }
      : indexing;
  }

  /** From now on, the index of this repository is kept up to date. */
  begin(entry: OpenRepository): void {
    this.#know(entry);
    void this.#queue.want({ entry, isOurs: true, rebuild: false });
  }

  /** HEAD of this repository may have moved. */
  mayHaveMoved(entry: OpenRepository): void {
    this.#wantLater({ entry, isOurs: true, rebuild: false }, afterMove);
  }

  /** Where an index was, there is none to be read: it is damaged, or somebody took it away. */
  isLost(entry: OpenRepository): void {
    const known = this.#known.get(entry);
    const now = this.#parts.clock();
    if (known?.indexing.kind !== 'done' || now - (known.lostAt ?? 0) < aMinute) return;
    known.lostAt = now;
    delete known.done;
    void this.#queue.want({ entry, isOurs: true, rebuild: false });
  }

  /** Reads the history because the person wants it, whatever the settings say but `off`. */
  async read(entry: OpenRepository, rebuild = false): Promise<Indexing> {
    this.#know(entry);
    await this.#queue.want({ entry, isOurs: false, rebuild });
    return this.indexingOf(entry);
  }

  /** Stops all reading until the person wants it again; answers whether there was any. */
  stop(): boolean {
    const running = this.#running ? [this.#running.wish.entry] : [];
    const stopped = new Set([...running, ...this.#queue.waiting]);
    this.#queue.drop();
    for (const entry of stopped) this.#become(entry, { kind: 'stopped' });
    this.#running?.abort.abort();
    return stopped.size > 0;
  }

  /** Whether anybody sees the answers: what somebody else is at is then tried again. */
  watch(isWatched: boolean): void {
    if (this.#isWatched === isWatched) return;
    this.#isWatched = isWatched;
    if (!isWatched) return;
    for (const { again } of this.#known.values()) if (again) void this.#queue.want(again);
  }

  /** The settings changed. */
  reconsider(): void {
    const mode = this.#parts.mode();
    if (mode === 'off') this.#queue.drop();
    const isUnwished = mode === 'off' || (mode === 'onCommand' && this.#running?.wish.isOurs);
    if (isUnwished) this.#running?.abort.abort();
    for (const entry of this.#known.keys()) this.mayHaveMoved(entry);
  }

  #know(entry: OpenRepository): void {
    if (this.#known.has(entry) || entry.life.over) return;
    this.#known.set(entry, { indexing: { kind: 'waiting' } });
    entry.life.own({ dispose: () => this.#forget(entry) });
  }

  #wantLater(wish: Wish, milliseconds: number, isWanted = (): boolean => true): void {
    const known = this.#known.get(wish.entry);
    if (!known) return;
    known.next?.dispose();
    known.next = this.#parts.later(milliseconds, () => {
      if (isWanted()) void this.#queue.want(wish);
    });
  }

  async #fulfil(wish: Wish): Promise<void> {
    const known = this.#known.get(wish.entry);
    if (!known) return;
    const abort = new AbortController();
    this.#running = { wish, abort };
    try {
      await this.#read(wish, known, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.#failed(wish.entry, known, error);
    } finally {
      this.#running = undefined;
      // Neither the person nor what became of it said anything else: a setting is against it.
      if (known.indexing.kind === 'reading') this.#become(wish.entry, { kind: 'waiting' });
    }
  }

  async #read(wish: Wish, known: Known, signal: AbortSignal): Promise<void> {
    const { entry, isOurs } = wish;
    const started = this.#parts.clock();
    const stamp = await entry.mind.stamp();
    const isFresh = known.done?.stamp === stamp && started - known.done.at < aMinute;
    if (isOurs && (isFresh || isSettled(known.indexing))) return;
    const against = await this.#against(wish);
    if (against === 'off' || signal.aborted) return;
    delete known.again;
    if (against) {
      this.#become(entry, against);
      return;
    }
    if (known.indexing.kind !== 'elsewhere') {
      this.#become(entry, { kind: 'reading', since: started });
    }
    const report = await this.#update(wish, known, started, signal);
    const { outcome, commits, added, removed } = report;
    const took = this.#parts.clock() - started;
    this.#parts.log.debug(
      `History: ${outcome} after ${took} ms, ${commits} commits, ${added} new, ${removed} gone`,
    );
    delete known.failure;
    if (outcome === 'complete') known.done = { at: this.#parts.clock(), stamp };
    signal.throwIfAborted();
    this.#become(entry, indexingAfter(outcome));
    if (outcome !== 'elsewhere') return;
    known.again = wish;
    this.#wantLater(wish, untilTriedAgain, () => this.#isWatched);
  }

  async #against({ entry: { mind }, isOurs }: Wish): Promise<Indexing | 'off' | undefined> {
    const mode = this.#parts.mode();
    if (mode === 'off') return 'off';
    if (!isOurs) return undefined;
    if (mode === 'onCommand') return { kind: 'put-off', because: 'on-command' };
    const { state } = await mind.history.ask('condition', {});
    const hasRoom = state === 'complete' || (await this.#parts.hasRoom(mind.gitDirectory));
    return hasRoom ? undefined : { kind: 'put-off', because: 'little-room' };
  }

  async #update(
    { entry, rebuild }: Wish,
    known: Known,
    since: number,
    signal: AbortSignal,
  ): Promise<Report> {
    const fire = (): void => this.#changed.fire(entry);
    const told = atMostEvery(betweenProgress, fire, this.#parts.later);
    try {
      return await entry.mind.history.update({
        rebuild,
        signal,
        onProgress: (progress) => {
          if (signal.aborted) return;
          known.indexing = { kind: 'reading', since, progress };
          told.call();
        },
      });
    } finally {
      told.dispose();
    }
  }

  #failed(entry: OpenRepository, known: Known, error: unknown): void {
    const reason = reasonOf(error);
    const failure = `${reason ?? ''} ${error instanceof Error ? error.message : String(error)}`;
    if (known.failure !== failure) this.#parts.log.error('The history was not read', error);
    known.failure = failure;
    this.#become(entry, { kind: 'failed', ...(reason === undefined ? {} : { reason }) });
  }

  #become(entry: OpenRepository, indexing: Indexing): void {
    const known = this.#known.get(entry);
    if (!known) return;
    known.indexing = indexing;
    this.#changed.fire(entry);
  }

  #forget(entry: OpenRepository): void {
    this.#known.get(entry)?.next?.dispose();
    this.#known.delete(entry);
    this.#queue.drop(entry);
    if (this.#running?.wish.entry === entry) this.#running.abort.abort();
  }

  dispose(): void {
    for (const entry of [...this.#known.keys()]) this.#forget(entry);
  }
}

function indexingAfter(outcome: Report['outcome']): Indexing {
  switch (outcome) {
    case 'complete':
      return { kind: 'done' };
    case 'empty':
    case 'elsewhere':
      return { kind: outcome };
    case 'stopped':
      return { kind: 'waiting' };
  }
}

/** What stays so until the person does something about it, or VS Code is another one. */
function isSettled(indexing: Indexing): boolean {
  return (
    indexing.kind === 'stopped' || (indexing.kind === 'failed' && indexing.reason === 'no-sqlite')
  );
}
