import type { Git, GitTask } from '../git/git.ts';

/**
 * How many commits have a note after that is not the same before; without a state before, all of
 * them. Notes that are gone do not count.
 */
export async function changedCommits(
  git: Git,
  before: string | undefined,
  after: string,
): Promise<number> {
  return git.run(before === undefined ? all(after) : different(before, after));
}

function all(tip: string): GitTask<number> {
  return {
    args: ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tip, '--'],
    parse: (output) => output.split('\0').filter(isNote).length,
  };
}

/** Notes move between folders as their number grows: the same note elsewhere is no change. */
function different(before: string, after: string): GitTask<number> {
  return {
    args: ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', before, after, '--'],
    parse(output) {
      const fields = output.split('\0');
      const old = new Map<string, string>();
      const young = new Map<string, string>();
      for (let index = 0; index + 1 < fields.length; index += 2) {
        const [, , from = '', to = ''] = (fields[index] ?? '').split(' ');
        const path = fields[index + 1] ?? '';
        if (!isNote(path)) continue;
        const commit = path.replaceAll('/', '');
        if (!/^0+$/.test(from)) old.set(commit, from);
        if (!/^0+$/.test(to)) young.set(commit, to);
      }
      return [...young].filter(([commit, blob]) => old.get(commit) !== blob).length;
    },
  };
}

function isNote(path: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(path.replaceAll('/', ''));
}
