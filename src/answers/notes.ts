import type { Git } from '../git/git.ts';

/** Where answers are. Never rewritten, only added to. */
export const answersReference = 'refs/notes/product-mindset/answers';
/** Each write prepares its result under a name of its own here. */
export const writingPrefix = 'refs/notes/product-mindset/writing/';

/** A note: the object that holds its text and the object that it is about. */
export interface Note {
  readonly blob: string;
  readonly annotated: string;
}

/** All notes of the repository; none when nothing was answered yet. */
export function listNotes(git: Git): Promise<readonly Note[]> {
  return git.run({
    args: ['notes', `--ref=${answersReference}`, 'list'],
    parse: (output) =>
      output
        .split('\n')
        .map((line) => line.split(' '))
        .flatMap(([blob, annotated]) => (blob && annotated ? [{ blob, annotated }] : [])),
  });
}

/** The texts of the notes by the name of their object, in one process. A missing object is left out. */
export async function readNotes(
  git: Git,
  notes: readonly Note[],
): Promise<ReadonlyMap<string, string>> {
  if (notes.length === 0) return new Map();
  const blobs = new Set(notes.map(({ blob }) => blob));
  return git.run({
    args: ['cat-file', '--batch', '--buffer'],
    input: [...blobs].map((blob) => `${blob}\n`).join(''),
    // Sizes are in bytes.
    encoding: 'latin1',
    parse: textsIn,
  });
}

function textsIn(output: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let position = 0;
  while (position < output.length) {
    const end = output.indexOf('\n', position);
    if (end === -1) break;
    const [blob = '', kind, size] = output.slice(position, end).split(' ');
    position = end + 1;
    if (kind === 'missing' || size === undefined) continue;
    const bytes = output.slice(position, position + Number(size));
    position += Number(size) + 1;
    if (kind === 'blob') texts.set(blob, Buffer.from(bytes, 'latin1').toString('utf8'));
  }
  return texts;
}
