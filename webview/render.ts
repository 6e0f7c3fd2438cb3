import type { AskSection, PageWords } from '../src/protocol/picture.ts';
import { askCard } from './card.ts';
import { decidedList } from './decidedList.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { nothing } from './nothing.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { savedLine } from './savedLine.ts';
import { sectionHeader } from './sectionHeader.ts';
import { shareOffer } from './shareOffer.ts';
import { sharingNote } from './sharingNote.ts';
import type { State } from './state.ts';
import { stateView } from './stateView.ts';

const bodyId = 'ask-body';

/** The whole page for a state; before the first picture only its title and the silent live region. */
export function render(state: State, title: string, hands: Hands): readonly Piece[] {
  const { picture } = state;
  return [
    piece('h1', { key: 'title', attributes: { class: 'for-readers' } }, title),
    ...(picture ? [section(state, picture.ask, picture.words, hands)] : []),
    live(state),
  ];
}

function section(state: State, ask: AskSection, words: PageWords, hands: Hands): Piece {
  const closed = state.folds.ask ?? false;
  const body = closed
    ? undefined
    : piece(
        'div',
        { key: bodyId, attributes: { id: bodyId, class: 'section-body' } },
        sectionBody(state, ask, words, hands),
      );
  return piece('section', { key: 'ask', attributes: { 'aria-labelledby': 'ask-title' } }, [
    sectionHeader(ask, words, { closed, body: bodyId }, hands),
    body,
  ]);
}

function sectionBody(
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
    sharingNote(state, isOffer ? undefined : sharing, hands),
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
