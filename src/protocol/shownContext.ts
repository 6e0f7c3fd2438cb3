import type { Way } from './ways.ts';

/** What something serves, for whom, to what outcome, and why it is like this; in words for people. */
export interface ShownContext {
  /** The most specific first; at most `mostItems`. */
  readonly items: readonly ShownItem[];
  /** It serves nothing that is known of. */
  readonly unowned?: { readonly text: string; readonly way?: Way };
  /** Newest first, at most `mostOfPast`. */
  readonly whys: readonly ShownWhy[];
  /** Whom its recent changes are for. */
  readonly personas?: ShownShares;
  /** Who changed it, or why that is not told. */
  readonly teams?: ShownShares;
  /** Which teams own it. */
  readonly owners?: string;
  /** Of an item or a folder: what changed most. */
  readonly files: readonly ShownChangedFile[];
}

/** So many items are told. */
export const mostItems = 20;

export interface ShownItem {
  /** Its id, for `showItem`. */
  readonly item: string;
  readonly title: string;
  /** Its horizon and its stage. */
  readonly labels: readonly string[];
  /** Why it is served; absent when the section is about it. */
  readonly reason?: string;
  /** What it is for and how far it has come, where the section is about it. */
  readonly details: readonly string[];
  /** The names of those that it is for; empty where nobody said. */
  readonly personas: string;
  readonly outcome?: ShownOutcome;
}

export interface ShownOutcome {
  readonly text: string;
  /** How one sees that it is reached, in words. */
  readonly metric?: {
    readonly name: string;
    /** `41 → 18, target 5` */
    readonly values: string;
    /** How old the newest reading is. */
    readonly age?: string;
    /** The line in words. */
    readonly inFull: string;
    readonly line?: ShownLine;
  };
}

/** What a small line is drawn from. */
export interface ShownLine {
  /** In the order of time: where between the beginning (0) and the end (1), and the value. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** The first point is what was before anything was done. */
  readonly hasBaseline: boolean;
  readonly target?: number;
}

export interface ShownWhy {
  readonly sha: string;
  readonly text: string;
  readonly who?: string;
  /** Where it is said. */
  readonly from: string;
  /** How long ago, and the whole date. */
  readonly age: string;
  readonly date: string;
}

/** How something is divided; shares are 0 to 1. */
export interface ShownShares {
  readonly parts: readonly {
    readonly label: string;
    /** The share in words. */
    readonly text: string;
    /** Of the whole bar. */
    readonly share: number;
  }[];
  /** What is not known, or why nothing is told. */
  readonly remark?: string;
}

export interface ShownChangedFile {
  readonly path: string;
  readonly count: string;
}
