import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Vote } from '../model/vote.ts';
import type { Asked } from '../votes/votes.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import type { OwnTeamFound } from './ownTeam.ts';
import { ownTeamIn } from './ownTeam.ts';
import { onSettingsChanged, setting } from './settings.ts';
import type { Sharer } from './sharer.ts';
import type { ShownFile } from './shownFile.ts';
import type { VotesKnown } from './votesRead.ts';
import { VotesRead } from './votesRead.ts';
import type { VoteWish } from './voteWish.ts';
import type { VotingChoices } from './votingMemory.ts';
import { choicesIn, rememberChoices } from './votingMemory.ts';

/** What voting is made from. */
export interface VotingParts {
  readonly minds: Pick<Minds, 'all' | 'onDidChange'>;
  readonly shownFile: Pick<ShownFile, 'onDidChange' | 'shown'>;
  /** Shares the votes. */
  readonly sharer: Pick<Sharer, 'onDidChange' | 'onDidReceive'>;
  /** Of this workspace. */
  readonly memory: vscode.Memento;
  readonly log: Log;
}

/** The vote that was given last, and the one that it took the place of. */
export interface Given {
  readonly entry: OpenRepository;
  readonly vote: Vote;
  readonly before: Vote | undefined;
}

/** What somebody wants to vote on. */
export interface Wished {
  readonly entry: OpenRepository;
  readonly wish: Omit<VoteWish, 'root'>;
}

/** What voting in this window is about: the repository, a thing that somebody came from, the last vote. */
export class Voting implements vscode.Disposable {
  readonly #parts: VotingParts;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<void>());
  readonly #read: VotesRead;
  #wished: Wished | undefined;
  #given: Given | undefined;
  #form = 0;
  #isFresh = false;
  #choosing: OpenRepository | undefined;
  #isSeen = false;
  /** What was told last: the repository of the section, and that of the file that is shown. */
  #told: OpenRepository | undefined;
  #looked: OpenRepository | undefined;
  /** What the report that was read last was asked for, to read again when the plan has other teams. */
  #asked: string | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(parts: VotingParts) {
    this.#parts = parts;
    const { minds, shownFile, sharer, log } = parts;
    this.#read = this.#life.own(new VotesRead((entry) => this.#askedOf(entry), log));
    this.#life.own(this.#read.onDidChange(() => this.#changed.fire()));
    this.#life.own(sharer.onDidReceive((entry) => void this.#read.read(entry)));
    this.#life.own(sharer.onDidChange(() => this.#readShown()));
    this.#life.own(minds.onDidChange(() => this.#follow()));
    this.#life.own(shownFile.onDidChange(() => this.#follow()));
    this.#life.own(onSettingsChanged(() => this.#readShown()));
    this.#life.own(
      // Another window may have voted meanwhile.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#readShown();
      }),
    );
  }

  /** The repository that the section is about. */
  get entry(): OpenRepository | undefined {
    const { all } = this.#parts.minds;
    const held = this.#wished ?? this.#given;
    if (held && all.includes(held.entry)) return held.entry;
    return this.#lookedAt() ?? all.find(({ repository }) => repository.ui.selected) ?? all[0];
  }

  /** Tells the form from those that were shown before. */
  get form(): number {
    return this.#form;
  }

  /** Somebody asked for the form and has not seen it yet. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  get wished(): Wished | undefined {
    return this.#wished;
  }

  get given(): Given | undefined {
    return this.#given;
  }

  /** The person wants to choose another team. */
  get isChoosing(): boolean {
    return this.#choosing !== undefined && this.#choosing === this.entry;
  }

  known(entry: OpenRepository): VotesKnown {
    return this.#read.of(entry);
  }

  choices({ mind }: OpenRepository): VotingChoices {
    return choicesIn(this.#parts.memory, mind.root);
  }

  ownTeam({ mind }: OpenRepository): OwnTeamFound | undefined {
    return ownTeamIn(mind, this.#parts.memory);
  }

  /** Reads as long as somebody sees the panel. */
  watch(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#follow();
    if (isSeen) this.#readShown();
    else this.#isFresh = false;
  }

  /** Opens a form for something to vote on, or for anything in the repository that is shown. */
  wish(given: VoteWish | undefined): void {
    const { root, ...wish } = given ?? {};
    const entry = this.#parts.minds.all.find(({ mind }) => mind.root === root);
    this.#wished = entry && { entry, wish };
    this.#given = undefined;
    this.#renewForm();
    this.#isFresh = true;
    this.#choosing = undefined;
    this.#follow();
    this.#changed.fire();
  }

  /** Votes on what the form is about as on anything else. */
  dropAbout(): void {
    if (!this.#wished) return;
    const { from, kind } = this.#wished.wish;
    const wish = {
      ...(from === undefined ? {} : { from }),
      ...(kind === undefined ? {} : { kind }),
    };
    this.#wished = { ...this.#wished, wish };
    this.#changed.fire();
  }

  /** A vote was given, or taken back again: then there is none to undo. */
  async gave(entry: OpenRepository, given: Given | undefined): Promise<void> {
    this.#given = given;
    if (given) {
      this.#wished = undefined;
      const { from, kind } = given.vote;
      await this.#choose(entry, { from, kind });
    }
    await this.#read.readOwn(entry);
  }

  /** Reads again what the person said this month; resolves when it is known. */
  async reread(): Promise<void> {
    const { entry } = this;
    if (entry) await this.#read.readOwn(entry);
  }

  choosing(entry: OpenRepository): void {
    this.#choosing = entry;
    this.#changed.fire();
  }

  /** Keeps the person's own team, and reads what can be told to it. */
  async chooseTeam(entry: OpenRepository, team: string): Promise<void> {
    this.#choosing = undefined;
    await this.#choose(entry, { team });
    this.#changed.fire();
    await this.#read.read(entry);
  }

  async #choose({ mind }: OpenRepository, choices: VotingChoices): Promise<void> {
    const { memory } = this.#parts;
    const known = choicesIn(memory, mind.root);
    await rememberChoices(memory, mind.root, { ...known, ...choices });
  }

  #renewForm(): void {
    this.#form += 1;
  }

  /** Who goes to a file of another repository is done with what was voted on before. */
  #follow(): void {
    const looked = this.#lookedAt();
    if (looked !== this.#looked && looked !== undefined) {
      if (this.#given && this.#given.entry !== looked) this.#given = undefined;
      if (!this.#isFresh && this.#wished && this.#wished.entry !== looked) this.#wished = undefined;
    }
    this.#looked = looked ?? this.#looked;
    const { entry } = this;
    if (entry === this.#told) {
      if (entry && this.#asked !== this.#asking(entry)) this.#readShown();
      return;
    }
    this.#told = entry;
    this.#renewForm();
    this.#changed.fire();
    this.#readShown();
  }

  #lookedAt(): OpenRepository | undefined {
    const { shown } = this.#parts.shownFile;
    return shown.kind === 'in-repository' ? shown.entry : undefined;
  }

  #readShown(): void {
    const { entry } = this;
    if (!entry || !this.#isSeen) return;
    this.#asked = this.#asking(entry);
    void this.#read.read(entry);
  }

  #asking(entry: OpenRepository): string {
    return JSON.stringify(this.#askedOf(entry) ?? null);
  }

  /** What can be told to somebody of a team, once that is known. */
  #askedOf(entry: OpenRepository): Asked | undefined {
    const found = this.ownTeam(entry);
    const teams = entry.mind.facts()?.plan.teams.map(({ id }) => id) ?? [];
    if (!found || teams.length < 2) return undefined;
    return { teams, own: found.team, fewest: setting('signal.fewestPeople') };
  }

  dispose(): void {
    this.#life.dispose();
  }
}
