import type { GitTask } from './git.ts';

/** One value of git's configuration. */
export interface ConfigurationEntry {
  /** `local` is the repository's own file and what it includes. */
  readonly scope: string;
  /** Section and name in lower case, what is between them as it was written. */
  readonly key: string;
  readonly value: string;
}

/** All of the configuration, in the order in which it counts: of several values the last. */
export const configurationEntries: GitTask<readonly ConfigurationEntry[]> = {
  args: ['config', '--null', '--show-scope', '--list'],
  parse(output) {
    const fields = output.split('\0');
    return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => ({
      scope: fields[index * 2] ?? '',
      ...entryIn(fields[index * 2 + 1] ?? ''),
    }));
  },
};

/** The entries of one file by themselves, without what it includes. */
export function entriesOfFile(path: string): GitTask<readonly Omit<ConfigurationEntry, 'scope'>[]> {
  return {
    args: ['config', '--null', `--file=${path}`, '--no-includes', '--list'],
    parse: (output) =>
      output
        .split('\0')
        .filter((field) => field !== '')
        .map(entryIn),
  };
}

/** Adds a value to a file, after the others of its key. */
export function addEntry(path: string, key: string, value: string): GitTask<void> {
  return {
    args: ['config', `--file=${path}`, '--add', '--', key, value],
    parse: () => undefined,
  };
}

/** Removes the values of a key that are exactly this one; none is fine. */
export function removeEntry(path: string, key: string, value: string): GitTask<void> {
  return {
    args: ['config', `--file=${path}`, '--fixed-value', '--unset-all', '--', key, value],
    accepts: [nothingToUnset],
    parse: () => undefined,
  };
}

const nothingToUnset = 5;

/** A name without a value counts as true. */
function entryIn(field: string): Omit<ConfigurationEntry, 'scope'> {
  const end = field.indexOf('\n');
  return end < 0
    ? { key: field, value: 'true' }
    : { key: field.slice(0, end), value: field.slice(end + 1) };
}
