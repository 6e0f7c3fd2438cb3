import type { Disposable } from '../base/lifetime.ts';
import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';
import type { Log } from '../base/log.ts';
import { trackerKinds } from '../tickets/context.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';
import { placeKeyOf } from './trackerSites.ts';

/** What is used of the editor's store of secrets. */
export interface Secrets {
  keys(): PromiseLike<readonly string[]>;
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
  onDidChange(listener: (change: { readonly key: string }) => void): Disposable;
}

const prefix = 'tickets.token:';

/**
 * The tokens that a person pasted, one a tracker, in the store of secrets of the editor. Where that
 * fails, as on a Linux without a keyring, a token is kept for as long as the window lives.
 */
export class Tokens implements Disposable {
  readonly #secrets: Secrets;
  readonly #log: Log;
  /** `undefined`: given up here, though the store could not forget it. */
  readonly #ofWindow = new Map<string, string | undefined>();
  readonly #changed = new Signal<TrackerPlace>();
  readonly #listening: Disposable;

  /** A token was stored or deleted, in whichever window. */
  readonly onDidChange: Event<TrackerPlace> = this.#changed.event;

  constructor(secrets: Secrets, log: Log) {
    this.#secrets = secrets;
    this.#log = log;
    this.#listening = secrets.onDidChange(({ key }) => {
      const place = placeOfKey(key);
      if (place) this.#changed.fire(place);
    });
  }

  /** Never rejects. */
  async get(place: TrackerPlace): Promise<string | undefined> {
    const key = keyOf(place);
    if (this.#ofWindow.has(key)) return this.#ofWindow.get(key);
    try {
      return await this.#secrets.get(key);
    } catch (error) {
      this.#failed('read', error);
      return undefined;
    }
  }

  /** Answers whether the token outlives the window. */
  async store(place: TrackerPlace, token: string): Promise<'stored' | 'for-window'> {
    const key = keyOf(place);
    try {
      this.#ofWindow.delete(key);
      await this.#secrets.store(key, token);
      // A keyring that is locked takes a secret and forgets it.
      if ((await this.#secrets.get(key)) === token) return 'stored';
    } catch (error) {
      this.#failed('stored', error);
    }
    this.#ofWindow.set(key, token);
    this.#changed.fire(place);
    return 'for-window';
  }

  async delete(place: TrackerPlace): Promise<void> {
    const key = keyOf(place);
    const wasOfWindow = this.#ofWindow.delete(key);
    try {
      await this.#secrets.delete(key);
    } catch (error) {
      this.#failed('deleted', error);
      this.#ofWindow.set(key, undefined);
    }
    if (wasOfWindow) this.#changed.fire(place);
  }

  /** Where there is a token. Never rejects. */
  async places(): Promise<readonly TrackerPlace[]> {
    const ofWindow = [...this.#ofWindow].flatMap(([key, token]) => (token ? [key] : []));
    const stored = await this.#keys();
    const others = stored.filter((key) => !this.#ofWindow.has(key));
    return [...ofWindow, ...others].flatMap((key) => placeOfKey(key) ?? []);
  }

  async #keys(): Promise<readonly string[]> {
    try {
      return await this.#secrets.keys();
    } catch (error) {
      this.#failed('listed', error);
      return [];
    }
  }

  /** What a keyring says may name the secret. */
  #failed(done: string, error: unknown): void {
    const name = error instanceof Error ? error.name : typeof error;
    this.#log.warn(`A token could not be ${done}: ${name}`);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

const keyOf = (place: TrackerPlace): string => `${prefix}${placeKeyOf(place)}`;

function placeOfKey(key: string): TrackerPlace | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const [name = '', ...rest] = key.slice(prefix.length).split(':');
  const kind = trackerKinds.find((one) => one === name);
  const [host = '', organization] = rest.join(':').split('/');
  return kind && { kind, host, ...(organization === undefined ? {} : { organization }) };
}
