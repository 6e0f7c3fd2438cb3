import { partIn } from './remotes.ts';
import type { ConfigurationLine } from './sharing.ts';
import { remoteTrackedBy } from './trackingReference.ts';
import type { WrittenLine } from './writtenLines.ts';
import { isSame } from './writtenLines.ts';

/** What has to change because remotes have other names than when it was written. */
interface RenamedLines {
  /** Of what we wrote. */
  readonly outdated: readonly WrittenLine[];
  /** Who is shared with now, in the old order, which decides where answers go first. */
  readonly shares: readonly ConfigurationLine[];
}

/** What we wrote for these remotes under earlier names of theirs. */
export function renamedLines(
  entries: readonly ConfigurationLine[],
  written: readonly WrittenLine[],
  remotes: readonly string[],
  shareKey: string,
): RenamedLines {
  const names = new Map<string, string>();
  const fetches = written.filter((line) => {
    const found = entries.findLast((entry) => isSame(entry, line));
    const now = found && partIn(found.key, 'remote', 'fetch');
    const before = remoteTrackedBy(line.value);
    if (now === undefined || before === undefined) return false;
    if (now === before || !remotes.includes(now)) return false;
    names.set(before, now);
    return true;
  });
  const isGone = (name: string): boolean =>
    names.has(name) && !entries.some(({ key }) => key === `remote.${name}.url`);
  const shares = written.filter(({ key }) => key === shareKey);
  if (!shares.some(({ value }) => isGone(value))) return { outdated: fetches, shares: [] };
  const current = shares.map(({ value }) => (isGone(value) ? (names.get(value) ?? value) : value));
  return {
    outdated: [...fetches, ...shares],
    shares: [...new Set(current)].map((value) => ({ key: shareKey, value })),
  };
}
