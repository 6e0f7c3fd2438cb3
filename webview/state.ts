import type { Card, Chip, Picture } from '../src/protocol/picture.ts';
import type { AskName, Outcome } from '../src/protocol/messages.ts';
import { longestText } from '../src/protocol/messages.ts';
import type { Ballot } from './signal/ballot.ts';
import { emptyBallot, withChoice } from './signal/ballot.ts';
import { focusOfRound } from './signal/roundKeys.ts';
import type { Writing } from './signal/writing.ts';
import { writeKey, writingKey } from './signal/writing.ts';
import { newWish } from './wishes.ts';

/** All that the page knows: the picture it was told, and what the person is in the middle of. */
export interface State {
  readonly picture: Picture | undefined;
  /** Typed and not sent, per commit; the one written to last comes last. */
  readonly drafts: readonly Draft[];
  /** The way through the chips of the card to the `more` or `text` chip that is open. */
  readonly path: readonly number[];
  readonly menuOpen: boolean;
  /** The vote that is being put together. */
  readonly ballot: Ballot;
  /** The line that is being written to a vote. */
  readonly writing: Writing | undefined;
  readonly folds: Readonly<Partial<Record<FoldName, boolean>>>;
  /** The lists that the person wants to see in full, of the file with this path. */
  readonly full: { readonly path: string; readonly lists: readonly ListName[] };
  readonly outcome: Outcome & { readonly count: number };
  /** The commit whose ask is under way; its card takes no further gesture. */
  readonly sending: string | undefined;
  /** The person just did something about this card, so focus may follow to the next. */
  readonly acted: boolean;
  /** The key of the element that gets focus with this state, if focus is in the page at all. */
  readonly focus: string | undefined;
  /** The person asked for it with a command: it gets focus although that is not in the page yet. */
  readonly isWished: boolean;
}

export interface Draft {
  readonly sha: string;
  readonly who: string;
  readonly why: string;
}

/** What can be folded away; `true` in `folds` means that the person closed it. */
export const foldNames = [
  'ask',
  'decided',
  'lines',
  'file',
  'signal',
  'votes',
  'voteLines',
  'voteSends',
] as const;
export type FoldName = (typeof foldNames)[number];
/** The lists of a file that can be shown in full. */
export type ListName = 'items' | 'tickets' | 'whys' | 'files' | 'commits';
export type DraftField = 'who' | 'why';

export type Act =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | {
      readonly kind: 'type';
      readonly sha: string;
      readonly field: DraftField;
      readonly text: string;
    }
  | { readonly kind: 'openChip'; readonly path: readonly number[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'menu'; readonly open: boolean; readonly refocus: boolean }
  | { readonly kind: 'fold'; readonly name: FoldName; readonly closed: boolean }
  /** `focus`: the key of the first element that was not shown before. */
  | {
      readonly kind: 'showAll';
      readonly path: string;
      readonly list: ListName;
      readonly focus: string;
    }
  /** Something was chosen or written in the form with this number. */
  | ({ readonly kind: 'choose' } & Partial<Ballot> & Pick<Ballot, 'form'>)
  /** A line of a vote is opened, changed or closed. */
  | { readonly kind: 'write'; readonly writing: Writing | undefined }
  /** Something cannot be done yet, and this is what is missing. */
  | { readonly kind: 'refuse'; readonly text: string; readonly focus: string }
  | { readonly kind: 'sent'; readonly sha: string }
  | {
      readonly kind: 'outcome';
      readonly ask: AskName;
      readonly sha: string;
      readonly outcome: Outcome;
      /** The ask was the last about this commit, so what was typed for it has been used. */
      readonly ends: boolean;
    };

/** The keys of the elements that focus is moved to. */
export const keys = {
  header: 'ask:header',
  menuButton: 'menu:button',
  field: (field: DraftField): string => `field:${field}`,
  chip: (index: number): string => `chip:${index}`,
  menuItem: (index: number): string => `menu:${index}`,
  back: 'file:back',
  pin: 'file:pin',
  item: (item: string): string => `file:item:${item}`,
  why: (index: number): string => `file:why:${index}`,
  file: (path: string): string => `file:path:${path}`,
  commit: (sha: string): string => `file:${sha}`,
  ticket: (ticket: string): string => `file:ticket:${ticket}`,
};

const draftsKept = 8;

export const emptyState: State = {
  picture: undefined,
  drafts: [],
  path: [],
  menuOpen: false,
  ballot: emptyBallot,
  writing: undefined,
  folds: {},
  full: { path: '', lists: [] },
  outcome: { done: true, text: '', count: 0 },
  sending: undefined,
  acted: false,
  focus: undefined,
  isWished: false,
};

function cardOf({ picture }: State): Card | undefined {
  return picture?.ask.kind === 'card' ? picture.ask.card : undefined;
}

/** What was typed for a commit and not sent yet; empty texts where nothing was. */
export function draftOf({ drafts }: State, sha: string): Draft {
  return drafts.find((draft) => draft.sha === sha) ?? { sha, who: '', why: '' };
}

/** The chips to show now and, when a `text` chip is open, that chip. */
export function openedChips(
  chips: readonly Chip[],
  path: readonly number[],
): { readonly chips: readonly Chip[]; readonly text?: Chip & { readonly kind: 'text' } } {
  const [first, ...rest] = path;
  const chip = first === undefined ? undefined : chips[first];
  if (chip?.kind === 'more') return openedChips(chip.chips, rest);
  return chip?.kind === 'text' ? { chips, text: chip } : { chips };
}

/** The lists of a file that are shown in full. */
export function listsInFull({ full }: State, path: string): readonly ListName[] {
  return full.path === path ? full.lists : [];
}

/** The next state of the page. Pure: asks to the host are made elsewhere. */
export function reduce(before: State, act: Act): State {
  const state: State = { ...before, focus: undefined, isWished: false };
  switch (act.kind) {
    case 'picture':
      return withPicture(state, act.picture);
    case 'type':
      return { ...withDraft(state, act), acted: false };
    case 'openChip':
      return { ...state, path: act.path, acted: false, focus: firstOfOpened(state, act.path) };
    case 'back':
      return backed(state);
    case 'menu': {
      const focus = act.open ? keys.menuItem(0) : keys.menuButton;
      return { ...state, menuOpen: act.open, focus: act.refocus ? focus : undefined };
    }
    case 'fold':
      return { ...state, folds: { ...state.folds, [act.name]: act.closed } };
    case 'showAll': {
      const { path, list, focus } = act;
      return { ...state, full: { path, lists: [...listsInFull(state, path), list] }, focus };
    }
    case 'choose':
      return { ...state, ballot: withChoice(state.ballot, act) };
    case 'write':
      return withWriting(state, act.writing);
    case 'refuse': {
      const count = state.outcome.count + 1;
      return { ...state, outcome: { done: false, text: act.text, count }, focus: act.focus };
    }
    case 'sent':
      return {
        ...state,
        sending: act.sha,
        acted: true,
        menuOpen: false,
        focus: state.menuOpen ? keys.menuButton : undefined,
      };
    case 'outcome':
      return withOutcome(state, act);
  }
}

function withPicture(before: State, picture: Picture): State {
  const told = withCard(before, { ...before, picture });
  const entered = focusOfRound(before.picture?.signal?.round, picture.signal?.round);
  const next = entered === undefined ? told : { ...told, focus: entered };
  const wish = newWish(before.picture, next);
  return wish ? { ...next, ...wish, isWished: true } : next;
}

function withWriting(state: State, writing: Writing | undefined): State {
  const [now, before] = [writing, state.writing];
  const isOpened = now && (now.place !== before?.place || now.vote !== before.vote);
  const focus = isOpened
    ? writingKey(now.place, now.vote)
    : before && !now
      ? writeKey(before.place, before.vote)
      : undefined;
  return { ...state, writing, focus };
}

function withCard(state: State, next: State): State {
  const [old, card] = [cardOf(state), cardOf(next)];
  if (old && old.sha === card?.sha && old.question === card.question) {
    const sameChips = JSON.stringify(old.chips) === JSON.stringify(card.chips);
    return sameChips ? next : { ...next, path: [] };
  }
  const path = card && draftOf(next, card.sha).who !== '' ? pathToText(card.chips) : [];
  const focus = state.acted && card ? keys.chip(0) : undefined;
  return { ...next, path, focus, menuOpen: false, sending: undefined, acted: false };
}

function withDraft(state: State, act: Act & { readonly kind: 'type' }): State {
  const draft = { ...draftOf(state, act.sha), [act.field]: act.text.slice(0, longestText) };
  const others = state.drafts.filter(({ sha }) => sha !== act.sha);
  const isEmpty = draft.who === '' && draft.why === '';
  return { ...state, drafts: isEmpty ? others : [...others, draft].slice(-draftsKept) };
}

function withOutcome(state: State, act: Act & { readonly kind: 'outcome' }): State {
  const { sha, outcome, ends } = act;
  const count = state.outcome.count + 1;
  const told = { ...state, outcome: { ...outcome, count } };
  const settled = state.sending === sha ? { ...told, sending: undefined } : told;
  if (!outcome.done) return { ...settled, acted: false };
  if (act.ask === 'vote') return { ...settled, ballot: { ...settled.ballot, text: '' } };
  if (act.ask === 'changeVote') return withWriting(settled, undefined);
  return ends ? { ...settled, drafts: state.drafts.filter((draft) => draft.sha !== sha) } : settled;
}

function backed(state: State): State {
  const card = cardOf(state);
  const last = state.path.at(-1);
  if (!card || last === undefined) return state;
  const wasText = openedChips(card.chips, state.path).text !== undefined;
  const closed = { ...state, path: state.path.slice(0, -1), focus: keys.chip(last) };
  return wasText
    ? withDraft(closed, { kind: 'type', sha: card.sha, field: 'who', text: '' })
    : closed;
}

function firstOfOpened(state: State, path: readonly number[]): string {
  const opened = openedChips(cardOf(state)?.chips ?? [], path);
  return opened.text ? keys.field('who') : keys.chip(0);
}

function pathToText(chips: readonly Chip[]): readonly number[] {
  for (const [index, chip] of chips.entries()) {
    if (chip.kind === 'text') return [index];
    const below = chip.kind === 'more' ? pathToText(chip.chips) : [];
    if (below.length > 0) return [index, ...below];
  }
  return [];
}
