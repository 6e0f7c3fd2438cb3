import { statSync } from 'node:fs';
import { bringUp, isOtherHistory, isUpToDate } from './bringUp.ts';
import { graftsOf } from './cloneKind.ts';
import type { Report, UpdateOptions } from './history.ts';
import { openIndex, removeIndex } from './indexFile.ts';
import type { IndexPlace, OpenIndex } from './indexFile.ts';
import { LeaseLost, takeLease } from './lease.ts';
import type { Lease } from './lease.ts';
import { noted } from './meta.ts';
import { OtherHistory } from './readCommits.ts';
import type { Source } from './session.ts';
import { indexFailure, isDamage } from './sqlite.ts';

type Anew = NonNullable<Report['rebuilt']>;

/** Besides what everybody can wish. */
export interface UpdateWish extends UpdateOptions {
  /** A reader found the index damaged. */
  readonly isDamaged?: boolean;
  /** The whole file is looked through first, which takes about 8 ms for each MB. */
  readonly isThorough?: boolean;
}

/**
 * Brings the index up to date. What is damaged, or was built of another history, is built anew, once.
 * Rejects with a `ProductError`.
 */
export async function updateIndex(
  place: IndexPlace,
  source: Source,
  wish: UpdateWish,
): Promise<Report> {
  const started = performance.now();
  const attempt = async (anew: Anew | undefined): Promise<Report> => ({
    ...(await attempted(place, source, wish, anew)),
    milliseconds: performance.now() - started,
  });
  try {
    const anew = wish.rebuild ? 'wished' : wish.isDamaged ? 'damaged' : undefined;
    return await attempt(anew).catch((error: unknown) => {
      if (isDamage(error)) return attempt('damaged');
      if (error instanceof OtherHistory) return attempt('other-history');
      throw error;
    });
  } catch (error) {
    throw indexFailure(error);
  }
}

type Untimed = Omit<Report, 'milliseconds'>;

async function attempted(
  place: IndexPlace,
  source: Source,
  wish: UpdateWish,
  anew: Anew | undefined,
): Promise<Untimed> {
  const index = openIndex(place);
  try {
    const result = await brought(index, source, wish, anew);
    if (typeof result !== 'string') return result;
    index.database.close();
    removeIndex(index.file);
    const report = await attempted(place, source, { ...wish, isThorough: false }, undefined);
    return { ...report, rebuilt: result };
  } finally {
    if (index.database.isOpen) index.database.close();
  }
}

/** Brings an open index up to date, or says why it has to be thrown away first. */
async function brought(
  index: OpenIndex,
  source: Source,
  wish: UpdateWish,
  anew: Anew | undefined,
): Promise<Untimed | Anew> {
  const { database } = index;
  const { signal } = wish;
  const before = commitsIn(index);
  let lease: Lease | 'taken' | undefined;
  try {
    if (wish.isThorough && !anew && !isSound(index)) return 'damaged';
    const grafts = await graftsOf(source.commonDirectory);
    if (!anew && (await isUpToDate(database, source, grafts, wish))) {
      return reportOf(index, { outcome: 'complete', before });
    }
    lease = takeLease(database);
    if (lease === 'taken') return reportOf(index, { outcome: 'elsewhere', before });
    const isOther = isOtherHistory(database, grafts);
    const reason = anew ?? (isOther ? 'other-history' : damageBehind(index, lease));
    if (reason && !index.rebuilt) return reason;
    const done = await bringUp({ ...wish, database, source, lease }, grafts);
    return reportOf(index, { ...done, before });
  } catch (error) {
    // So damaged that not even its owner can be read.
    if (anew && isDamage(error)) return anew;
    const isStopped = signal?.aborted === true && error === signal.reason;
    if (!isStopped && !(error instanceof LeaseLost)) throw error;
    const added = commitsIn(index) - before;
    return reportOf(index, { outcome: isStopped ? 'stopped' : 'elsewhere', added, before });
  } finally {
    if (lease && lease !== 'taken') lease.release();
  }
}

/** A writer was killed: SQLite survives that, the machine that it ran on may not have. */
function damageBehind(index: OpenIndex, { wasLeft }: Lease): Anew | undefined {
  return wasLeft && !isSound(index) ? 'damaged' : undefined;
}

function isSound({ database }: OpenIndex): boolean {
  const [verdict] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
  return verdict === 'ok';
}

function commitsIn({ database }: OpenIndex): number {
  return noted(database, 'commits') ?? 0;
}

function reportOf(
  index: OpenIndex,
  told: Pick<Report, 'outcome'> & {
    readonly before: number;
    readonly added?: number;
    readonly removed?: number;
  },
): Untimed {
  const { outcome, before, added = 0, removed = 0 } = told;
  const paths = index.database.prepare('SELECT max(id) AS last FROM path').get()?.['last'];
  return {
    outcome,
    commits: commitsIn(index),
    paths: (paths as number | null | undefined) ?? 0,
    added,
    removed,
    reused: before - removed,
    ...(index.rebuilt === undefined ? {} : { rebuilt: index.rebuilt }),
    bytes: statSync(index.file).size,
    file: index.file,
  };
}
