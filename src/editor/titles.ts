import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';
import type { TicketKey } from '../model/ids.ts';
import type { RefreshOptions } from '../tickets/tickets.ts';
import type { Asker } from './asker.ts';
import { isHeardBehind } from './hearing.ts';
import type { OpenRepository } from './openRepository.ts';
import type { ShownFile } from './shownFile.ts';
import { refsIn } from './references.ts';
import type { Target } from './shown.ts';
import { isSameTarget } from './shown.ts';
import { ticketsShown } from './ticketsShown.ts';

interface Parts {
  readonly shownFile: Pick<ShownFile, 'shown' | 'onDidChange'>;
  readonly asker: Pick<Asker, 'cards'> & { readonly onDidChange: Event<void> };
  readonly clock: Clock;
  readonly log: Log;
}

/** What was asked last about a repository. */
interface Asked {
  readonly refs: string;
  /** With this. */
  readonly shown: Target | undefined;
  readonly at: number;
  readonly abort: AbortController;
}

/** The same tickets are not asked about again before, in milliseconds. */
const again = 30_000;

/** Asks the trackers about the tickets that are shown, all at once, while somebody sees them. */
export class Titles implements Disposable {
  readonly #parts: Parts;
  readonly #life = new Lifetime();
  readonly #changed = new Signal<undefined>();
  readonly #asked = new Map<OpenRepository, Asked>();
  readonly #asking = new Set<Promise<void>>();
  #isWatched = false;

  /** All that was asked is answered, or will not be. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { shownFile, asker } = parts;
    this.#life.own(shownFile.onDidChange(() => this.#askBehind()));
    this.#life.own(asker.onDidChange(() => this.#askBehind()));
  }

  /** Whether answers are on their way. */
  get isAsking(): boolean {
    return this.#asking.size > 0;
  }

  /** Whether anybody sees them. */
  watch(isWatched: boolean): void {
    this.#isWatched = isWatched;
    if (isWatched) this.#askBehind();
  }

  /** What was asked may have another answer now: somebody signed in, or a setting changed. */
  askAnew(): void {
    this.#asked.clear();
    this.#askBehind();
  }

  /** The tickets of a repository that are shown. */
  shownOf(entry: OpenRepository): readonly TicketKey[] {
    const { shownFile, asker } = this.#parts;
    const { shown } = shownFile;
    const ofCards = asker.cards.flatMap((card) => (card.entry === entry ? card.story.tickets : []));
    const isHere = shown.kind === 'in-repository' && shown.entry === entry;
    const gathering = isHere ? shown.gathering : undefined;
    return [...new Set([...ofCards, ...(gathering ? ticketsShown(gathering) : [])])];
  }

  /** Asks anew about what is shown of a repository, since the person wishes it. Never rejects. */
  async fetch(entry: OpenRepository): Promise<void> {
    await this.#ask(entry, { isWished: true });
  }

  #askBehind(): void {
    if (!this.#isWatched || !isHeardBehind()) return;
    const { shown } = this.#parts.shownFile;
    const file = shown.kind === 'in-repository' ? shown : undefined;
    const ofCards = this.#parts.asker.cards.map(({ entry }) => entry);
    for (const entry of new Set([...(file ? [file.entry] : []), ...ofCards])) {
      this.#askAbout(entry, file?.entry === entry ? file : undefined);
    }
  }

  #askAbout(entry: OpenRepository, shown: Target | undefined): void {
    const at = this.#parts.clock();
    const refs = refsIn(entry.mind, this.shownOf(entry)).toSorted().join(' ');
    const before = this.#asked.get(entry);
    if (refs === '' || (before?.refs === refs && at - before.at < again)) return;
    // Who went on to another file waits for the tickets of that one.
    if (before && !isSame(before.shown, shown)) before.abort.abort();
    const abort = new AbortController();
    if (!before) entry.life.own({ dispose: () => this.#asked.delete(entry) });
    this.#asked.set(entry, { refs, shown, at, abort });
    void this.#ask(entry, { signal: abort.signal });
  }

  async #ask(entry: OpenRepository, options: RefreshOptions): Promise<void> {
    const answered = this.#answered(entry, options);
    this.#asking.add(answered);
    await answered;
    this.#asking.delete(answered);
    if (!this.isAsking) this.#changed.fire(undefined);
  }

  async #answered(entry: OpenRepository, options: RefreshOptions): Promise<void> {
    const { mind, life } = entry;
    try {
      await mind.tickets.load();
      await mind.tickets.refresh(refsIn(mind, this.shownOf(entry)), options);
    } catch (error) {
      const isOver = options.signal?.aborted === true || life.over;
      if (!isOver) this.#parts.log.error('Tickets were not fetched', error);
    }
  }

  dispose(): void {
    for (const { abort } of this.#asked.values()) abort.abort();
    this.#life.dispose();
  }
}

function isSame(one: Target | undefined, other: Target | undefined): boolean {
  return one && other ? isSameTarget(one, other) : one === other;
}
