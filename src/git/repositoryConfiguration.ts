import type { GitTask } from './git.ts';

/** What the person and the repository have set that changes what we do. */
export interface RepositoryConfiguration {
  /** Address of the person at this machine, to tell their commits from others'. Never shown. */
  readonly email?: string;
  /** What git puts before its own lines in a message file, `#` unless set; `auto` counts as `#`. */
  readonly commentChar: string;
  /** Characters that may stand between a trailer's key and value, `:` unless set. */
  readonly separators: string;
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}

const keys =
  '^((user|author)\\.email|core\\.comment(char|string)|trailer\\.separators|notes\\.rewriteref)$';

/** Reads the settings in one process; the last of several values counts. */
export const repositoryConfiguration: GitTask<RepositoryConfiguration> = {
  args: ['config', '--null', '--get-regexp', keys],
  accepts: [1],
  parse(output) {
    const entries = output
      .split('\0')
      .filter((entry) => entry.includes('\n'))
      .map((entry) => {
        const end = entry.indexOf('\n');
        return { key: entry.slice(0, end).toLowerCase(), value: entry.slice(end + 1) };
      });
    const last = (...names: readonly string[]): string | undefined =>
      entries.findLast(({ key }) => names.includes(key))?.value;
    // Git itself asks in this order who the author is.
    const email = last('author.email') ?? last('user.email');
    const mark = last('core.commentchar', 'core.commentstring');
    return {
      ...(email ? { email } : {}),
      commentChar: mark === undefined || mark === '' || mark === 'auto' ? '#' : mark,
      separators: last('trailer.separators') ?? ':',
      notesRewritten: entries
        .filter(({ key }) => key === 'notes.rewriteref')
        .map((one) => one.value),
    };
  },
};
