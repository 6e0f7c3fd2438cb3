import type { GitTask, ObjectName } from './git.ts';

/** Everything that a `diff.*` setting could change is said. */
const form = [
  '--patch',
  '--full-index',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-relative',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--submodule=short',
  '--ignore-submodules=none',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '-O/dev/null',
];

/** The patch of each commit below its name; merges and commits that change nothing have none. */
export function patchesOf(shas: readonly ObjectName[]): GitTask<string> {
  return {
    args: ['diff-tree', '--stdin', '--root', ...form],
    input: shas.map((sha) => `${sha}\n`).join(''),
    encoding: 'latin1',
    parse: (output) => output,
  };
}

/** What is different in `tip`. */
export function patchBetween(base: string, tip: ObjectName): GitTask<string> {
  return {
    args: ['diff-tree', ...form, base, tip, '--'],
    encoding: 'latin1',
    parse: (output) => output,
  };
}
