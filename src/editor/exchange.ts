import * as vscode from 'vscode';
import { coalesced } from '../base/coalesced.ts';
import type { SyncReport, TakenIn } from '../sharing/sharing.ts';
import type { OpenRepository } from './openRepository.ts';

/** Exchanges answers, one exchange at a time in each repository, and says when some came. */
export class Exchange implements vscode.Disposable {
  readonly #received = new vscode.EventEmitter<OpenRepository>();
  readonly #syncs = new WeakMap<OpenRepository, () => Promise<SyncReport>>();

  readonly onDidReceive = this.#received.event;

  /** Fetches, merges and sends. Ends, unfinished, when the repository is closed. */
  sync(entry: OpenRepository): Promise<SyncReport> {
    const known = this.#syncs.get(entry);
    if (known) return known();
    const closing = new AbortController();
    entry.life.own({ dispose: () => closing.abort() });
    const sync = coalesced(async () => {
      const report = await entry.mind.sharing.sync({ signal: closing.signal });
      if (report.remotes.some(({ received }) => received > 0)) this.#received.fire(entry);
      return report;
    });
    this.#syncs.set(entry, sync);
    return sync();
  }

  /** Merges what was fetched already. */
  async takeIn(entry: OpenRepository): Promise<TakenIn> {
    const taken = await entry.mind.sharing.takeIn();
    if (taken.received > 0) this.#received.fire(entry);
    return taken;
  }

  dispose(): void {
    this.#received.dispose();
  }
}
