/**
 * The pass over git's log that everything in an index comes from, with its output thrown away: what
 * no index can be faster than. It is written down here once more, so that it stays what it is.
 */
export function barePass(...revisions: readonly string[]): readonly string[] {
  const settings = [
    'core.quotePath=false',
    'log.showSignature=false',
    'diff.renames=false',
    'log.follow=false',
    'diff.relative=false',
    'color.ui=false',
    'core.deltaBaseCacheLimit=16m',
  ];
  const form = '%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00';
  return [
    'git',
    ...settings.flatMap((setting) => ['-c', setting]),
    ...['log', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-color', '--no-ext-diff'],
    ...['--no-textconv', '--no-show-signature', '--no-notes', '--no-mailmap', '--no-decorate'],
    ...['--diff-merges=off', '--ignore-submodules=none', '-O/dev/null', '--no-relative'],
    ...['--encoding=UTF-8', '--root', `--format=${form}`],
    ...revisions,
  ];
}
