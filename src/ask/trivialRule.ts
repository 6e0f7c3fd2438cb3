/** Why nobody is asked about a commit: it has no who or why worth a question. */
export type TrivialRule =
  | 'merge'
  | 'revert'
  | 'fixup'
  | 'initial'
  | 'wip'
  | 'version-bump'
  | 'changelog'
  | 'typo'
  | 'formatting'
  | 'comments-only'
  | 'generated-only'
  | 'dependency-bot'
  | 'release'
  | 'empty';
