import type { Git, GitTask, ObjectName } from './git.ts';

/** Which commit a line comes from. */
type LineOrigin =
  | {
      readonly kind: 'commit';
      readonly sha: ObjectName;
      /** Milliseconds since the epoch. */
      readonly authoredAt: number;
      /** Git could look no further back: it is the first commit, or the end of a shallow clone. */
      readonly isOldest: boolean;
    }
  /** It was written or changed since the last commit. */
  | { readonly kind: 'not-committed' }
  /** Git knows no such line: HEAD does not have the file, or there is no commit yet. */
  | { readonly kind: 'unknown' }
  /** Git keeps the file in another form, such as LFS does: its lines are not those of an editor. */
  | { readonly kind: 'filtered' };

/** One line of a file. */
interface BlamedLine {
  /** Relative to the top, with `/` between folders. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** The file as it stands in an editor, where that is not what is on the disk. */
  readonly text?: string;
}

/**
 * The commit that last touched one line, also under earlier names of the file. A filter would be a
 * program that the repository names, so that lines of such files are left alone.
 */
export async function originOfLine(
  git: Git,
  line: BlamedLine,
  signal?: AbortSignal,
): Promise<LineOrigin> {
  const options = signal ? { signal } : {};
  if (await git.run(isFiltered(line.path), options)) return { kind: 'filtered' };
  return git.run(blameOf(line), options);
}

const isFiltered = (path: string): GitTask<boolean> => ({
  args: ['check-attr', '-z', 'filter', '--', path],
  parse: (output) => !['unspecified', 'unset'].includes(output.split('\0')[2] ?? ''),
});

function blameOf({ path, line, text }: BlamedLine): GitTask<LineOrigin> {
  return {
    args: [
      'blame',
      '--porcelain',
      // A program of the repository's configuration would otherwise be run on the file.
      '--no-textconv',
      '-L',
      `${line},${line}`,
      ...(text === undefined ? [] : ['--contents', '-']),
      '--',
      path,
    ],
    ...(text === undefined ? {} : { input: text }),
    accepts: [128],
    parse: (output, exitCode) => (exitCode === 0 ? originIn(output) : { kind: 'unknown' }),
  };
}

/** The header of `--porcelain`; whose line it is stands in it, too, and is passed over. */
function originIn(output: string): LineOrigin {
  const [first = '', ...others] = output.split('\n');
  const sha = /^[0-9a-f]+/.exec(first)?.[0] ?? '';
  if (/^0*$/.test(sha)) return { kind: 'not-committed' };
  // What follows the tab is the line itself.
  const header = others.slice(
    0,
    others.findIndex((line) => line.startsWith('\t')),
  );
  const seconds = header.find((line) => line.startsWith('author-time '))?.slice(12);
  return {
    kind: 'commit',
    sha: sha as ObjectName,
    authoredAt: Number(seconds) * 1000,
    isOldest: header.includes('boundary'),
  };
}
