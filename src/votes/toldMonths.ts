import { ProductError, reasonOf } from '../base/productError.ts';
import type { MonthTally } from '../feedback/tally.ts';
import type { Git } from '../git/git.ts';
import { referenceStamp } from '../git/referenceStamp.ts';
import type { Month } from '../model/vote.ts';
import { brokenReference } from '../notes/brokenReference.ts';
import { targetOf } from '../notes/changeNotes.ts';
import type { ChangedNote } from '../notes/notes.ts';
import { allNotes, votesReference } from '../notes/notes.ts';
import { monthObject } from './monthObject.ts';
import type { CountedMonth, MonthNotes } from './tallyMonths.ts';

/** What the ledger says of months. */
export interface CountedMonths {
  readonly tallies: ReadonlyMap<Month, MonthTally>;
  /** Lines that say nothing to us, and notes that cannot be read. */
  readonly skipped: number;
}

/**
 * In bytes; a month of more than a hundred thousand votes. Whoever may push can write a note of any
 * size.
 */
export const largestNote = 32_000_000;

/** A month as it was counted, and of which notes. */
interface Counted extends CountedMonth {
  readonly notes: string;
}

/**
 * Reads months of the ledger, again only those of which the notes changed; answers the same object as
 * before when none did. Rejects `notes-unreadable` or `git-failed`.
 */
export function monthsReader(
  git: Git,
  count: (months: readonly MonthNotes[]) => Promise<readonly CountedMonth[]>,
): (months: readonly Month[]) => Promise<CountedMonths> {
  let stamp: string | undefined;
  let notes: readonly ChangedNote[] = [];
  let known: ReadonlyMap<Month, Counted> = new Map();
  let last: CountedMonths = { tallies: new Map(), skipped: 0 };
  let reading: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<void> => {
    const now = await referenceStamp(git, votesReference);
    if (now === stamp) return;
    const tip = await git.run(targetOf(votesReference));
    if (tip === undefined && (await brokenReference(git, votesReference)) !== undefined) {
      throw new ProductError('notes-unreadable', 'votes: the file of the reference is broken');
    }
    notes = tip === undefined ? [] : await notesAt(git, tip);
    stamp = now;
  };

  const read = async (months: readonly Month[]): Promise<CountedMonths> => {
    await look();
    const wanted = months.flatMap((month) => notesOf(month, notes) ?? []);
    const changed = wanted.filter((one) => known.get(one.month)?.notes !== nameOf(one));
    if (changed.length === 0 && wanted.length === known.size) return last;
    const counted = changed.length > 0 ? await count(changed) : [];
    known = new Map(
      wanted.map((one) => {
        const fresh = counted[changed.indexOf(one)] ?? known.get(one.month) ?? uncounted;
        return [one.month, { ...fresh, notes: nameOf(one) }];
      }),
    );
    last = {
      tallies: new Map([...known].map(([month, { tally }]) => [month, tally])),
      skipped: [...known.values()].reduce((sum, { skipped }) => sum + skipped, 0),
    };
    return last;
  };

  return (months) => {
    const next = reading.then(() => read(months));
    reading = next.catch(() => undefined);
    return next;
  };
}

const uncounted: CountedMonth = { tally: { cells: new Map() }, skipped: 0 };

async function notesAt(git: Git, tip: string): Promise<readonly ChangedNote[]> {
  try {
    return await allNotes(git, tip);
  } catch (cause) {
    if (reasonOf(cause) !== 'git-failed') throw cause;
    throw new ProductError('notes-unreadable', 'votes: the newest state cannot be read', { cause });
  }
}

function nameOf({ blobs, unread }: MonthNotes): string {
  return [...blobs, unread].join();
}

/** What is about a month; everything else in the tree is not from us. */
function notesOf(month: Month, notes: readonly ChangedNote[]): MonthNotes | undefined {
  const objects = [monthObject(month, 'sha1'), monthObject(month, 'sha256')];
  const ours = notes.filter(({ path }) => objects.includes(path.replaceAll('/', '')));
  const readable = ours.filter(({ size }) => size !== undefined && size <= largestNote);
  if (ours.length === 0) return undefined;
  return {
    month,
    blobs: readable.flatMap(({ blob }) => blob ?? []),
    size: readable.reduce((sum, { size = 0 }) => sum + size, 0),
    unread: ours.length - readable.length,
  };
}
