import type { GitTask, ObjectName } from './git.ts';

/** One move of HEAD. */
export interface ReflogEntry {
  readonly sha: ObjectName;
  /** Where HEAD was before; absent for the oldest entry that was read. */
  readonly previous?: ObjectName;
  readonly subject: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The newest moves of HEAD, newest first; none where git keeps no reflog. Rejects with `no-commit`. */
export function reflog(count = 20): GitTask<readonly ReflogEntry[]> {
  const format = '--format=%H%x00%gd%x00%gs';
  return {
    // One more, to know where the last one came from.
    args: ['log', '-g', '-z', `-n${count + 1}`, '--date=unix', ...plainLog, format, 'HEAD', '--'],
    parse: (output) => entriesIn(output).slice(0, count),
  };
}

/** Reads of the log that no `log.*` setting changes. */
export const plainLog = [
  '--no-show-signature',
  '--no-notes',
  '--no-decorate',
  '--no-color',
  '--no-patch',
];

function entriesIn(output: string): readonly ReflogEntry[] {
  const fields = output.split('\0');
  const raw = Array.from({ length: Math.floor(fields.length / 3) }, (_, index) => ({
    sha: (fields[index * 3] ?? '') as ObjectName,
    at: Number(/\{(\d+)\}$/.exec(fields[index * 3 + 1] ?? '')?.[1] ?? 0) * 1000,
    subject: fields[index * 3 + 2] ?? '',
  }));
  return raw.map((entry, index) => {
    const previous = raw[index + 1]?.sha;
    return { ...entry, ...(previous === undefined ? {} : { previous }) };
  });
}

/** A commit that the person just made, and the older forms of it that it took the place of. */
export interface FreshCommit {
  readonly sha: ObjectName;
  /** Newest first; empty unless it was amended. */
  readonly replaces: readonly ObjectName[];
  /** The branch, or the commit of a detached HEAD, that was left since; absent if none was. */
  readonly wasOn?: string;
}

const rebasing = /^rebase(?: -\S+)? \((start|finish|abort)\)/;
const leaving = /^checkout: moving from (\S+) to /;
const own = /^commit(?: \((initial|amend)\))?: ?/;

/**
 * Which moves of HEAD, newest first, are commits that the person made: not merges, picks, rebases
 * or checkouts. A commit that was amended appears once, as it is now.
 */
export function freshCommits(entries: readonly ReflogEntry[]): readonly FreshCommit[] {
  const fresh: FreshCommit[] = [];
  const replaced = new Set<ObjectName>();
  let wasOn: string | undefined;
  let isReplaying = false;
  entries.forEach(({ sha, subject }, index) => {
    wasOn = leaving.exec(subject)?.[1] ?? wasOn;
    // Read backwards, a rebase begins with its end.
    const [, step] = rebasing.exec(subject) ?? [];
    if (step !== undefined) isReplaying = step !== 'start';
    if (isReplaying) return;
    if (!own.test(subject) || replaced.has(sha)) return;
    const older = amendedFrom(entries.slice(index));
    older.forEach((one) => replaced.add(one));
    if (!fresh.some((one) => one.sha === sha)) {
      fresh.push({ sha, replaces: older, ...(wasOn === undefined ? {} : { wasOn }) });
    }
  });
  return fresh;
}

/** An amend follows what it amends, so the chain is a run of neighbours. */
function amendedFrom(entries: readonly ReflogEntry[]): readonly ObjectName[] {
  const end = entries.findIndex(({ subject }) => own.exec(subject)?.[1] !== 'amend');
  return entries
    .slice(0, end === -1 ? entries.length : end)
    .flatMap(({ previous }) => (previous === undefined ? [] : [previous]));
}
