import type { MonthTally } from '../feedback/tally.ts';
import { tallyOf } from '../feedback/tally.ts';
import { ledgerLinesIn } from '../feedback/line.ts';
import type { StreamPlace } from '../git/streamGit.ts';
import { readGit } from '../git/streamGit.ts';
import type { Month } from '../model/vote.ts';
import { readNotes } from '../notes/notes.ts';

/** Where the ledger has what was said in a month. */
export interface MonthNotes {
  readonly month: Month;
  /** Nearly always one: after a strange merge notes lie at several places of the tree. */
  readonly blobs: readonly string[];
  /** In bytes, all of them. */
  readonly size: number;
  /** Further notes that are missing or far too large to be ours. */
  readonly unread: number;
}

/** The notes of a month, counted. */
export interface CountedMonth {
  readonly tally: MonthTally;
  /** Lines that say nothing to us, and notes that could not be read. */
  readonly skipped: number;
}

/** Counts months; for a thread that nobody waits for. Rejects `git-failed`. */
export type TallyMonths = (
  place: StreamPlace,
  months: readonly MonthNotes[],
) => Promise<readonly CountedMonth[]>;

/** So many bytes are held at once, unless a single month has more. */
const bytesAtOnce = 16_000_000;

/** Counts months in this thread, in the order in which they are named. Rejects `git-failed`. */
export const tallyMonths: TallyMonths = async (place, months) => {
  const counted: CountedMonth[] = [];
  for (const batch of batchesOf(months)) {
    const texts = await readNotes(
      {
        async run(task) {
          const output = await readGit(place, { args: task.args, input: [task.input ?? ''] });
          return task.parse(output.toString(task.encoding), 0);
        },
      },
      batch.flatMap(({ blobs }) => blobs),
    );
    let next = 0;
    for (const { month, blobs, unread } of batch) {
      const read = texts.slice(next, (next += blobs.length));
      const { lines, skipped } = ledgerLinesIn(read.join('\n'), month);
      const missing = read.filter((text) => text === undefined).length;
      counted.push({ tally: tallyOf(lines), skipped: skipped + missing + unread });
    }
  }
  return counted;
};

function batchesOf(months: readonly MonthNotes[]): readonly (readonly MonthNotes[])[] {
  const batches: MonthNotes[][] = [];
  let bytes = 0;
  for (const month of months) {
    bytes += month.size;
    const last = batches.at(-1);
    if (last && bytes <= bytesAtOnce) last.push(month);
    else {
      batches.push([month]);
      bytes = month.size;
    }
  }
  return batches;
}
