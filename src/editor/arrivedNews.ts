import type { Memento } from 'vscode';
import type { Clock } from '../base/clock.ts';
import { coalesced } from '../base/coalesced.ts';
import type { Log } from '../base/log.ts';
import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';
import type { KeptNews } from '../feedback/keptNews.ts';
import { ofMonth, withArrived, withoutNews } from '../feedback/keptNews.ts';
import { monthOf } from '../feedback/months.ts';
import type { PlanNews } from '../feedback/planNews.ts';
import type { Mind } from '../story/mind.ts';
import { newsIn, rememberNews } from './newsMemory.ts';

/** What is used of an open repository. */
interface Entry {
  readonly mind: Pick<Mind, 'arrivedNews' | 'root'>;
}

interface Parts {
  /** Of this workspace. */
  readonly memory: Memento;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What others changed in the roadmaps of the open repositories that came with a pull, until it is voted
 * on, dismissed, or its month is over.
 */
export class ArrivedNews {
  readonly #parts: Parts;
  readonly #changed = new Signal<undefined>();
  readonly #looks = new WeakMap<Entry, () => Promise<void>>();

  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** After HEAD may have moved; the first time, it only remembers where HEAD is. Never rejects. */
  async look(entry: Entry): Promise<void> {
    const look = this.#looks.get(entry) ?? coalesced(() => this.#lookAt(entry));
    this.#looks.set(entry, look);
    try {
      await look();
    } catch (error) {
      this.#parts.log.error('What came into the roadmap was not looked at', error);
    }
  }

  /** What waits in a repository this month, the newest last. From memory. */
  of({ mind }: Entry): readonly PlanNews[] {
    return this.#keptOf(mind).waiting;
  }

  /** Is done with the news of these names. */
  async finish({ mind }: Entry, names: readonly string[]): Promise<void> {
    await this.#keep(mind, withoutNews(this.#keptOf(mind), names));
  }

  async #lookAt({ mind }: Entry): Promise<void> {
    const arrived = await mind.arrivedNews();
    if (arrived.length === 0) return;
    await this.#keep(mind, withArrived(this.#keptOf(mind), arrived, this.#month));
  }

  #keptOf({ root }: Entry['mind']): KeptNews {
    return ofMonth(newsIn(this.#parts.memory, root), this.#month);
  }

  async #keep({ root }: Entry['mind'], kept: KeptNews): Promise<void> {
    await rememberNews(this.#parts.memory, root, kept);
    this.#changed.fire(undefined);
  }

  get #month(): KeptNews['month'] {
    return monthOf(this.#parts.clock());
  }
}
