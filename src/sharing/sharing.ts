import type { NetworkTrouble } from '../git/networkFailure.ts';

/** How the answers of a repository reach the team: through git alone, and only with consent. */
export interface Sharing {
  /** How it stands, from configuration and references; no network. */
  status(): Promise<SharingStatus>;
  /**
   * What turning it on would write, for these remotes; without them, for the one that the default
   * branch comes from and, if it is another one, the one that is pushed to. Writes nothing. Rejects with `bad-input` for a remote that is not there.
   */
  proposal(remotes?: readonly string[]): Promise<SharingProposal>;
  /**
   * Writes what was proposed and is still missing, all or nothing. Rejects with `contended`,
   * `read-only`, `disk-full`, `git-failed`, and with `bad-input` for a remote that is not there.
   */
  turnOn(proposal: SharingProposal): Promise<void>;
  /** Takes back exactly what `turnOn` wrote, and answers it. Answers stay. Rejects as `turnOn`. */
  turnOff(): Promise<readonly ConfigurationLine[]>;
  /** The question whether to share was put to the person; it is not put again. */
  markOffered(): Promise<void>;
  /**
   * Fetches, merges and pushes the answers. Never forces, never prompts. What went wrong with a
   * remote is told in the report; rejects only when the repository itself cannot be used.
   * Without remotes: those that sharing is on for; with sharing off, there are none. Answers go to
   * the first remote; where that one refuses them, to the next one that takes them.
   */
  sync(options?: { readonly remotes?: readonly string[] }): Promise<SyncReport>;
  /** Merges what the person's own fetch brought. No network. */
  takeIn(): Promise<TakenIn>;
}

/** A line of the repository's own configuration, as `git config --add <key> <value>` writes it. */
export interface ConfigurationLine {
  readonly key: string;
  readonly value: string;
}

/** What is as the person configured it and stays so, though it touches the answers. */
export type SharingRemark =
  /** There is nobody to share with yet; answers will follow an amend or a rebase all the same. */
  | 'no-remote'
  /** `notes.rewriteMode` is set to something that drops answers when commits are squashed. */
  | 'rewrite-mode'
  /** A fetch refspec of the person overwrites notes that were not pushed. */
  | 'forced-fetch';

export interface SharingProposal {
  /** To share with, the first one first. */
  readonly remotes: readonly string[];
  /** Empty when everything is there already. */
  readonly writes: readonly ConfigurationLine[];
  readonly remarks: readonly SharingRemark[];
}

export interface SharingStatus {
  readonly isOn: boolean;
  /** The question was put before, whatever the answer was. */
  readonly wasOffered: boolean;
  /** That answers are shared with; empty while it is off. */
  readonly remotes: readonly string[];
  /** All remotes of the repository, the one that would be proposed first. */
  readonly known: readonly string[];
  /** What `turnOn` wrote. */
  readonly written: readonly ConfigurationLine[];
  /** How many commits have answers that none of the remotes got yet, as far as it is known. */
  readonly unsent: number;
  readonly last?: { readonly at: number; readonly report: SyncReport };
}

/** Why a remote could not be reached or used. */
export type SyncTrouble = NetworkTrouble;

export interface RemoteReport {
  readonly remote: string;
  /** Commits whose answers came or changed with the merge. */
  readonly received: number;
  /** Commits whose answers were sent. */
  readonly sent: number;
  readonly trouble?: SyncTrouble;
  /** The trouble is the same as last time: it was said before. */
  readonly wasSaid?: true;
}

export interface SyncReport {
  readonly remotes: readonly RemoteReport[];
}

export interface TakenIn {
  readonly received: number;
  /** There are answers that were not sent: it is worth a `sync` after a push. */
  readonly unsent: number;
}
