import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import { answersReference } from '../notes/notes.ts';
import { noRemote, partIn, shareKey } from './remotes.ts';
import type { ConfigurationLine, SharingProposal, SharingRemark } from './sharing.ts';
import { remoteTrackedBy, trackingRefspec } from './trackingReference.ts';

const rewriteRef = 'notes.rewriteRef';
const rewriteMode = 'notes.rewriteMode';

/** What is missing to share with these remotes, first those that come first. */
export function proposalOf(
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
    ...targets.map((name) => ({ key: shareKey, value: name })),
  ];
  return {
    remotes,
    writes: [...rewriting(entries), ...wanted.filter((line) => !has(line))],
    remarks: remarksOn(entries, remotes),
  };
}

/** Without a refspec the person's fetch brings HEAD; with ours alone it would bring only answers. */
function fetchesByItself(entries: readonly ConfigurationEntry[], remote: string): boolean {
  return entries.some(
    ({ key, value }) => key === `remote.${remote}.fetch` && remoteTrackedBy(value) === undefined,
  );
}

/** The mode is one for all notes: where the person has some that follow, it is theirs. */
function rewriting(entries: readonly ConfigurationEntry[]): readonly ConfigurationLine[] {
  const followed = valuesOf(entries, rewriteRef);
  const isSet = valuesOf(entries, rewriteMode).length > 0;
  const isOurs = followed.every((pattern) => pattern === answersReference);
  return [
    ...(followed.some(covers) ? [] : [{ key: rewriteRef, value: answersReference }]),
    ...(isSet || !isOurs ? [] : [{ key: rewriteMode, value: 'cat_sort_uniq' }]),
  ];
}

function remarksOn(
  entries: readonly ConfigurationEntry[],
  remotes: readonly string[],
): readonly SharingRemark[] {
  const mode = valuesOf(entries, rewriteMode).at(-1)?.toLowerCase();
  const overwrites = entries.some(
    ({ key, value }) => partIn(key, 'remote', 'fetch') !== undefined && overwritesAnswers(value),
  );
  return [
    ...(remotes.length === 0 ? (['no-remote'] as const) : []),
    ...(mode === 'overwrite' || mode === 'ignore' ? (['rewrite-mode'] as const) : []),
    ...(overwrites ? (['forced-fetch'] as const) : []),
  ];
}

function overwritesAnswers(refspec: string): boolean {
  if (!refspec.startsWith('+')) return false;
  const destination = refspec.split(':')[1] ?? '';
  const [start = '', end] = destination.split('*');
  return end === undefined
    ? destination === answersReference
    : answersReference.startsWith(start) && answersReference.endsWith(end);
}

function valuesOf(entries: readonly ConfigurationEntry[], name: string): readonly string[] {
  return entries.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);
}

/** As git matches `notes.rewriteRef`: only below `refs/notes/`, and a star goes across slashes. */
function covers(pattern: string): boolean {
  if (!pattern.startsWith('refs/notes/')) return false;
  const source = pattern
    .replace(/[\\^$.|+(){}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('[!', '[^');
  try {
    return new RegExp(`^${source}$`).test(answersReference);
  } catch {
    // A bracket without its partner matches nothing in git either.
    return false;
  }
}
