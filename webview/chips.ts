import type { Card, Chip } from '../src/protocol/picture.ts';
import { answerOfChip } from './answers.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';
import { draftOf, keys, openedChips } from './state.ts';

/** The chips of the card that are open now, with a way back when they are not the first ones. */
export function chipRow(state: State, card: Card, back: string, hands: Hands): Piece {
  const { chips, text } = openedChips(card.chips, state.path);
  const row = text ? state.path.slice(0, -1) : state.path;
  const chipPieces = chips.map((chip, index) => {
    const shortcut = index < 9 ? String(index + 1) : undefined;
    return piece(
      'button',
      {
        key: keys.chip(index),
        on: pressed(() => pressChip(state, card, index, hands)),
        attributes: {
          class: 'chip',
          type: 'button',
          title: chip.kind === 'answer' ? chip.from : undefined,
          'aria-keyshortcuts': shortcut,
          'aria-pressed': chip.kind === 'answer' && chip.on ? 'true' : undefined,
          'aria-expanded': opens(chip) ? String(chip === text) : undefined,
        },
      },
      [piece('bdi', {}, chip.label)],
    );
  });
  return piece(
    'div',
    {
      // Other chips are other elements, so that readers hear where focus went.
      key: `chips:${row.join('.')}`,
      attributes: { class: 'chips', role: 'group', 'aria-labelledby': 'question' },
    },
    [row.length > 0 ? backChip(back, hands) : undefined, ...chipPieces],
  );
}

/** Whether a press shows more to choose from, or a line to write in. */
function opens({ kind }: Chip): boolean {
  return kind === 'more' || kind === 'text';
}

/** Does what a press on a chip of the open row does; nothing when there is no such chip. */
export function pressChip(state: State, card: Card, index: number, hands: Hands): void {
  const { chips, text } = openedChips(card.chips, state.path);
  const chip = chips[index];
  if (!chip) return;
  const row = text ? state.path.slice(0, -1) : state.path;
  if (chip.kind === 'skip') hands.ask('skip', { sha: card.sha });
  else if (chip.kind === 'answer')
    hands.ask('answer', answerOfChip(draftOf(state, card.sha), chip));
  else hands.act(chip === text ? { kind: 'back' } : { kind: 'openChip', path: [...row, index] });
}

function backChip(label: string, hands: Hands): Piece {
  return piece(
    'button',
    {
      key: 'chips:back',
      on: pressed(() => hands.act({ kind: 'back' })),
      attributes: { class: 'chip back', type: 'button', 'aria-label': label, title: label },
    },
    [glyph('back')],
  );
}
