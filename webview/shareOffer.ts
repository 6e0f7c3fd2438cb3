import type { PageWords, SharingOffer } from '../src/protocol/picture.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { repositoryWords, shownLines } from './sharingNote.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';
import { button } from './ui/toolkit.ts';

/** The question whether to share answers: why, what will be written, and the two answers to it. */
export function shareOffer(
  state: State,
  shown: SharingOffer,
  words: PageWords,
  hands: Hands,
): Piece {
  const { offer, text, detail, repository, remotes, remarks, lines } = shown;
  const notNow = (): void => hands.ask('notShare', { offer });
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
    event.preventDefault();
    notNow();
  };
  return piece(
    'div',
    {
      key: 'offer',
      on: { keydown },
      attributes: { class: 'offer', role: 'group', 'aria-labelledby': 'offer-text' },
    },
    [
      piece('h3', { key: 'text', attributes: { id: 'offer-text', dir: 'auto' } }, text),
      repositoryWords(repository),
      remotes.length > 0 ? remoteChips(shown, words, hands) : undefined,
      detail === undefined ? undefined : quiet('detail', detail),
      ...remarks.map((remark, index) => quiet(`remark:${index}`, remark)),
      shownLines(state, lines, hands),
      piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
        button(keys.share, shown.share, () => hands.ask('share', { offer })),
        button('notShare', shown.notNow, notNow, 'secondary'),
      ]),
    ],
  );
}

function quiet(key: string, text: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto' } }, text);
}

function remoteChips(
  { offer, remotes }: SharingOffer,
  { remotes: label }: PageWords,
  hands: Hands,
): Piece {
  const chips = remotes.map(({ name, on }) =>
    piece(
      'button',
      {
        key: `remote:${name}`,
        on: pressed(() => hands.ask('shareWith', { offer, remote: name, on: !on })),
        attributes: { class: 'chip', type: 'button', 'aria-pressed': String(on), title: name },
      },
      // In some themes the border alone says too little.
      [on ? glyph('check') : undefined, piece('bdi', {}, name)],
    ),
  );
  return piece(
    'div',
    { key: 'remotes', attributes: { class: 'chips', role: 'group', 'aria-label': label } },
    chips,
  );
}
