import type { PageWords } from '../src/protocol/picture.ts';
import type { ShownChangedFile } from '../src/protocol/shownContext.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { shortList } from './shortList.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';

const shownAtFirst = 6;

/** The files of an item or a folder that changed most; each opens. */
export function changedFiles(
  state: State,
  path: string,
  files: readonly ShownChangedFile[],
  words: PageWords,
  hands: Hands,
): Piece | undefined {
  return shortList(
    state,
    {
      list: 'files',
      path,
      title: words.filesTitle,
      more: words.showMore,
      items: files,
      shownAtFirst,
      keyOf: (file) => keys.file(file.path),
      show: (file) => changedFile(file, hands),
    },
    hands,
  );
}

function changedFile({ path, count }: ShownChangedFile, hands: Hands): Piece {
  const cut = path.lastIndexOf('/') + 1;
  return piece('li', { key: path }, [
    piece('div', { key: 'row', attributes: { class: 'row' } }, [
      piece(
        'button',
        {
          key: keys.file(path),
          on: pressed(() => hands.ask('openFile', { path })),
          attributes: {
            class: 'link changed-file',
            type: 'button',
            title: path,
            'aria-label': path,
          },
        },
        [piece('bdi', {}, path.slice(cut))],
      ),
      piece(
        'bdi',
        { key: 'folder', attributes: { class: 'folder', 'aria-hidden': 'true' } },
        path.slice(0, Math.max(0, cut - 1)),
      ),
      piece('span', { key: 'count', attributes: { class: 'count' } }, count),
    ]),
  ]);
}
