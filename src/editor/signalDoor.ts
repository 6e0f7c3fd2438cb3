import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import { signalTabType } from '../protocol/ids.ts';
import type { OpenRepository } from './openRepository.ts';
import type { SignalTabs } from './signalTabs.ts';

/** Loads the tabs with signal and noise when somebody wants to see one, or had one open before. */
export class SignalDoor implements Disposable {
  readonly #load: () => Promise<SignalTabs>;
  readonly #life = new Lifetime();
  #opening: Promise<SignalTabs> | undefined;

  constructor(load: () => Promise<SignalTabs>) {
    this.#load = load;
    this.#life.own(
      vscode.window.registerWebviewPanelSerializer(signalTabType, {
        deserializeWebviewPanel: (panel, kept: { readonly root?: unknown } | undefined) =>
          this.#bringBack(panel, kept?.root),
      }),
    );
  }

  /** Shows what is told of the votes of a repository. */
  async show(entry: OpenRepository): Promise<void> {
    const tabs = await this.#open();
    if (!entry.life.over) tabs.show(entry);
  }

  async #bringBack(panel: vscode.WebviewPanel, root: unknown): Promise<void> {
    if (typeof root === 'string') await (await this.#open()).bringBack(panel, root);
    else panel.dispose();
  }

  #open(): Promise<SignalTabs> {
    return (this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #openNow(): Promise<SignalTabs> {
    return this.#life.own(await this.#load());
  }

  dispose(): void {
    this.#life.dispose();
  }
}
