import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { roadmapFilteredContext, roadmapStateContext } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Minds } from './minds.ts';
import type { Planning } from './planning.ts';
import type { PlanningCommandId } from './planningCommands.ts';

/** Loads what the editor shows of the roadmap with the first repository, and tells the menus about it. */
export class PlanningDoor implements Disposable {
  readonly #load: () => Promise<Planning>;
  readonly #minds: Pick<Minds, 'all' | 'onDidChange' | 'onDidOpen' | 'state'>;
  readonly #log: Log;
  readonly #life = new Lifetime();
  readonly #told = new Map<string, unknown>();
  #opening: Promise<Planning> | undefined;
  #opened: Planning | undefined;

  constructor(
    load: () => Promise<Planning>,
    minds: Pick<Minds, 'all' | 'onDidChange' | 'onDidOpen' | 'state'>,
    log: Log,
  ) {
    this.#load = load;
    this.#minds = minds;
    this.#log = log;
    this.#life.own(minds.onDidChange(() => this.#tellMenus()));
    this.#life.own(minds.onDidOpen(() => void this.#openQuietly()));
    this.#tellMenus();
  }

  async run(id: PlanningCommandId, ...given: readonly unknown[]): Promise<Outcome> {
    return (await this.#open()).commands[id](...given);
  }

  #open(): Promise<Planning> {
    return (this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #openNow(): Promise<Planning> {
    const planning = this.#life.own(await this.#load());
    this.#opened = planning;
    this.#life.own(planning.onDidChange(() => this.#tellMenus()));
    this.#tellMenus();
    return planning;
  }

  async #openQuietly(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      this.#log.error('The roadmap cannot be shown', error);
    }
  }

  #tellMenus(): void {
    const { state } = this.#minds;
    this.#tell(roadmapStateContext, state === 'ready' ? (this.#opened?.state ?? 'loading') : state);
    this.#tell(roadmapFilteredContext, this.#opened?.isFiltered ?? false);
  }

  #tell(key: string, value: unknown): void {
    if (this.#told.get(key) === value) return;
    this.#told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  dispose(): void {
    this.#life.dispose();
  }
}
