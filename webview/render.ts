import type { AskSection, PageWords, Picture } from '../src/protocol/picture.ts';
import { askCard } from './card.ts';
import { decidedList } from './decidedList.ts';
import { fileBody } from './fileBody.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { nothing } from './nothing.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { savedLine } from './savedLine.ts';
import { section } from './section.ts';
import { shareOffer } from './shareOffer.ts';
import { sharingNote } from './sharingNote.ts';
import { signalBody } from './signal/signalBody.ts';
import type { State } from './state.ts';
import { stateView } from './stateView.ts';

/** The whole page for a state; before the first picture only its title and the silent live region. */
export function render(state: State, title: string, hands: Hands): readonly Piece[] {
  const { picture } = state;
  return [
    piece('h1', { key: 'title', attributes: { class: 'for-readers' } }, title),
    ...(picture ? sections(state, picture, hands) : []),
    live(state),
  ];
}

function sections(state: State, picture: Picture, hands: Hands): readonly Piece[] {
  const { ask, file, signal, words } = picture;
  const badge = badgeOf(ask, words);
  const asking = {
    name: 'ask',
    label: words.askTitle,
    closed: state.folds.ask ?? false,
    ...(badge ? { badge } : {}),
  } as const;
  const looking = {
    name: 'file',
    label: words.fileTitle,
    closed: state.folds.file ?? false,
  } as const;
  const sorting = {
    name: 'signal',
    label: words.signalTitle,
    closed: state.folds.signal ?? false,
  } as const;
  return [
    section(asking, () => askBody(state, ask, words, hands), hands),
    ...(file ? [section(looking, () => fileBody(state, file, words, hands), hands)] : []),
    ...(signal ? [section(sorting, () => signalBody(state, signal, words, hands), hands)] : []),
  ];
}

function badgeOf(
  ask: AskSection,
  { waiting }: PageWords,
): { readonly count: number; readonly words?: string } | undefined {
  if (ask.kind !== 'card') return undefined;
  const more = waiting.replace('{0}', () => String(ask.waiting));
  return { count: ask.waiting + 1, ...(ask.waiting > 0 ? { words: more } : {}) };
}

function askBody(
  state: State,
  ask: AskSection,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  if (ask.kind === 'state') return [stateView(ask, hands)];
  // The list is the content while nothing is asked, and an aside while something is.
  const closed = state.folds.decided ?? ask.kind === 'card';
  return [
    ask.kind === 'card' ? askCard(state, ask.card, words, hands) : nothing(ask, hands),
    ask.saved ? savedLine(ask.saved, words, hands) : undefined,
    ...sharingParts(state, ask, words, hands),
    decidedList(ask.decided, closed, words, hands),
  ];
}

function sharingParts(
  state: State,
  { sharing }: Exclude<AskSection, { kind: 'state' }>,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const isOffer = sharing?.kind === 'offer';
  return [
    isOffer ? shareOffer(state, sharing, words, hands) : undefined,
    sharingNote(state, 'answers', isOffer ? undefined : sharing, hands),
  ];
}

/** What became of the last gesture: heard by readers, and shown only when it went wrong. */
function live({ outcome: { text, done, count } }: State): Piece {
  const shown = done || text === '' ? 'for-readers' : 'failure';
  // A new element each time: the same words twice are said twice.
  const words = piece('p', { key: String(count), attributes: { dir: 'auto' } }, text);
  return piece(
    'div',
    { key: 'live', attributes: { class: shown, role: 'status', 'aria-live': 'polite' } },
    text === '' ? [] : [done ? undefined : glyph('alert'), words],
  );
}
