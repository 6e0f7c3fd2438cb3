import { basename } from 'node:path';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { Signal } from '../base/signal.ts';
import type { ContextSubject } from '../model/context.ts';
import type { ActiveFile } from './activeFile.ts';
import { Chosen } from './chosen.ts';
import { fileInRepository } from './fileInRepository.ts';
import type { Later } from './later.ts';
import type { OpenRepository } from './openRepository.ts';
import type { Shown, ShownInRepository, Target } from './shown.ts';
import { isSameTarget } from './shown.ts';

interface Parts {
  readonly active: () => ActiveFile | undefined;
  readonly repositories: () => readonly OpenRepository[];
  /** The index is not asked, by a setting. */
  readonly isOff: () => boolean;
  readonly later: Later;
  readonly log: Log;
}

/** Who goes through files quickly asks about the last of them only. */
const settled = 30;
/** So long the last file stays, rather than that the section is empty for a moment. */
const patience = 100;

/**
 * The file that the person looks at, or what they chose to see instead, and what is known of it; works
 * only while somebody sees it.
 */
export class ShownFile implements Disposable {
  readonly #parts: Parts;
  readonly #changed = new Signal<undefined>();
  readonly #chosen = new Chosen();
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

  /** What is shown stays while other files are opened. */
  get isPinned(): boolean {
    return this.#chosen.isPinned;
  }

  /** What is shown was chosen, and there is a way back. */
  get canGoBack(): boolean {
    return this.#chosen.canGoBack;
  }

  /** The repository of the file of the active tab, whether or not it is shown. */
  async repository(): Promise<OpenRepository | undefined> {
    return (await this.file())?.entry;
  }

  /** The file of the active tab, whether or not it is shown; nothing where it is in no repository. */
  async file(): Promise<{ readonly entry: OpenRepository; readonly path: string } | undefined> {
    const active = this.#lookAtActive();
    if (active.kind !== 'on-disk') return undefined;
    return fileInRepository(active.path, this.#parts.repositories());
  }

  /**
   * Shows something else than the active file, until the person goes back or, unless it is pinned,
   * opens another file. Seen by nobody, it is shown when somebody looks.
   */
  show(entry: OpenRepository, subject: ContextSubject): void {
    this.#lookAtActive();
    this.#chosen.show({ entry, subject });
    this.#lookAtOnce();
  }

  /** Shows again what was shown before that. */
  back(): void {
    this.#chosen.back();
    this.#lookAtOnce();
  }

  /** Whether what is shown now stays while other files are opened. */
  pin(isPinned: boolean): void {
    this.#chosen.pin(isPinned && this.#shown.kind === 'in-repository' ? this.#shown : undefined);
    this.#changed.fire(undefined);
    this.#lookAtOnce();
  }

  /** Whether anybody sees it. */
  watch(isWatched: boolean): void {
    if (this.#isWatched === isWatched) return;
    this.#isWatched = isWatched;
    if (isWatched) this.#lookAtOnce();
    else this.#rest();
  }

  /** Looks in a moment which file is active now and what is known of it. */
  look(): void {
    if (!this.#isWatched) return;
    this.#soon?.dispose();
    this.#soon = this.#parts.later(settled, () => void this.#lookNow());
  }

  #lookAtOnce(): void {
    if (this.#isWatched) void this.#lookNow();
  }

  async #lookNow(): Promise<void> {
    this.#soon?.dispose();
    this.#soon = undefined;
    const look = (this.#looks += 1);
    const found = await this.#find();
    if (!this.#isWatched || look !== this.#looks) return;
    if (found.kind !== 'in-repository') {
      this.#stopAsking();
      this.#become(found);
      return;
    }
    // Whoever asks four times a second would otherwise never wait for an answer.
    if (this.#asking && isSameTarget(this.#asking.about, found)) this.#isAskedAgain = true;
    else await this.#ask(found);
  }

  #lookAtActive(): ActiveFile {
    const active = this.#parts.active() ?? this.#active;
    if (!isSameFile(active, this.#active)) this.#chosen.leave();
    return (this.#active = active);
  }

  async #find(): Promise<Shown> {
    const active = this.#lookAtActive();
    const open = this.#parts.repositories();
    const found = active.kind === 'on-disk' ? await fileInRepository(active.path, open) : undefined;
    const file = found && fileTarget(found);
    const target = this.#chosen.over(file, open);
    return target ? { kind: 'in-repository', ...target } : withoutRepository(active);
  }

  async #ask(about: ShownInRepository): Promise<void> {
    this.#stopAsking();
    const abort = new AbortController();
    const { signal } = abort;
    this.#asking = { about, abort };
    const slow = this.#parts.later(patience, () => {
      if (!signal.aborted && !isShown(this.#shown, about)) this.#become(about);
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
    const { entry, subject } = about;
    try {
      if (this.#parts.isOff()) return await planOf(about);
      return { ...about, gathering: await entry.mind.gather(subject, signal) };
    } catch (error) {
      const failure = reasonOf(error) ?? 'unexpected';
      const isOver = signal.aborted || entry.life.over;
      if (isOver) return { ...about, failure };
      if (this.#logged !== failure) {
        this.#logged = failure;
        this.#parts.log.error('What is known of a file was not found', error);
      }
      return { ...(await planOf(about).catch(() => about)), failure };
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

function fileTarget({ entry, path }: { entry: OpenRepository; path: string }): Target {
  return { entry, subject: { kind: 'file', path } };
}

function withoutRepository(active: ActiveFile): Shown {
  switch (active.kind) {
    case 'none':
    case 'unsaved':
      return active;
    case 'foreign':
      return { kind: 'no-repository', name: active.name };
    case 'on-disk':
      return { kind: 'no-repository', name: basename(active.path) };
  }
}

/** What is known without the index. */
async function planOf(about: ShownInRepository): Promise<ShownInRepository> {
  const gathering = await about.entry.mind.gatherPlanned(about.subject);
  return { ...about, gathering, isPlanAlone: true };
}

function isShown(shown: Shown, about: ShownInRepository): boolean {
  return shown.kind === 'in-repository' && isSameTarget(shown, about);
}

function isSameFile(one: ActiveFile, other: ActiveFile): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
