import type {
  QuadrantGroup,
  SignalMonths,
  SignalNote,
  SignalPageWords,
  SignalState,
  SignalWay,
  ToldMonth,
} from '../../src/protocol/signalPicture.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { plainButton } from '../plainButton.ts';
import { signalCard } from './signalCard.ts';
import { signalFigure } from './signalFigure.ts';
import type { SignalHands } from './signalHands.ts';
import { signalPick } from './signalPick.ts';
import type { SignalPageState } from './signalState.ts';

/** The whole tab for a state; before the first picture only its title and the silent live region. */
export function renderSignal(
  state: SignalPageState,
  title: string,
  hands: SignalHands,
): readonly Piece[] {
  const { picture } = state;
  return [
    ...(picture
      ? picture.kind === 'state'
        ? stateOf(picture, hands)
        : monthsOf(state, picture, hands)
      : [piece('h1', { key: 'title' }, title)]),
    live(state),
  ];
}

function stateOf(shown: SignalState, hands: SignalHands): readonly Piece[] {
  return [
    piece('h1', { key: 'title' }, shown.title),
    piece(
      'div',
      { key: 'state', attributes: { class: 'state', role: shown.busy ? 'status' : undefined } },
      [
        shown.busy ? piece('div', { key: 'busy', attributes: { class: 'progress' } }) : undefined,
        piece('p', { key: 'text' }, shown.text),
        shown.detail === undefined
          ? undefined
          : piece('p', { key: 'detail', attributes: { class: 'quiet' } }, shown.detail),
        ...shown.ways.map((way) => wayButton(way, hands)),
      ],
    ),
  ];
}

function monthsOf(
  state: SignalPageState,
  picture: SignalMonths,
  hands: SignalHands,
): readonly Piece[] {
  const { words, month, team, told, about } = picture;
  return [
    piece('h1', { key: 'title', attributes: { dir: 'auto' } }, titleOf(picture)),
    piece('div', { key: 'picks', attributes: { class: 'picks' } }, [
      signalPick({ key: 'month', label: words.month, all: picture.months, chosen: month }, (id) =>
        hands.ask('look', { month: id, team }),
      ),
      signalPick({ key: 'team', label: words.team, all: picture.teams, chosen: team }, (id) =>
        hands.ask('look', { month, team: id }),
      ),
      told
        ? plainButton('copy', words.copy, () => hands.ask('copy', {}), { primary: true })
        : undefined,
    ]),
    notesOf(picture.notes, words, hands),
    ...(told ? toldOf(state, picture, told, hands) : []),
    piece('section', { key: 'about', attributes: { 'aria-labelledby': 'about' } }, [
      piece('h2', { attributes: { id: 'about' } }, words.about),
      ...about.map((text) => piece('p', { key: text, attributes: { class: 'about' } }, text)),
    ]),
  ];
}

function titleOf({ title, repository }: SignalMonths): string {
  return repository === undefined ? title : `${title}: ${repository}`;
}

function notesOf(notes: readonly SignalNote[], words: SignalPageWords, hands: SignalHands): Piece {
  return piece(
    'ul',
    { key: 'notes', attributes: { class: 'notes', 'aria-label': words.notes } },
    notes.map((note) =>
      piece('li', { key: note.text }, [
        piece('span', { attributes: { dir: 'auto' } }, note.text),
        note.way ? wayButton(note.way, hands) : undefined,
      ]),
    ),
  );
}

function toldOf(
  state: SignalPageState,
  { words, month }: SignalMonths,
  told: ToldMonth,
  hands: SignalHands,
): readonly Piece[] {
  const figure = (
    name: Parameters<typeof signalFigure>[1],
    shown: Parameters<typeof signalFigure>[2],
  ) => signalFigure(state, name, shown, words, hands);
  return [
    figure('heat', told.heat),
    piece('section', { key: 'cards', attributes: { 'aria-labelledby': 'cards' } }, [
      piece('h2', { attributes: { id: 'cards' } }, words.cards),
      piece(
        'div',
        { attributes: { class: 'signal-cards' } },
        told.cards.map((card) => signalCard(state, card, month, words, hands)),
      ),
    ]),
    figure('gaps', told.gaps),
    quadrantsOf(told.quadrants, words),
    figure('onTime', told.onTime),
    told.trend
      ? figure('trend', told.trend)
      : piece('p', { key: 'trendless', attributes: { class: 'quiet' } }, words.trendless),
  ];
}

function quadrantsOf(groups: readonly QuadrantGroup[], words: SignalPageWords): Piece {
  return piece('section', { key: 'quadrants', attributes: { 'aria-labelledby': 'quadrants' } }, [
    piece('h2', { attributes: { id: 'quadrants' } }, words.quadrants),
    piece(
      'div',
      { attributes: { class: 'quadrants' } },
      groups.map(({ quadrant, label, pairs }) =>
        piece('div', { key: quadrant, attributes: { class: `quadrant ${quadrant}` } }, [
          piece('h3', { attributes: { id: `quadrant-${quadrant}` } }, label),
          piece(
            'ul',
            { attributes: { 'aria-labelledby': `quadrant-${quadrant}` } },
            pairs.map((pair) => piece('li', { attributes: { dir: 'auto' } }, pair)),
          ),
        ]),
      ),
    ),
  ]);
}

function wayButton({ label, id }: SignalWay, hands: SignalHands): Piece {
  return plainButton(`way:${id}`, label, () => hands.ask('go', { way: id }));
}

/** What became of the last gesture. */
function live({ outcome: { text, done, count } }: SignalPageState): Piece {
  // A new element each time: the same words twice are said twice.
  const words = piece('p', { key: String(count), attributes: { dir: 'auto' } }, text);
  return piece(
    'div',
    {
      key: 'live',
      attributes: { class: done ? 'said' : 'said failed', role: 'status', 'aria-live': 'polite' },
    },
    text === '' ? [] : [words],
  );
}
