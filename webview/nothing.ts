import type { AskNothing } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** The quiet sentence for when there is nothing to ask. */
export function nothing({ text, detail, way }: AskNothing, hands: Hands): Piece {
  return piece('div', { key: 'nothing', attributes: { class: 'nothing' } }, [
    piece('p', { attributes: { class: 'quiet', dir: 'auto' } }, text),
    detail === undefined
      ? undefined
      : piece('p', { key: 'detail', attributes: { class: 'quiet', dir: 'auto' } }, detail),
    way ? linkButton('way', way.label, () => hands.ask('go', { way: way.id })) : undefined,
  ]);
}
