import type { PageWords, Saved } from '../src/protocol/picture.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** The answer that was stored last, with the ways to change it and to put it into the message. */
export function savedLine(saved: Saved, words: PageWords, hands: Hands): Piece {
  const { sha, text, canPutIntoMessage } = saved;
  return piece('div', { key: 'saved', attributes: { class: 'saved' } }, [
    glyph('check'),
    piece('div', { attributes: { class: 'saved-words' } }, [
      piece('p', { attributes: { dir: 'auto', title: text } }, text),
      piece('div', { attributes: { class: 'links' } }, [
        linkButton('change', words.change, () => hands.ask('open', { sha })),
        canPutIntoMessage
          ? linkButton('put', words.putIntoMessage, () => hands.ask('putIntoMessage', { sha }))
          : undefined,
      ]),
    ]),
  ]);
}
