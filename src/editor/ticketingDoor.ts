import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { Signal } from '../base/signal.ts';
import type { TicketKey } from '../model/ids.ts';
import type { TrackerNote } from '../protocol/fileSection.ts';
import type { Mind } from '../story/mind.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';
import type { Credentials } from '../trackers/credentials.ts';
import type { Ticketing } from './ticketing.ts';
import type { BadTracker } from '../tickets/trackersIn.ts';

/** Loads what the editor does about tickets when it is first needed. */
export class TicketingDoor implements Disposable {
  readonly #load: () => Promise<Ticketing>;
  readonly #log: Log;
  readonly #changed = new Signal<TrackerPlace>();
  readonly #loaded = new Signal<undefined>();
  #opening: Promise<Ticketing> | undefined;
  #opened: Ticketing | undefined;
  #isOver = false;

  /** It was loaded: there may be more to say about trackers. */
  readonly onDidChange = this.#loaded.event;

  /** Who the person is to the trackers. */
  readonly credentials: Credentials = {
    of: async (place) => (await this.#openQuietly())?.credentials.of(place),
    refused: (place, signedIn) => this.#opened?.credentials.refused(place, signedIn),
    onDidChange: this.#changed.event,
  };

  constructor(load: () => Promise<Ticketing>, log: Log) {
    this.#load = load;
    this.#log = log;
  }

  /** What keeps the titles of these tickets away; nothing while nobody wanted any. */
  notes(
    mind: Mind,
    tickets: readonly TicketKey[],
    bad: readonly BadTracker[],
    now: number,
  ): readonly TrackerNote[] {
    if (!this.#opened && bad.length > 0) void this.#openQuietly();
    const { notes, credentials } = this.#opened ?? {};
    if (!notes || !credentials) return [];
    return notes(mind, tickets, { wasRefused: (place) => credentials.wasRefused(place), bad, now });
  }

  open(): Promise<Ticketing> {
    return (this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #openNow(): Promise<Ticketing> {
    const ticketing = await this.#load();
    this.#opened = ticketing;
    if (this.#isOver) ticketing.dispose();
    ticketing.credentials.onDidChange((place) => this.#changed.fire(place));
    this.#loaded.fire(undefined);
    return ticketing;
  }

  async #openQuietly(): Promise<Ticketing | undefined> {
    try {
      return await this.open();
    } catch (error) {
      this.#log.error('Nobody can sign in to a tracker', error);
      return undefined;
    }
  }

  dispose(): void {
    this.#isOver = true;
    this.#opened?.dispose();
  }
}
