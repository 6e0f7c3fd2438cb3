import type { DatabaseSync } from 'node:sqlite';
import { reasonOf } from '../base/productError.ts';
import { streamGit } from '../git/streamGit.ts';
import type { Grafts } from './cloneKind.ts';
import { commitBatch } from './commitBatch.ts';
import type { LogHead } from './logRecords.ts';
import { headsForm, logForm, logReader } from './logRecords.ts';
import { note, noted } from './meta.ts';
import { namesIn } from './names.ts';
import { committedFinder } from './onlyHeldBy.ts';
import { referencesOf } from './references.ts';
import { between } from './revisions.ts';
import { firstId } from './schema.ts';
import type { Session } from './session.ts';
import { writeByPieces } from './session.ts';
import { commitFinder, setShas, shasIn, tipsIn } from './tips.ts';

/** One pass over git's log, newest first. */
export interface Pass {
  /** What is read: all that `tips` hold, and none of `known` does. */
  readonly tips: readonly string[];
  readonly known: readonly string[];
  /** The number of its first commit; the others follow. */
  readonly start: number;
  /** Nothing is stored before all was read: for few commits. */
  readonly isWhole: boolean;
  readonly grafts: Grafts;
  /** Is told of every commit that is taken. */
  onTaken?(head: Pick<LogHead, 'parents'>): void;
  /** What else is looked up before the first commits are stored. */
  beforeStoring?(): Promise<void>;
  /** What else is written with each batch. */
  onStored?(ids: { readonly from: number; readonly to: number }): void;
}

/**
 * First answers are wanted soon; later, large batches are cheap. They grow with what is there, so that
 * little is left to store when git is done.
 */
const smallestBatch = 100;
const largestBatch = 20_000;
const shareOfBatch = 1 / 4;

/** Bytes of the log that wait in memory while a batch is stored. */
const mostAhead = 2 ** 24;

/** So few commits are read as a whole. */
export const mostWhole = largestBatch;

/**
 * Reads commits into the index. The frontier is stored with each batch, so that a reader who is
 * killed at any moment is followed by one who goes on. Answers how many were added.
 */
export async function readCommits(session: Session, pass: Pass): Promise<number> {
  const { database, source, signal } = session;
  const frontier = new Set(shasIn(database, 'frontier'));
  const idOf = commitFinder(database);
  const isFirst = noted(database, 'commits') === undefined;
  const isTreeless = noted(database, 'treeless') === 1;
  let next = pass.start;
  let stored = pass.start;
  let oldest = noted(database, 'oldest') ?? Number.MAX_SAFE_INTEGER;

  const clock = skewIn(database, isFirst);

  const batch = commitBatch(database, {
    names: namesIn(database),
    references: referencesOf(database),
    nextId: () => next++,
    isKnown: ({ sha }) => !isFirst && idOf(sha) !== undefined,
    isUntold: ({ sha }) => isTreeless || pass.grafts.shallow.has(sha),
    onTaken(head) {
      clock.see(head);
      frontier.delete(head.sha);
      for (const parent of head.parents) frontier.add(parent);
      oldest = Math.min(oldest, head.committed);
      pass.onTaken?.(head);
    },
  });

  let commits = noted(database, 'commits') ?? 0;
  const store = async (): Promise<void> => {
    commits = await writeByPieces(session, function* () {
      const from = stored;
      stored += yield* batch.store();
      // With clocks that were wrong, a commit may come after its parents.
      for (const sha of frontier) if (idOf(sha) !== undefined) frontier.delete(sha);
      setShas(database, 'frontier', frontier);
      const all = (noted(database, 'commits') ?? 0) + stored - from;
      note(database, 'commits', all);
      note(database, 'oldest', oldest);
      note(database, 'skewed', clock.newest());
      // A few commits in between leave the place where a long pass goes on.
      if (!pass.isWhole) note(database, 'next', stored);
      pass.onStored?.({ from, to: stored });
      if (frontier.size === 0) setShas(database, 'base', tipsIn(database).values());
      return all;
    });
    session.onProgress?.({ phase: 'commits', commits, oldestAt: oldest * 1000 });
  };

  const reader = logReader(batch.visitor);
  let size = smallestBatch;
  let isPrepared = false;
  const storeWhatCame = async (): Promise<void> => {
    if (!isPrepared) await pass.beforeStoring?.();
    isPrepared = true;
    await store();
  };
  const form = isTreeless ? headsForm : logForm;
  const call = {
    args: ['log', ...form, '--stdin'],
    input: between(pass.tips, pass.known),
    settings: ['core.deltaBaseCacheLimit=16m', 'diff.renames=false', 'log.follow=false'],
    ahead: mostAhead,
  };
  try {
    for await (const chunk of streamGit(source.git, call, signal)) {
      reader.push(chunk);
      if (pass.isWhole || batch.weight < size) continue;
      await storeWhatCame();
      size = Math.max(smallestBatch, Math.min(commits * shareOfBatch, largestBatch));
    }
  } catch (error) {
    // What came before git met what is missing, or was stopped, is as good as any other beginning.
    const isStopped = signal?.aborted === true && error === signal.reason;
    // What could not be stored is not tried again: half of it is marked as stored.
    const isGits = isStopped || reasonOf(error) !== undefined;
    if (isGits && !pass.isWhole && batch.weight > 0) await storeWhatCame();
    throw error;
  }
  reader.finish();
  await storeWhatCame();
  return stored - pass.start;
}

/** Notices commits that are newer than a child of theirs: git walks from newer to older ones. */
function skewIn(
  database: DatabaseSync,
  isFirst: boolean,
): { see(head: Pick<LogHead, 'committed' | 'parents'>): void; newest(): number | undefined } {
  const committedOf = committedFinder(database);
  let newest = noted(database, 'skewed');
  let last = Number.MAX_SAFE_INTEGER;
  return {
    see({ committed, parents }) {
      const before = isFirst ? [] : parents.map((sha) => committedOf(sha) ?? 0);
      for (const time of before) if (time > committed) newest = Math.max(newest ?? 0, time);
      if (committed > last) newest = Math.max(newest ?? 0, committed);
      last = Math.min(last, committed);
    },
    newest: () => newest,
  };
}

/** The number that comes before `count` commits that are newer than all that is stored. */
export function startBefore(database: DatabaseSync, count: number): number {
  const lowest = database.prepare('SELECT min(id) AS lowest FROM commits').get()?.['lowest'];
  if (lowest === null || lowest === undefined) return firstId;
  const start = (lowest as number) - count;
  if (start < 1) throw new OtherHistory('the index has no numbers left');
  return start;
}

/** What is in the index cannot be built upon: it is to be built anew. */
export class OtherHistory extends Error {}
