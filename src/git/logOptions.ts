/**
 * Fixed against every setting that changes what `log` prints. `--raw` costs no more than
 * `--name-only`, and its entries begin with `:`, so that no name can be taken for a record.
 */
export const logOptions: readonly string[] = [
  '-z',
  '--raw',
  '--no-abbrev',
  '--root',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--no-mailmap',
  '--no-decorate',
  '--no-relative',
  '-O/dev/null',
  '--diff-merges=off',
  '--ignore-submodules=none',
  '--encoding=UTF-8',
];
