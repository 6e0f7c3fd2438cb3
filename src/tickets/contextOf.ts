import type { RemoteAddress } from '../model/standing.ts';
import type { ReferenceContext, TrackerSetting } from './context.ts';
import { sharedRemote } from './remoteOf.ts';

/** Prefixes of keys that are known from somewhere else: files of the repository, its own history. */
export interface KnownKeys {
  readonly known: readonly string[];
  /** Those of them whose tickets have parts: `TASK-4.1`. */
  readonly decimal: readonly string[];
}

/** What references mean in a repository with these remotes, for a person with these trackers. */
export function contextOf(
  remotes: readonly RemoteAddress[],
  trackers: readonly TrackerSetting[],
  { known, decimal }: KnownKeys,
): ReferenceContext {
  const hosts = Object.fromEntries(trackers.map(({ kind, url }) => [hostOf(url), kind]));
  const keys = trackers.flatMap((tracker) => tracker.keys ?? []);
  const numbers = trackers.find((tracker) => tracker.numbers === true);
  return {
    remote: sharedRemote(remotes, hosts),
    hosts,
    knownKeys: [...new Set([...keys, ...known].map((key) => key.toUpperCase()))],
    decimalKeys: [...new Set(decimal.map((key) => key.toUpperCase()))],
    unknownKeys: true,
    ...(numbers ? { numbers: { kind: numbers.kind, host: hostOf(numbers.url) } } : {}),
  };
}

const hostOf = (url: string): string => new URL(url).host.toLowerCase();
