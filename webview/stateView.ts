import type { AskState } from '../src/protocol/picture.ts';
import type { Hands } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { button } from './ui/toolkit.ts';

/** Why nothing can be asked here, and the one way on. */
export function stateView({ text, detail, way, busy }: AskState, hands: Hands): Piece {
  const words = piece('div', { key: 'words', attributes: busy ? { role: 'status' } : {} }, [
    piece('p', { attributes: { dir: 'auto' } }, text),
    detail === undefined
      ? undefined
      : piece('p', { attributes: { class: 'quiet', dir: 'auto' } }, detail),
  ]);
  return piece('div', { key: 'state', attributes: { class: 'state' } }, [
    busy ? piece('div', { key: 'progress', attributes: { class: 'progress' } }) : undefined,
    words,
    way ? button('way', way.label, () => hands.ask('go', { way: way.id })) : undefined,
  ]);
}
