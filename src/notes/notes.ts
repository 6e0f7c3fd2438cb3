import type { Git } from '../git/git.ts';

/** Where answers are. Never rewritten, only added to. */
export const answersReference = 'refs/notes/product-mindset/answers';
/** Where votes are. Only added to, as answers are. */
export const votesReference = 'refs/notes/product-mindset/votes';

/** Each write of a reference prepares its result under a name of its own here. */
export function writingPrefixOf(reference: string): string {
  return reference === answersReference
    ? 'refs/notes/product-mindset/writing/'
    : `refs/notes/product-mindset/writing-${reference.slice(reference.lastIndexOf('/') + 1)}/`;
}

/** One path in the tree of the notes, and what it holds since. */
export interface ChangedNote {
  /** The name of what the note is about, with slashes wherever git put them. */
  readonly path: string;
  /** Absent when there is no note any more. */
  readonly blob?: string;
  /** In bytes, where it is known. */
  readonly size?: number;
}

/** What changed between two states of a reference. */
export async function changedNotes(
  git: Git,
  from: string,
  to: string,
): Promise<readonly ChangedNote[]> {
  return git.run({
    args: ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', from, to],
    parse: changesIn,
  });
}

/** All that a state of the reference holds, with sizes: `mode type name size`, and then the path. */
export async function allNotes(git: Git, tip: string): Promise<readonly ChangedNote[]> {
  return git.run({
    args: ['ls-tree', '-r', '-l', '-z', '--full-tree', tip],
    parse: (output) =>
      output
        .split('\0')
        .slice(0, -1)
        .map((entry) => {
          const tab = entry.indexOf('\t');
          const [, , blob = '', size] = entry.slice(0, tab).split(/ +/);
          // What is missing has no size, and is found out when it is read.
          return {
            path: entry.slice(tab + 1),
            blob,
            ...(Number(size) >= 0 ? { size: Number(size) } : {}),
          };
        }),
  });
}

/** `:mode mode old new status`, and then the path. */
function changesIn(output: string): readonly ChangedNote[] {
  const tokens = output.split('\0');
  return Array.from({ length: Math.floor(tokens.length / 2) }, (_, index) => {
    const [, , , blob = '', status] = tokens[index * 2]?.split(' ') ?? [];
    const path = tokens[index * 2 + 1] ?? '';
    return status === 'D' ? { path } : { path, blob };
  });
}

/** The sizes of objects in bytes, in the order of their names; `undefined` for what is not there. */
export function sizesOf(
  git: Git,
  blobs: readonly string[],
): Promise<readonly (number | undefined)[]> {
  return git.run({
    args: ['cat-file', '--batch-check=%(objectsize)', '--buffer'],
    input: blobs.map((blob) => `${blob}\n`).join(''),
    parse: (output) =>
      output
        .split('\n')
        .slice(0, -1)
        .map((line) => (/^\d+$/.test(line) ? Number(line) : undefined)),
  });
}

/**
 * The texts of notes, in the order of the names of their objects, in one process; `undefined` for
 * one that is missing or no text.
 */
export async function readNotes(
  git: Pick<Git, 'run'>,
  blobs: readonly string[],
): Promise<readonly (string | undefined)[]> {
  if (blobs.length === 0) return [];
  return git.run({
    args: ['cat-file', '--batch', '--buffer'],
    input: blobs.map((blob) => `${blob}\n`).join(''),
    // Sizes are in bytes.
    encoding: 'latin1',
    parse: textsIn,
  });
}

/** `name kind size`, the bytes and a line end for each; `name missing` for what is not there. */
function textsIn(output: string): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let position = 0;
  while (position < output.length) {
    const end = output.indexOf('\n', position);
    if (end === -1) break;
    const header = output.slice(position, end);
    position = end + 1;
    // `NaN` for what is missing.
    const size = Number(header.slice(header.lastIndexOf(' ') + 1));
    const bytes = size >= 0 ? output.slice(position, position + size) : '';
    texts.push(header.includes(' blob ') ? decoded(bytes) : undefined);
    if (size >= 0) position += bytes.length + 1;
  }
  return texts;
}

/** Text that was read as one character a byte. */
function decoded(bytes: string): string {
  return /^[\n -~]*$/.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
}
