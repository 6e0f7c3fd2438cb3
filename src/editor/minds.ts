import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import type { Reason } from '../base/productError.ts';
import type { Mind } from '../story/mind.ts';
import type { GitApi, GitRepository } from './gitExtension.ts';
import { findGit } from './gitExtension.ts';
import type { OpenRepository } from './openRepository.ts';
import { openRepository } from './openRepository.ts';

/** Why there is no repository to speak of, or that there is. */
export type MindsState =
  | 'restricted'
  | 'loading'
  | 'no-git-extension'
  | 'git-disabled'
  | 'no-folder'
  | 'no-repository'
  | 'failed'
  | 'ready';

export type OpenMind = (directory: string, gitBinary: string) => Promise<Mind>;

/** How long after start-up the past is read, in milliseconds: never while the editor starts. */
const readPastAfter = 2000;

/** Keeps one mind for each repository that is open in this window. */
export class Minds implements vscode.Disposable {
  readonly #openMind: OpenMind;
  readonly #log: Log;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<void>());
  readonly #opened = this.#life.own(new vscode.EventEmitter<OpenRepository>());
  readonly #carried = this.#life.own(new vscode.EventEmitter<OpenRepository>());
  readonly #pastRead = this.#life.own(new vscode.EventEmitter<OpenRepository>());
  readonly #open = new Map<string, { readonly life: Lifetime; entry?: OpenRepository }>();
  #state: MindsState = 'loading';
  #failure: Reason | undefined;
  #gitLife: Lifetime | undefined;

  /** After the state or the set of minds changed. */
  readonly onDidChange = this.#changed.event;
  /** A repository was opened and its mind has its first facts. */
  readonly onDidOpen = this.#opened.event;
  /** Commits of a repository that was just opened say what those said that they were made of. */
  readonly onDidCarry = this.#carried.event;
  /** What is done behind for a repository that was just opened is done, or failed. */
  readonly onDidReadPast = this.#pastRead.event;
  /** VS Code's git, once it is there. */
  api: GitApi | undefined;

  constructor(openMind: OpenMind, log: Log) {
    this.#openMind = openMind;
    this.#log = log;
    this.#life.own({ dispose: () => this.#gitLife?.dispose() });
    this.#life.own(vscode.workspace.onDidGrantWorkspaceTrust(() => void this.start()));
    // In a restricted window the git extension is not even listed; it appears when trust is granted.
    this.#life.own(
      vscode.extensions.onDidChange(() => {
        if (this.#state === 'no-git-extension') void this.start();
      }),
    );
  }

  get state(): MindsState {
    return this.#state;
  }

  /** Why the only repository could not be read, when the state is `failed`. */
  get failure(): Reason | undefined {
    return this.#failure;
  }

  get all(): readonly OpenRepository[] {
    return [...this.#open.values()].flatMap(({ entry }) => (entry ? [entry] : []));
  }

  byRoot(root: string): OpenRepository | undefined {
    return this.#open.get(root)?.entry;
  }

  /** Reads again where the repository with this root stands and what its plan says. */
  async reread(root: string): Promise<void> {
    try {
      await this.byRoot(root)?.mind.refresh();
    } catch (error) {
      this.#log.error('A repository could not be read again', error);
    }
  }

  /** Looks for git and follows its repositories. Does nothing in a restricted workspace. */
  async start(): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      this.#become('restricted');
      return;
    }
    this.#gitLife?.dispose();
    const life = (this.#gitLife = new Lifetime());
    const git = await findGit().catch((error: unknown) => {
      this.#log.error("VS Code's git could not be started", error);
      return { kind: 'absent' } as const;
    });
    if (life.over) return;
    if (git.kind === 'absent') {
      this.#become('no-git-extension');
      return;
    }
    life.own(git.onDidEnable(() => void this.start()));
    if (git.kind === 'disabled') {
      this.#become('git-disabled');
      return;
    }
    this.#follow(git.api, life);
  }

  #follow(api: GitApi, life: Lifetime): void {
    this.api = api;
    life.own({ dispose: () => this.#closeAll() });
    life.own(api.onDidOpenRepository((repository) => void this.#add(api, repository)));
    life.own(api.onDidCloseRepository((repository) => this.#remove(repository)));
    life.own(api.onDidChangeState(() => this.#settle()));
    for (const repository of api.repositories) void this.#add(api, repository);
    this.#settle();
  }

  async #add(api: GitApi, repository: GitRepository): Promise<void> {
    const root = repository.rootUri.fsPath;
    if (repository.rootUri.scheme !== 'file' || this.#open.has(root)) return;
    const life = new Lifetime();
    const slot: { readonly life: Lifetime; entry?: OpenRepository } = { life };
    this.#open.set(root, slot);
    try {
      const mind = life.own(await this.#openMind(root, api.git.path));
      await mind.refresh();
      if (life.over) return;
      life.own(mind.onDidChange(() => this.#changed.fire()));
      const entry = openRepository(repository, mind, life);
      slot.entry = entry;
      this.#readPastLater(entry);
      this.#opened.fire(entry);
    } catch (error) {
      // Closed meanwhile: then it failed because of that, and its place may be taken again.
      if (life.over) return;
      life.dispose();
      this.#open.delete(root);
      this.#failure = reasonOf(error) ?? 'git-failed';
      this.#log.error('A repository could not be opened', error);
    }
    this.#settle();
  }

  #readPastLater(entry: OpenRepository): void {
    const timer = setTimeout(() => void this.#readPast(entry), readPastAfter);
    entry.life.own({ dispose: () => clearTimeout(timer) });
  }

  async #readPast(entry: OpenRepository): Promise<void> {
    const { mind, life } = entry;
    try {
      await mind.remember();
      if (life.over) return;
      if ((await mind.carry()) > 0) this.#carried.fire(entry);
    } catch (error) {
      this.#log.error('The past could not be read', error);
    }
    if (!life.over) this.#pastRead.fire(entry);
  }

  #remove(repository: GitRepository): void {
    const root = repository.rootUri.fsPath;
    this.#open.get(root)?.life.dispose();
    this.#open.delete(root);
    this.#settle();
  }

  #closeAll(): void {
    for (const { life } of this.#open.values()) life.dispose();
    this.#open.clear();
    this.api = undefined;
  }

  #settle(): void {
    if (this.all.length > 0) {
      this.#become('ready');
      return;
    }
    if (!this.api || this.api.state === 'uninitialized' || this.#open.size > 0) {
      this.#become('loading');
      return;
    }
    if (this.api.repositories.length > 0 && this.#failure) {
      this.#become('failed');
      return;
    }
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    this.#become(hasFolder ? 'no-repository' : 'no-folder');
  }

  #become(state: MindsState): void {
    this.#state = state;
    this.#changed.fire();
  }

  dispose(): void {
    this.#life.dispose();
  }
}
