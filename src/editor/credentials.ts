import { createHash } from 'node:crypto';
import { Lifetime } from '../base/lifetime.ts';
import { Signal } from '../base/signal.ts';
import type { Credentials, SignedIn } from '../trackers/credentials.ts';
import { credentialOf } from '../trackers/environmentCredentials.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';
import type { Sessions } from './sessions.ts';
import type { Tokens } from './tokens.ts';
import { placeKeyOf, takesSignIn } from './trackerSites.ts';

/** Where it is kept which trackers a person signed out of, though there is a session. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

export interface CredentialSources {
  readonly tokens: Pick<Tokens, 'get' | 'onDidChange'>;
  readonly sessions: Pick<Sessions, 'silently' | 'onDidChange'>;
  /** Which provider of sessions a tracker has. */
  readonly providerOf: (place: TrackerPlace) => { readonly id: string } | undefined;
  readonly environment: Credentials;
  readonly memory: Memory;
}

const signedOutKey = 'tickets.signedOut';

/**
 * Who the person is to the trackers: by a token that was pasted for exactly this host, else by a
 * session of VS Code, else by the environment. Nobody is asked, and nothing is looked up before a
 * tracker is wanted.
 */
export class EditorCredentials implements Credentials {
  readonly #sources: CredentialSources;
  readonly #life = new Lifetime();
  readonly #changed = new Signal<TrackerPlace>();
  readonly #wanted = new Map<string, TrackerPlace>();
  /** Tokens that their trackers did not take. */
  readonly #refused = new Map<string, Set<string>>();

  readonly onDidChange = this.#changed.event;

  constructor(sources: CredentialSources) {
    this.#sources = sources;
    const { tokens, sessions, providerOf, environment } = sources;
    for (const source of [tokens, environment]) {
      this.#life.own(source.onDidChange((place) => this.#changed.fire(place)));
    }
    this.#life.own(
      sessions.onDidChange((id) => {
        const places = [...this.#wanted.values()].filter((place) => providerOf(place)?.id === id);
        for (const place of places) this.#changed.fire(place);
      }),
    );
  }

  async of(place: TrackerPlace): Promise<SignedIn | undefined> {
    if (!takesSignIn(place.kind)) return undefined;
    this.#wanted.set(placeKeyOf(place), place);
    if (this.isSignedOut(place)) return undefined;
    for (const source of [this.#byToken, this.#bySession, this.#byEnvironment]) {
      const found = await source(place);
      if (found && !this.#isRefused(place, found)) return found;
    }
    return undefined;
  }

  refused(place: TrackerPlace, { credential }: SignedIn): void {
    const key = placeKeyOf(place);
    const tokens = this.#refused.get(key) ?? new Set();
    this.#refused.set(key, tokens.add(credential.token));
  }

  /** Whether its tracker did not take what the person signed in with. */
  wasRefused(place: TrackerPlace): boolean {
    return this.#refused.has(placeKeyOf(place));
  }

  isSignedOut(place: TrackerPlace): boolean {
    return this.#signedOut().includes(placeKeyOf(place));
  }

  /** The person signed in anew: what was refused or given up counts again. */
  async signedIn(place: TrackerPlace): Promise<void> {
    const key = placeKeyOf(place);
    this.#refused.delete(key);
    await this.#remember(this.#signedOut().filter((one) => one !== key));
    this.#changed.fire(place);
  }

  /** Nothing is used for this tracker until the person signs in to it again. */
  async signedOut(place: TrackerPlace): Promise<void> {
    const key = placeKeyOf(place);
    this.#refused.delete(key);
    await this.#remember([...this.#signedOut().filter((one) => one !== key), key]);
    this.#changed.fire(place);
  }

  readonly #byToken = async (place: TrackerPlace): Promise<SignedIn | undefined> => {
    const token = await this.#sources.tokens.get(place);
    if (token === undefined) return undefined;
    return { credential: credentialOf(place.kind, token), account: `token:${digestOf(token)}` };
  };

  readonly #bySession = async (place: TrackerPlace): Promise<SignedIn | undefined> => {
    const session = await this.#sources.sessions.silently(place);
    if (!session) return undefined;
    const { accessToken, account } = session;
    return {
      credential: { kind: 'bearer', token: accessToken },
      account: `session:${account.id}`,
    };
  };

  readonly #byEnvironment = (place: TrackerPlace): Promise<SignedIn | undefined> =>
    this.#sources.environment.of(place);

  #isRefused(place: TrackerPlace, { credential }: SignedIn): boolean {
    return this.#refused.get(placeKeyOf(place))?.has(credential.token) === true;
  }

  #signedOut(): readonly string[] {
    const value = this.#sources.memory.get(signedOutKey);
    return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
  }

  async #remember(keys: readonly string[]): Promise<void> {
    await this.#sources.memory.update(signedOutKey, keys.length > 0 ? keys : undefined);
  }

  dispose(): void {
    this.#life.dispose();
  }
}

const digestOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex').slice(0, 16);
