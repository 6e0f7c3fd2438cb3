import * as vscode from 'vscode';
import { coalesced } from '../base/coalesced.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Reason } from '../base/productError.ts';
import { reasonOf } from '../base/productError.ts';
import type { SignalReport } from '../feedback/signalReport.ts';
import type { Asked, OwnMonth } from '../votes/votes.ts';
import type { OpenRepository } from './openRepository.ts';

/** Something that is read behind: as it was read last, or why it could not be. */
export type Read<T> =
  | { readonly is: 'coming' }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'failed'; readonly reason: Reason | undefined };

/** What was last read of the votes of one repository. */
export interface VotesKnown {
  readonly own: Read<OwnMonth>;
  readonly isShared: boolean;
  readonly report: Read<SignalReport>;
}

const coming = { is: 'coming' } as const;
const nothing: VotesKnown = { own: coming, isShared: false, report: coming };

/** Reads votes behind, and says when something is known; each repository once at a time. */
export class VotesRead implements vscode.Disposable {
  readonly #askedOf: (entry: OpenRepository) => Asked | undefined;
  readonly #log: Log;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<OpenRepository>());
  readonly #known = new WeakMap<OpenRepository, VotesKnown>();
  readonly #reads = new WeakMap<OpenRepository, () => Promise<void>>();

  readonly onDidChange = this.#changed.event;

  /** `askedOf` says what of all votes can be told somebody; nothing while that is not known. */
  constructor(askedOf: (entry: OpenRepository) => Asked | undefined, log: Log) {
    this.#askedOf = askedOf;
    this.#log = log;
  }

  /** As last read. */
  of(entry: OpenRepository): VotesKnown {
    return this.#known.get(entry) ?? nothing;
  }

  /** Reads the person's own votes alone; resolves when they are known. */
  async readOwn(entry: OpenRepository): Promise<void> {
    const own = await this.#tried(() => entry.mind.votes.own());
    this.#know(entry, { own });
  }

  /** Reads everything. */
  read(entry: OpenRepository): Promise<void> {
    const read = this.#reads.get(entry) ?? coalesced(() => this.#readNow(entry));
    this.#reads.set(entry, read);
    return read();
  }

  async #readNow(entry: OpenRepository): Promise<void> {
    await this.readOwn(entry);
    const status = await this.#tried(() => entry.mind.votes.sharing.status());
    this.#know(entry, { isShared: status.is === 'there' && status.value.isOn });
    const asked = this.#askedOf(entry);
    if (asked === undefined) return;
    this.#know(entry, { report: await this.#tried(() => entry.mind.votes.report(asked)) });
  }

  async #tried<T>(read: () => Promise<T>): Promise<Exclude<Read<T>, typeof coming>> {
    try {
      return { is: 'there', value: await read() };
    } catch (error) {
      this.#log.error('Votes could not be read', error);
      return { is: 'failed', reason: reasonOf(error) };
    }
  }

  #know(entry: OpenRepository, known: Partial<VotesKnown>): void {
    if (entry.life.over) return;
    this.#known.set(entry, { ...this.of(entry), ...known });
    this.#changed.fire(entry);
  }

  dispose(): void {
    this.#life.dispose();
  }
}
