import { coalesced } from '../base/coalesced.ts';
import type { Log } from '../base/log.ts';
import { Signal } from '../base/signal.ts';
import type { SyncReport, TakenIn } from '../sharing/sharing.ts';
import type { OpenRepository } from './openRepository.ts';
import type { SharedThing } from './sharedThing.ts';

/** Exchanges answers or votes, one exchange at a time in each repository, and says when some came. */
export class Exchange {
  readonly #shared: Pick<SharedThing, 'prepare' | 'sharingOf'>;
  readonly #log: Log;
  readonly #received = new Signal<OpenRepository>();
  readonly #syncs = new WeakMap<OpenRepository, () => Promise<SyncReport>>();

  readonly onDidReceive = this.#received.event;

  constructor(shared: Pick<SharedThing, 'prepare' | 'sharingOf'>, log: Log) {
    this.#shared = shared;
    this.#log = log;
  }

  /** Fetches, merges and sends. Ends, unfinished, when the repository is closed. */
  sync(entry: OpenRepository): Promise<SyncReport> {
    const sync = this.#syncs.get(entry) ?? coalesced(() => this.#syncNow(entry));
    this.#syncs.set(entry, sync);
    return sync();
  }

  /** Merges what was fetched already. */
  async takeIn(entry: OpenRepository): Promise<TakenIn> {
    const taken = await this.#shared.sharingOf(entry.mind).takeIn();
    if (taken.received > 0) this.#received.fire(entry);
    return taken;
  }

  async #syncNow(entry: OpenRepository): Promise<SyncReport> {
    await this.#shared
      .prepare(entry.mind)
      .catch((error: unknown) => this.#log.error('Answers were not carried over', error));
    const report = await this.#shared.sharingOf(entry.mind).sync();
    if (report.remotes.some(({ received }) => received > 0)) this.#received.fire(entry);
    return report;
  }
}
