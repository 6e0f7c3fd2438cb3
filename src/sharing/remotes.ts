import type { ConfigurationEntry } from '../git/configurationEntries.ts';
import { remoteTrackedBy } from './trackingReference.ts';

/** The configuration and the branches that decide about remotes. */
export interface Surroundings {
  readonly entries: readonly ConfigurationEntry[];
  /** Short names. */
  readonly branch?: string;
  readonly defaultBranch?: string;
}

/** Stands for a remote where there is none yet. */
export const noRemote = '.';

/** The remotes that can be shared with: first where the default branch comes from. */
export function knownRemotes({ entries, defaultBranch }: Surroundings): readonly string[] {
  const named = entries.flatMap(({ key }) => partIn(key, 'remote', 'url') ?? []);
  const usable = new Set(named.filter((name) => isUsable(name, entries)));
  const first = [
    defaultBranch === undefined ? undefined : lastOf(entries, `branch.${defaultBranch}.remote`),
    'upstream',
    'origin',
  ].filter((name) => name !== undefined && usable.has(name));
  return [...new Set([...first, ...usable])] as string[];
}

/**
 * Who is proposed: the first of all, what the first is a fork of, and where the person pushes to if
 * that is another one. `upstream` is the usual name of what a fork is of.
 */
export function proposedRemotes(surroundings: Surroundings): readonly string[] {
  const { entries, branch } = surroundings;
  const known = knownRemotes(surroundings);
  const pushed =
    (branch === undefined ? undefined : lastOf(entries, `branch.${branch}.pushremote`)) ??
    lastOf(entries, 'remote.pushdefault') ??
    (branch === undefined ? undefined : lastOf(entries, `branch.${branch}.remote`));
  const also = known.filter((name) => name === 'upstream' || name === pushed);
  return [...new Set([...known.slice(0, 1), ...also])];
}

/**
 * The remotes that sharing is on for by this key of the configuration, in the order in which they were
 * chosen and under the names that they have now; `undefined`: it is off.
 */
export function sharedRemotes(
  surroundings: Surroundings,
  shareKey: string,
): readonly string[] | undefined {
  const { entries } = surroundings;
  const named = entries
    .filter(({ key, scope }) => key === shareKey && scope === 'local')
    .map(({ value }) => value);
  if (named.length === 0) return undefined;
  const known = knownRemotes(surroundings);
  const renamed = new Map(
    entries.flatMap(({ key, value }) => {
      const before = remoteTrackedBy(value);
      const now = partIn(key, 'remote', 'fetch');
      return before === undefined || now === undefined ? [] : [[before, now] as const];
    }),
  );
  const current = named.map((name) => (known.includes(name) ? name : (renamed.get(name) ?? name)));
  return [...new Set(current)].filter((name) => known.includes(name));
}

/** What is between a section and a name: `origin` in `remote.origin.url`. */
export function partIn(key: string, section: string, name: string): string | undefined {
  return key.startsWith(`${section}.`) && key.endsWith(`.${name}`)
    ? key.slice(section.length + 1, -name.length - 1) || undefined
    : undefined;
}

function lastOf(entries: readonly ConfigurationEntry[], key: string): string | undefined {
  return entries.findLast((entry) => entry.key === key)?.value;
}

/**
 * A mirror takes no single reference. A name that could be no part of a reference has its place
 * nowhere (git-check-ref-format(1)); one that begins with a dash is nothing that people choose.
 */
function isUsable(name: string, entries: readonly ConfigurationEntry[]): boolean {
  const mirror = lastOf(entries, `remote.${name}.mirror`) ?? 'false';
  return (
    /^(?:false|no|off|0|)$/i.test(mirror) &&
    !/[\p{Cc}\s~^:?*[\\]|\.\.|@\{|^[-/]|\/\/|[/.]$/u.test(name) &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  );
}
