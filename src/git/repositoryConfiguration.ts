import type { GitTask } from './git.ts';

/** What the person and the repository have set that changes what we do. */
export interface RepositoryConfiguration {
  /** Address of the person at this machine, to tell their commits from others'. Never shown. */
  readonly email?: string;
  /** What git puts before its own lines in a message file, `#` unless set; `auto` counts as `#`. */
  readonly commentChar: string;
  /** Characters that may stand between a trailer's key and value, `:` unless set. */
  readonly separators: string;
  /** Where the repository is fetched from, in the order of the configuration. */
  readonly remotes: readonly { readonly name: string; readonly url: string }[];
  /** References whose notes follow an amend or a rebase. */
  readonly notesRewritten: readonly string[];
}

const keys =
  '^((user|author)\\.email|core\\.comment(char|string)|trailer\\.separators|notes\\.rewriteref|remote\\..*\\.url|url\\..*\\.insteadof)$';

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
        return { key: entry.slice(0, end), value: entry.slice(end + 1) };
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
      remotes: remotesIn(entries),
      notesRewritten: entries
        .filter(({ key }) => key === 'notes.rewriteref')
        .map((one) => one.value),
    };
  },
};

/**
 * The first address of each remote, as git fetches from it: of several `url.<base>.insteadOf` that it
 * begins with, the longest is replaced (git-config(1)).
 */
function remotesIn(
  entries: readonly { readonly key: string; readonly value: string }[],
): RepositoryConfiguration['remotes'] {
  const instead = entries
    .filter(({ key }) => key.startsWith('url.'))
    .map(({ key, value }) => ({ base: key.slice('url.'.length, -'.insteadof'.length), value }))
    .toSorted((one, other) => other.value.length - one.value.length);
  const remotes = new Map<string, string>();
  for (const { key, value } of entries) {
    const name = key.startsWith('remote.') ? key.slice('remote.'.length, -'.url'.length) : '';
    if (name === '' || remotes.has(name)) continue;
    const rule = instead.find((one) => value.startsWith(one.value));
    remotes.set(name, rule ? rule.base + value.slice(rule.value.length) : value);
  }
  return [...remotes].map(([name, url]) => ({ name, url }));
}
