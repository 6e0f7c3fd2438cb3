import { basename } from 'node:path';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Reason } from '../base/productError.ts';
import { reasonOf } from '../base/productError.ts';
import { Signal } from '../base/signal.ts';
import type { FileStory } from '../story/fileStory.ts';
import type { ActiveFile } from './activeFile.ts';
import { fileInRepository } from './fileInRepository.ts';
import type { Later } from './later.ts';
import type { OpenRepository } from './openRepository.ts';

/** The file that is shown. */
export type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaved'; readonly name: string }
  | { readonly kind: 'no-repository'; readonly name: string }
  | ShownInRepository;

export interface ShownInRepository {
  readonly kind: 'in-repository';
  readonly entry: OpenRepository;
  /** Relative to the top of the repository, with `/` between folders. */
  readonly path: string;
  /** What was known when it was last asked; absent until then. */
  readonly story?: FileStory;
  /** Why it could not be asked. */
  readonly failure?: Reason | 'unexpected';
}

interface Parts {
  readonly active: () => ActiveFile | undefined;
  readonly repositories: () => readonly OpenRepository[];
  /** Nothing is asked, by a setting. */
  readonly isOff: () => boolean;
  readonly later: Later;
  readonly log: Log;
}

/** Who goes through files quickly asks about the last of them only. */
const settled = 150;
/** So long the last file stays, rather than that the section is empty for a moment. */
const patience = 100;

/** The file that the person looks at, and what is known of it; works only while somebody sees it. */
export class ShownFile implements Disposable {
  readonly #parts: Parts;
  readonly #changed = new Signal<undefined>();
  #active: ActiveFile = { kind: 'none' };
  #shown: Shown = { kind: 'none' };
  #looks = 0;
  #isWatched = false;
  #soon: Disposable | undefined;
  #asking: { readonly about: ShownInRepository; readonly abort: AbortController } | undefined;
  #isAskedAgain = false;
  #logged: string | undefined;

  /** After a look, whether or not it found anything new. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** The repository of the file of the active tab, whether or not it is shown. */
  async repository(): Promise<OpenRepository | undefined> {
    const found = await this.#find();
    return found.kind === 'in-repository' ? found.entry : undefined;
  }

  /** Whether anybody sees it. */
  watch(isWatched: boolean): void {
    if (this.#isWatched === isWatched) return;
    this.#isWatched = isWatched;
    if (isWatched) void this.#lookNow();
    else this.#rest();
  }

  /** Looks in a moment which file is active now and what is known of it. */
  look(): void {
    if (!this.#isWatched) return;
    this.#soon?.dispose();
    this.#soon = this.#parts.later(settled, () => void this.#lookNow());
  }

  async #lookNow(): Promise<void> {
    this.#soon?.dispose();
    this.#soon = undefined;
    const look = (this.#looks += 1);
    const found = await this.#find();
    if (!this.#isWatched || look !== this.#looks) return;
    if (found.kind !== 'in-repository' || this.#parts.isOff()) {
      this.#stopAsking();
      this.#become(found);
      return;
    }
    // Whoever asks four times a second would otherwise never wait for an answer.
    if (this.#asking && isSame(this.#asking.about, found)) this.#isAskedAgain = true;
    else await this.#ask(found);
  }

  async #find(): Promise<Shown> {
    const active = (this.#active = this.#parts.active() ?? this.#active);
    switch (active.kind) {
      case 'none':
      case 'unsaved':
        return active;
      case 'foreign':
        return { kind: 'no-repository', name: active.name };
      case 'on-disk': {
        const found = await fileInRepository(active.path, this.#parts.repositories());
        return found
          ? { kind: 'in-repository', ...found }
          : { kind: 'no-repository', name: basename(active.path) };
      }
    }
  }

  async #ask(about: ShownInRepository): Promise<void> {
    this.#stopAsking();
    const abort = new AbortController();
    const { signal } = abort;
    this.#asking = { about, abort };
    const slow = this.#parts.later(patience, () => {
      if (!signal.aborted && !isSame(this.#shown, about)) this.#become(about);
    });
    const answer = await this.#answerTo(about, signal);
    slow.dispose();
    if (signal.aborted) return;
    this.#asking = undefined;
    this.#become(answer);
    if (this.#isAskedAgain) this.look();
    this.#isAskedAgain = false;
  }

  async #answerTo(about: ShownInRepository, signal: AbortSignal): Promise<ShownInRepository> {
    const { entry, path, kind } = about;
    try {
      return { kind, entry, path, story: await entry.mind.fileStory(path, signal) };
    } catch (error) {
      const failure = reasonOf(error) ?? 'unexpected';
      const isOver = signal.aborted || entry.life.over;
      if (!isOver && this.#logged !== failure) {
        this.#logged = failure;
        this.#parts.log.error('The story of a file was not found', error);
      }
      return { kind, entry, path, failure };
    }
  }

  #become(shown: Shown): void {
    this.#shown = shown;
    this.#changed.fire(undefined);
  }

  #stopAsking(): void {
    this.#asking?.abort.abort();
    this.#asking = undefined;
    this.#isAskedAgain = false;
  }

  #rest(): void {
    this.#soon?.dispose();
    this.#stopAsking();
  }

  dispose(): void {
    this.#isWatched = false;
    this.#rest();
  }
}

function isSame(one: Shown, other: ShownInRepository): boolean {
  return one.kind === 'in-repository' && one.entry === other.entry && one.path === other.path;
}
