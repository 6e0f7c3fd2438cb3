/**
 * What git says, in each language it ships (po/ of git 2.39 and 2.55), of comment lines that it will
 * ignore, and never of those that it keeps: builtin/commit.c, `hint_cleanup_all`.
 */
export const ignoredWords: readonly string[] = [
  'will be ignored',
  'ще бъдат пропуснати',
  'ще се пропуснат',
  "S'ignoraran",
  'werden ignoriert',
  'αγνοούνται',
  'serán ignoradas',
  'seront ignorées',
  'déanfar neamhaird',
  'akan diabaikan',
  'saranno ignorate',
  '무시되고',
  'będą ignorowane',
  'serão ignoradas',
  'будут проигнорированы',
  'kommer ignoreras',
  'yok sayılacaktır',
  'будуть проігноровані',
  // What Vietnamese says of lines that are kept goes on with a semicolon.
  'sẽ được bỏ qua,',
  'sẽ được bỏ qua.',
  '将被忽略',
  '皆會忽略',
];
