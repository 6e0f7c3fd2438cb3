import type { NetworkTrouble } from '../git/networkFailure.ts';
import type { GitTask } from '../git/git.ts';
import { trackingReference } from './trackingReference.ts';

/** A fetch that brings what it is told and nothing else, and writes down nothing but that. */
const plainFetch = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--no-write-fetch-head',
  '--no-show-forced-updates',
  // A partial clone leaves out contents; those of notes are what is read.
  '--no-filter',
  '--refmap=',
];

/**
 * Fetches the notes of a remote into their tracking reference; a remote without any is fine. It
 * is told only what is known of them, since a history of code has nothing in common with them.
 */
export function fetchNotes(
  remote: string,
  reference: string,
  known: readonly string[],
): GitTask<void> {
  const tips = known.map((tip) => `--negotiation-tip=${tip}`);
  // A star, since a plain name fails where there is no such reference.
  const refspec = `+${reference}*:${trackingReference(remote, reference)}*`;
  return {
    args: [...plainFetch, '--prune', ...tips, '--', remote, refspec],
    network: true,
    parse: () => undefined,
  };
}

/** Fetches objects by their names. */
export function fetchObjects(remote: string, names: readonly string[]): GitTask<void> {
  return {
    args: [...plainFetch, '--stdin', '--', remote],
    input: names.map((name) => `${name}\n`).join(''),
    network: true,
    parse: () => undefined,
  };
}

/** What a partial clone does not have of a state and what came before it. */
export function missingObjects(tip: string): GitTask<readonly string[]> {
  return {
    args: ['rev-list', '--objects', '--missing=print', tip, '--'],
    parse: (output) =>
      output
        .split('\n')
        .filter((line) => line.startsWith('?'))
        .map((line) => line.slice(1)),
  };
}

/**
 * Sends a state of the notes to a remote, by no means by force, and says what kept it from being
 * taken.
 */
export function pushNotes(
  remote: string,
  reference: string,
  tip: string,
): GitTask<NetworkTrouble | undefined> {
  return {
    args: [
      'push',
      '--porcelain',
      '--no-verify',
      '--no-signed',
      '--no-follow-tags',
      '--recurse-submodules=no',
      '--',
      remote,
      `${tip}:${reference}`,
    ],
    network: true,
    accepts: [1],
    parse: (output, exitCode) => (exitCode === 0 ? undefined : rejectionIn(output)),
  };
}

/** In the words of git and of the servers that it talks to; the first that fits decides. */
const rejections: readonly (readonly [RegExp, NetworkTrouble])[] = [
  [/\[rejected\]/, 'contended'],
  [/\((?:failed to update ref|failed to lock|cannot lock ref|incorrect old value)/, 'contended'],
  [/\((?:reference already exists|fetch first|non-fast-forward)/, 'contended'],
  [/\[remote rejected\]/, 'refused'],
];

/** Why one reference was not taken. A remote that broke off tells nothing of it. */
export function rejectionIn(output: string): NetworkTrouble {
  const line = output.split('\n').find((one) => one.startsWith('!'));
  return rejections.find(([pattern]) => pattern.test(line ?? ''))?.[1] ?? 'unreachable';
}
