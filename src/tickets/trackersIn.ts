import type { TrackerKind, TrackerSetting } from './context.ts';
import { trackerKinds } from './context.ts';

/** An entry of the setting that cannot be used, by the first field that is wrong. */
export interface BadTracker {
  /** Counts from 0. */
  readonly index: number;
  readonly because: 'entry' | 'kind' | 'url' | 'api' | 'keys' | 'numbers' | 'too-many';
}

export interface TrackersFound {
  readonly trackers: readonly TrackerSetting[];
  readonly bad: readonly BadTracker[];
}

/** More entries than anybody needs; each may name 100 prefixes. */
const mostTrackers = 50;
const mostKeys = 100;

const prefix = /^[A-Z][A-Z0-9_]{0,15}$/i;
const here = ['127.0.0.1', 'localhost', '[::1]'];

/** Which trackers the value of `productMindset.tickets.trackers` names, and what in it is of no use. */
export function trackersIn(value: readonly unknown[]): TrackersFound {
  const trackers: TrackerSetting[] = [];
  const bad: BadTracker[] = [];
  for (const [index, entry] of value.entries()) {
    const found = index < mostTrackers ? trackerIn(entry) : 'too-many';
    if (typeof found === 'string') bad.push({ index, because: found });
    else trackers.push(found);
    if (found === 'too-many') break;
  }
  return { trackers, bad };
}

function trackerIn(entry: unknown): TrackerSetting | BadTracker['because'] {
  if (typeof entry !== 'object' || entry === null) return 'entry';
  const { kind, url, api, keys, numbers } = entry as Readonly<Record<string, unknown>>;
  if (!isKind(kind)) return 'kind';
  const site = siteIn(url);
  if (site === undefined) return 'url';
  const programs = api === undefined ? undefined : siteIn(api);
  if (api !== undefined && programs === undefined) return 'api';
  if (keys !== undefined && !arePrefixes(keys)) return 'keys';
  if (numbers !== undefined && !isOfNumbers(numbers, kind)) return 'numbers';
  return {
    kind,
    url: site,
    ...(programs === undefined ? {} : { api: programs }),
    ...(keys === undefined ? {} : { keys: keys.map((key) => key.toUpperCase()) }),
    ...(numbers === undefined ? {} : { numbers }),
  };
}

/** Only where a number by itself is a ticket, whatever the repository. */
function isOfNumbers(numbers: unknown, kind: TrackerKind): numbers is boolean {
  return numbers === false || (numbers === true && (kind === 'redmine' || kind === 'azure'));
}

/** Files of the repository are found by themselves. */
function isKind(kind: unknown): kind is TrackerKind {
  return kind !== 'local' && trackerKinds.some((one) => one === kind);
}

function arePrefixes(keys: unknown): keys is readonly string[] {
  return (
    Array.isArray(keys) &&
    keys.length <= mostKeys &&
    keys.every((key) => typeof key === 'string' && prefix.test(key))
  );
}

/** An address without a slash at its end; a token may travel without encryption on this machine only. */
function siteIn(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 500 || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, search, hash, href } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && here.includes(hostname));
  const isPlain = [username, password, search, hash].every((part) => part === '');
  return isSafe && isPlain && hostname !== '' ? href.replace(/\/+$/, '') : undefined;
}
