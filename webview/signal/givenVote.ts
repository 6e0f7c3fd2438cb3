import type { GivenVote } from '../../src/protocol/signalSection.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import type { State } from '../state.ts';
import { verdictKey } from './ballot.ts';
import { keyHint } from './keyHint.ts';
import { lineEditor, writeButton } from './lineEditor.ts';

/** The vote that was given last, with the ways to undo it and to say why. */
export function givenVote(state: State, given: GivenVote, hands: Hands): Piece {
  const { text, undo, key, writing } = given;
  return piece('div', { key: 'given', attributes: { class: 'saved given' } }, [
    glyph('check'),
    piece('div', { attributes: { class: 'saved-words' } }, [
      piece('p', { key: 'text', attributes: { dir: 'auto', title: text } }, text),
      lineEditor(state, 'given', writing, hands),
      piece('div', { key: 'links', attributes: { class: 'links' } }, [
        piece(
          'button',
          {
            key: 'signal:undo',
            on: pressed(() => hands.ask('undoVote', {})),
            attributes: {
              class: 'link',
              type: 'button',
              'aria-keyshortcuts': key,
              'data-after': verdictKey('signal'),
            },
          },
          [piece('span', {}, undo), keyHint(key)],
        ),
        writeButton(state, 'given', writing, hands),
      ]),
    ]),
  ]);
}
