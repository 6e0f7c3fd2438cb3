import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import { noRemote, partIn } from './remotes.ts';
import type { Shared } from './shared.ts';
import type { ConfigurationLine, SharingProposal, SharingRemark } from './sharing.ts';
import { remoteTrackedBy, trackingRefspec } from './trackingReference.ts';

const rewriteRef = 'notes.rewriteRef';
const rewriteMode = 'notes.rewriteMode';

/** What is missing to share with these remotes, first those that come first. */
export function proposalOf(
  shared: Shared,
  entries: readonly ConfigurationEntry[],
  remotes: readonly string[],
): SharingProposal {
  const has = ({ key, value }: ConfigurationLine): boolean =>
    entries.some((entry) => entry.key === key && entry.value === value);
  const targets = remotes.length > 0 ? remotes : [noRemote];
  const wanted: readonly ConfigurationLine[] = [
    ...remotes
      .filter((name) => fetchesByItself(entries, name))
      .map((name) => ({ key: `remote.${name}.fetch`, value: trackingRefspec(name) })),
    ...targets.map((name) => ({ key: shared.key, value: name })),
  ];
  return {
    remotes,
    writes: [
      ...(shared.isAboutCommits ? rewriting(shared.reference, entries) : []),
      ...wanted.filter((line) => !has(line)),
    ],
    remarks: remarksOn(shared, entries, remotes),
  };
}

/** Without a refspec the person's fetch brings HEAD; with ours alone it would bring only answers. */
function fetchesByItself(entries: readonly ConfigurationEntry[], remote: string): boolean {
  return entries.some(
    ({ key, value }) => key === `remote.${remote}.fetch` && remoteTrackedBy(value) === undefined,
  );
}

/** The mode is one for all notes: where the person has some that follow, it is theirs. */
function rewriting(
  reference: string,
  entries: readonly ConfigurationEntry[],
): readonly ConfigurationLine[] {
  const followed = valuesOf(entries, rewriteRef);
  const isSet = valuesOf(entries, rewriteMode).length > 0;
  const isOurs = followed.every((pattern) => pattern === reference);
  return [
    ...(followed.some((pattern) => covers(pattern, reference))
      ? []
      : [{ key: rewriteRef, value: reference }]),
    ...(isSet || !isOurs ? [] : [{ key: rewriteMode, value: 'cat_sort_uniq' }]),
  ];
}

function remarksOn(
  { reference, isAboutCommits }: Shared,
  entries: readonly ConfigurationEntry[],
  remotes: readonly string[],
): readonly SharingRemark[] {
  const mode = valuesOf(entries, rewriteMode).at(-1)?.toLowerCase();
  const isForced = entries.some(
    ({ key, value }) =>
      partIn(key, 'remote', 'fetch') !== undefined && overwrites(value, reference),
  );
  return [
    ...(remotes.length === 0 ? (['no-remote'] as const) : []),
    ...(isAboutCommits && (mode === 'overwrite' || mode === 'ignore')
      ? (['rewrite-mode'] as const)
      : []),
    ...(isForced ? (['forced-fetch'] as const) : []),
  ];
}

function overwrites(refspec: string, reference: string): boolean {
  if (!refspec.startsWith('+')) return false;
  const destination = refspec.split(':')[1] ?? '';
  const [start = '', end] = destination.split('*');
  return end === undefined
    ? destination === reference
    : reference.startsWith(start) && reference.endsWith(end);
}

function valuesOf(entries: readonly ConfigurationEntry[], name: string): readonly string[] {
  return entries.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);
}

/** As git matches `notes.rewriteRef`: only below `refs/notes/`, and a star goes across slashes. */
function covers(pattern: string, reference: string): boolean {
  if (!pattern.startsWith('refs/notes/')) return false;
  const source = pattern
    .replace(/[\\^$.|+(){}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('[!', '[^');
  try {
    return new RegExp(`^${source}$`).test(reference);
  } catch {
    // A bracket without its partner matches nothing in git either.
    return false;
  }
}
