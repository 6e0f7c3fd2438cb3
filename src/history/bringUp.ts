import type { DatabaseSync } from 'node:sqlite';
import { advance, goOn } from './advance.ts';
import type { Grafts } from './cloneKind.ts';
import { noted } from './meta.ts';
import type { UpdateOptions } from './history.ts';
import { recogniseMoves } from './moves.ts';
import { mailmapStamp, tellPeopleApart } from './people.ts';
import { areOtherReferences, takeReferences } from './references.ts';
import { rereadTickets } from './rereadTickets.ts';
import { headOf } from './revisions.ts';
import type { Session, Source } from './session.ts';
import { write } from './session.ts';
import { settle } from './settle.ts';
import { moveTip, tipsIn } from './tips.ts';

/** What an update did. */
export interface Done {
  readonly outcome: 'complete' | 'empty';
  readonly added: number;
  readonly removed: number;
}

/** All that an update does: each step finds by itself what is left to do, wherever the last one ended. */
export async function bringUp(session: Session, grafts: Grafts): Promise<Done> {
  const { database, source, signal } = session;
  takeReferences(session);
  const head = await headOf(source.git, signal);
  let added = 0;
  if (head === undefined) write(session, () => moveTip(database, source.worktree, undefined));
  else if (tipsIn(database).get(source.worktree) !== head) {
    added += await advance(session, head, grafts);
  }
  added += await goOn(session, grafts);
  const removed = await settle(session);
  await tellPeopleApart(session);
  await rereadTickets(session);
  await recogniseMoves(session);
  // Into the file itself, as far as readers let it: its size is told, and the log stays small.
  database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  return { outcome: head === undefined ? 'empty' : 'complete', added, removed };
}

/** Whether there is nothing to do; writes nothing, and asks git once. */
export async function isUpToDate(
  database: DatabaseSync,
  source: Source,
  grafts: Grafts,
  wish: Omit<UpdateOptions, 'rebuild'>,
): Promise<boolean> {
  const own = tipsIn(database).get(source.worktree);
  if (own === undefined) return false;
  const has = (sql: string): boolean => database.prepare(sql).get() !== undefined;
  const isWaiting =
    noted(database, 'unsettled') === 1 ||
    noted(database, 'reread') !== undefined ||
    areOtherReferences(database, wish) ||
    has('SELECT 1 FROM frontier LIMIT 1') ||
    has('SELECT 1 FROM identity WHERE person IS NULL LIMIT 1') ||
    (noted(database, 'moves') !== 'exact-only' && has('SELECT 1 FROM todo LIMIT 1'));
  if (isWaiting || isOtherHistory(database, grafts)) return false;
  if ((noted(database, 'mailmap') ?? '') !== (await mailmapStamp(source))) return false;
  const head = await headOf(source.git, wish.signal);
  return own === head;
}

/** Whether what is indexed was read while history ended or was joined elsewhere. */
export function isOtherHistory(database: DatabaseSync, grafts: Grafts): boolean {
  return tipsIn(database).size > 0 && (noted(database, 'grafts') ?? '') !== grafts.stamp;
}
