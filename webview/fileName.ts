import type { LookedAt } from '../src/protocol/fileSection.ts';
import type { PageWords } from '../src/protocol/picture.ts';
import { glyph } from './glyphs.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { keys } from './state.ts';

/** What the section is about: its name and where it is, with the way back, and the pin that keeps it. */
export function fileName(file: LookedAt, words: PageWords, hands: Hands): Piece {
  const { name, folder, path, repository, pinned, canGoBack = false } = file;
  const back = (): void => hands.ask('goBack', {});
  return piece('div', { key: 'name', attributes: { class: 'row file-row' } }, [
    canGoBack ? iconButton(keys.back, words.back, 'back', back) : undefined,
    piece('p', { key: 'file', attributes: { class: 'row file-name', title: path } }, [
      piece('bdi', { attributes: { class: 'name', 'aria-hidden': 'true' } }, name),
      folder === undefined
        ? undefined
        : piece(
            'bdi',
            { key: 'folder', attributes: { class: 'folder', 'aria-hidden': 'true' } },
            folder,
          ),
      piece('bdi', { key: 'path', attributes: { class: 'for-readers' } }, path),
      repository === undefined
        ? undefined
        : piece('bdi', { attributes: { class: 'repository', title: repository } }, repository),
    ]),
    pinned === undefined
      ? undefined
      : iconButton(keys.pin, words.pin, 'pin', () => hands.ask('pin', { on: !pinned }), pinned),
  ]);
}

function iconButton(
  key: string,
  name: string,
  icon: 'back' | 'pin',
  press: () => void,
  isOn?: boolean,
): Piece {
  return piece(
    'button',
    {
      key,
      on: pressed(press),
      attributes: {
        class: 'icon',
        type: 'button',
        title: name,
        'aria-label': name,
        'aria-pressed': isOn === undefined ? undefined : String(isOn),
      },
    },
    [glyph(icon)],
  );
}
