import type { Shareable, SharingNote, ShownLines } from '../src/protocol/sharingPart.ts';
import { foldButton } from './fold.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { shareKey } from './shareKeys.ts';
import type { FoldName, State } from './state.ts';

/**
 * What is worth saying about sharing, with the way to exchange answers now where that helps. Empty
 * without a note: readers hear only what comes into a live region that was there before.
 */
export function sharingNote(
  state: State,
  of: Shareable,
  note: SharingNote | undefined,
  hands: Hands,
): Piece {
  const { text, repository, lines, sync } = note ?? {};
  const said = text === undefined ? [] : [noteWords(text), repositoryWords(repository)];
  const live = { role: 'status', 'aria-live': 'polite' };
  return piece(
    'div',
    { key: shareKey(of, 'sharing'), attributes: { class: note && 'sharing-note' } },
    [
      piece('div', { key: 'words', attributes: live }, said),
      sync === undefined
        ? undefined
        : linkButton(shareKey(of, 'sync'), sync, () => hands.ask('sync', { of })),
      lines ? shownLines(state, of === 'answers' ? 'lines' : 'voteLines', lines, hands) : undefined,
    ],
  );
}

function noteWords(text: string): Piece {
  return piece('p', { key: 'text', attributes: { class: 'quiet', dir: 'auto' } }, text);
}

/** The name of the repository that something is about; nothing where there is only one. */
export function repositoryWords(repository: string | undefined): Piece | undefined {
  if (repository === undefined) return undefined;
  const attributes = { class: 'repository', dir: 'auto', title: repository };
  return piece('p', { key: 'repository', attributes }, repository);
}

/** Lines as they are written, in a fold that is open until the person closes it. */
export function shownLines(
  state: State,
  name: FoldName,
  { title, lines }: ShownLines,
  hands: Hands,
): Piece | undefined {
  if (lines.length === 0) return undefined;
  const closed = state.folds[name] ?? false;
  const linesId = `${name}-list`;
  const header = { name, label: title, closed, body: linesId };
  const items = lines.map((line, index) =>
    piece('li', { key: String(index) }, [piece('code', { attributes: { dir: 'ltr' } }, line)]),
  );
  return piece('div', { key: name, attributes: { class: 'lines' } }, [
    foldButton(header, hands),
    closed ? undefined : piece('ul', { key: linesId, attributes: { id: linesId } }, items),
  ]);
}
