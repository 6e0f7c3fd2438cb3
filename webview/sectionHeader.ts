import type { AskSection, PageWords } from '../src/protocol/picture.ts';
import { foldButton } from './fold.ts';
import type { Hands } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { badge } from './ui/toolkit.ts';

/** The header of the Ask section: folds it, and says how many cards there are. */
export function sectionHeader(
  ask: AskSection,
  { askTitle, waiting }: PageWords,
  { closed, body }: { readonly closed: boolean; readonly body: string },
  hands: Hands,
): Piece {
  const count = ask.kind === 'card' ? ask.waiting : 0;
  const more = waiting.replace('{0}', () => String(count));
  return piece('div', { key: 'header', attributes: { class: 'section-header' } }, [
    piece('h2', { attributes: { id: 'ask-title' } }, [
      foldButton({ name: 'ask', label: askTitle, closed, body }, hands),
    ]),
    count > 0
      ? piece('span', { key: 'more', attributes: { class: 'for-readers' } }, more)
      : undefined,
    ask.kind === 'card' ? badge(count + 1) : undefined,
  ]);
}
