import type { SharingNote, ShownLines } from '../src/protocol/picture.ts';
import { foldButton } from './fold.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import type { State } from './state.ts';

const linesId = 'configuration-lines';

/**
 * What is worth saying about sharing, with the way to exchange answers now where that helps. Empty
 * without a note: readers hear only what comes into a live region that was there before.
 */
export function sharingNote(state: State, note: SharingNote | undefined, hands: Hands): Piece {
  const { text, repository, lines, sync } = note ?? {};
  const said = text === undefined ? [] : [noteWords(text), repositoryWords(repository)];
  const live = { role: 'status', 'aria-live': 'polite' };
  return piece('div', { key: 'sharing', attributes: { class: note && 'sharing-note' } }, [
    piece('div', { key: 'words', attributes: live }, said),
    sync === undefined ? undefined : linkButton('sync', sync, () => hands.ask('sync', {})),
    lines ? shownLines(state, lines, hands) : undefined,
  ]);
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

/** Lines of a configuration, in a fold that is open until the person closes it. */
export function shownLines(
  state: State,
  { title, lines }: ShownLines,
  hands: Hands,
): Piece | undefined {
  if (lines.length === 0) return undefined;
  const closed = state.folds.lines ?? false;
  const header = { name: 'lines', label: title, closed, body: linesId } as const;
  const items = lines.map((line, index) =>
    piece('li', { key: String(index) }, [piece('code', { attributes: { dir: 'ltr' } }, line)]),
  );
  return piece('div', { key: 'lines', attributes: { class: 'lines' } }, [
    foldButton(header, hands),
    closed ? undefined : piece('ul', { key: linesId, attributes: { id: linesId } }, items),
  ]);
}
