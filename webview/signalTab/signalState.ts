import type { Outcome } from '../../src/protocol/messages.ts';
import { longestSuggestion } from '../../src/protocol/signalMessages.ts';
import type { FigureName, SignalPicture } from '../../src/protocol/signalPicture.ts';
import { figureNames } from '../../src/protocol/signalPicture.ts';
import { fieldsOf } from '../fields.ts';

/** All that the tab knows: the picture it was told, and what the person is in the middle of. */
export interface SignalPageState {
  readonly picture: SignalPicture | undefined;
  /** The plots whose tables are on the screen; readers have all of them. */
  readonly tables: readonly FigureName[];
  /** Suggestions that are being edited, by `draftKey`; the newest last. */
  readonly drafts: readonly SuggestionDraft[];
  readonly outcome: Outcome & { readonly count: number };
}

export interface SuggestionDraft {
  readonly key: string;
  readonly text: string;
}

export type SignalAct =
  | { readonly kind: 'picture'; readonly picture: SignalPicture }
  | { readonly kind: 'table'; readonly figure: FigureName }
  /** Opens a suggestion to edit it, or takes what was typed. */
  | { readonly kind: 'write'; readonly key: string; readonly text: string }
  | { readonly kind: 'close'; readonly key: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

const emptySignalState: SignalPageState = {
  picture: undefined,
  tables: [],
  drafts: [],
  outcome: { done: true, text: '', count: 0 },
};

const draftsKept = 10;

/** Which suggestion a draft is of. */
export function draftKey(month: string, to: string, from: string): string {
  return JSON.stringify([month, to, from]);
}

export function reduceSignal(state: SignalPageState, act: SignalAct): SignalPageState {
  switch (act.kind) {
    case 'picture':
      return { ...state, picture: act.picture };
    case 'table': {
      const others = state.tables.filter((name) => name !== act.figure);
      const isShown = others.length < state.tables.length;
      return { ...state, tables: isShown ? others : [...others, act.figure] };
    }
    case 'write': {
      const draft = { key: act.key, text: act.text.slice(0, longestSuggestion) };
      return { ...state, drafts: [...without(state, act.key), draft].slice(-draftsKept) };
    }
    case 'close':
      return { ...state, drafts: without(state, act.key) };
    case 'outcome':
      return { ...state, outcome: { ...act.outcome, count: state.outcome.count + 1 } };
  }
}

function without({ drafts }: SignalPageState, key: string): readonly SuggestionDraft[] {
  return drafts.filter((draft) => draft.key !== key);
}

/** All that outlives a hidden tab and a reload. */
export interface SignalKept {
  /** Of the repository, by which the editor finds it again; once it is known. */
  readonly root?: string;
  readonly tables: readonly FigureName[];
  readonly drafts: readonly SuggestionDraft[];
  /** In CSS pixels. */
  readonly scroll: number;
}

/** What to keep of a state. */
export function signalKeptOf({ tables, drafts }: SignalPageState, scroll: number): SignalKept {
  return { tables, drafts, scroll };
}

/** What to begin with; anything that is not what `signalKeptOf` gave is left out. */
export function signalRestored(kept: unknown): {
  readonly state: SignalPageState;
  readonly scroll: number;
} {
  const { tables, drafts, scroll } = fieldsOf<keyof SignalKept>(kept);
  return {
    state: {
      ...emptySignalState,
      tables: figureNames.filter((name) => Array.isArray(tables) && tables.includes(name)),
      drafts: Array.isArray(drafts) ? drafts.filter(isDraft).slice(-draftsKept) : [],
    },
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}

function isDraft(value: unknown): value is SuggestionDraft {
  const { key, text } = fieldsOf<keyof SuggestionDraft>(value);
  return typeof key === 'string' && typeof text === 'string' && text.length <= longestSuggestion;
}
