import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { commandIds } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { SignalWayId } from '../protocol/signalPicture.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { done } from './outcomes.ts';
import { setting } from './settings.ts';
import type { Sharer } from './sharer.ts';
import type { SignalRead } from './signalPictureOf.ts';
import { openSignalTab } from './signalTab.ts';
import { signalTabWording } from './signalTabWording.ts';
import { teamName } from './teamName.ts';
import type { VoteWish } from './voteWish.ts';
import type { Voting } from './voting.ts';

/** What the tabs are made from. */
export interface SignalTabParts {
  readonly extensionUri: vscode.Uri;
  readonly minds: Pick<Minds, 'all' | 'byRoot' | 'state' | 'onDidChange'>;
  /** Which team is the person's, and when something about votes changed. */
  readonly voting: Pick<Voting, 'ownTeam' | 'chooseTeam' | 'onDidChange'>;
  /** Shares the votes. */
  readonly sharer: Pick<Sharer, 'onDidChange' | 'onDidReceive' | 'sync' | 'wish'>;
  readonly voteOn: (wish: VoteWish) => Promise<Outcome>;
  readonly openPanel: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The tabs with signal and noise: one a repository. */
export class SignalTabs implements Disposable {
  readonly #parts: SignalTabParts;
  readonly #tabs = new Map<OpenRepository, vscode.WebviewPanel>();

  constructor(parts: SignalTabParts) {
    this.#parts = parts;
  }

  /** Shows the tab of a repository, the one that is open if there is one. */
  show(entry: OpenRepository): void {
    const open = this.#tabs.get(entry);
    if (open) open.reveal();
    else this.#fill(entry);
  }

  /**
   * Fills a tab that the editor brought back after a reload, once its repository is open; closes it
   * where there is none, or another tab of it.
   */
  async bringBack(panel: vscode.WebviewPanel, root: string): Promise<void> {
    const life = new Lifetime();
    panel.onDidDispose(() => life.dispose());
    const entry = await openedWith(root, this.#parts.minds);
    if (life.over) return;
    if (!entry || this.#tabs.has(entry)) panel.dispose();
    else this.#fill(entry, panel);
  }

  #fill(entry: OpenRepository, broughtBack?: vscode.WebviewPanel): void {
    const made = {
      ...this.#parts,
      entry,
      read: () => this.#read(entry),
      go: (way: SignalWayId) => this.#go(entry, way),
    };
    const panel = openSignalTab(made, broughtBack);
    this.#tabs.set(entry, panel);
    panel.onDidDispose(() => void this.#tabs.delete(entry));
    entry.life.own({ dispose: () => void panel.dispose() });
  }

  async #read(entry: OpenRepository): Promise<SignalRead> {
    const { voting, log } = this.#parts;
    const { votes } = entry.mind;
    const own = voting.ownTeam(entry)?.team;
    try {
      const report = await votes.report({
        teams: entry.mind.facts()?.plan.teams.map(({ id }) => id) ?? [],
        fewest: setting('signal.fewestPeople'),
        ...(own === undefined ? {} : { own }),
      });
      const { isOn } = await votes.sharing.status();
      return { is: 'there', report, isShared: isOn };
    } catch (error) {
      log.error('The votes could not be read', error);
      return { is: 'failed', reason: reasonOf(error) };
    }
  }

  async #go(entry: OpenRepository, way: SignalWayId): Promise<Outcome> {
    const { sharer, voteOn, openPanel } = this.#parts;
    switch (way) {
      case 'exchange':
        return sharer.sync(entry);
      case 'chooseTeam':
        return this.#chooseTeam(entry);
      case 'vote':
        return voteOn({ root: entry.mind.root });
      case 'share':
        await openPanel();
        return sharer.wish(entry);
      case 'setUp':
      case 'showLog':
        await vscode.commands.executeCommand(commandIds[way]);
        return done('');
    }
  }

  async #chooseTeam(entry: OpenRepository): Promise<Outcome> {
    const plan = entry.mind.facts()?.plan;
    const items = (plan?.teams ?? []).map(({ id }) => ({ label: teamName(id, plan), id }));
    const title = signalTabWording.chooseTeam();
    const chosen = await vscode.window.showQuickPick(items, { title });
    if (!chosen) return done('');
    await this.#parts.voting.chooseTeam(entry, chosen.id);
    return done('');
  }

  dispose(): void {
    for (const panel of [...this.#tabs.values()]) panel.dispose();
  }
}

/** The repository with this root, as soon as it is open; `undefined` once it is clear that none will be. */
async function openedWith(
  root: string,
  minds: Pick<Minds, 'byRoot' | 'state' | 'onDidChange'>,
): Promise<OpenRepository | undefined> {
  while (!minds.byRoot(root) && (minds.state === 'loading' || minds.state === 'ready')) {
    await new Promise<void>((resolve) => {
      const listening = minds.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
  }
  return minds.byRoot(root);
}
