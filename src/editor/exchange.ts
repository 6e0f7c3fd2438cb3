import { coalesced } from '../base/coalesced.ts';
import type { Log } from '../base/log.ts';
import { Signal } from '../base/signal.ts';
import type { SyncReport, TakenIn } from '../sharing/sharing.ts';
import type { OpenRepository } from './openRepository.ts';

/** Exchanges answers, one exchange at a time in each repository, and says when some came. */
export class Exchange {
  readonly #log: Log;
  readonly #received = new Signal<OpenRepository>();
  readonly #syncs = new WeakMap<OpenRepository, () => Promise<SyncReport>>();

  readonly onDidReceive = this.#received.event;

  constructor(log: Log) {
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
    const taken = await entry.mind.sharing.takeIn();
    if (taken.received > 0) this.#received.fire(entry);
    return taken;
  }

  async #syncNow(entry: OpenRepository): Promise<SyncReport> {
    // Nobody else may ever have the commits that a squash was made of.
    await entry.mind
      .carry()
      .catch((error: unknown) => this.#log.error('Answers were not carried over', error));
    const report = await entry.mind.sharing.sync();
    if (report.remotes.some(({ received }) => received > 0)) this.#received.fire(entry);
    return report;
  }
}
