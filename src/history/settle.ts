import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { note, noted } from './meta.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { onlyHeldBy } from './onlyHeldBy.ts';
import { prune } from './prune.ts';
import { commitsBetween, isHeld, present } from './revisions.ts';
import type { Session } from './session.ts';
import { write } from './session.ts';
import { commitFinder, dropTip, isFormer, setBeyond, setShas, tipsIn } from './tips.ts';

/** So many branches that were left are kept, so that coming back to one costs nothing. */
const mostFormer = 8;

/**
 * Takes away what no tip holds any more after history was rewritten, a branch was left or a work tree
 * was removed, and says anew what each work tree does not hold. Answers how many commits went.
 */
export async function settle(session: Session): Promise<number> {
  const { database, source, signal } = session;
  if (noted(database, 'unsettled') !== 1) return 0;
  const all = tipsIn(database);
  // The HEAD that another work tree had when it was last read may be gone.
  const there = new Set(await present(source.git, [...all.values()], signal));
  const isLost = ([name, sha]: readonly [string, string]): boolean =>
    isLeft(session, name) || !there.has(sha);
  const left = [...all].filter(isLost);
  const kept = new Map([...all].filter((one) => !isLost(one)));
  const dropped: string[] = [];
  let isSwept = false;

  for (const [name, sha] of left) {
    if (!there.has(sha)) {
      isSwept = true;
      continue;
    }
    if ((await onlyHeldBy(session, [sha], [...kept.values()])).length === 0) continue;
    const isWanted = kept.size <= mostFormer && isFormer(name);
    if (isWanted && (await isHeld(source.git, sha, signal))) kept.set(name, sha);
    else dropped.push(sha);
  }
  const tips = [...kept.values()];
  const gone = dropped.length > 0 ? await onlyHeldBy(session, dropped, tips) : [];
  const hidden = await hiddenFrom(session, kept);
  const swept = isSwept ? await notHeldBy(session, tips) : [];
  return write(session, () => {
    for (const name of all.keys()) if (!kept.has(name)) dropTip(database, name);
    const idOf = commitFinder(database);
    const ids = new Set([...gone.flatMap((sha) => idOf(sha) ?? []), ...swept]);
    prune(database, ids);
    note(database, 'commits', (noted(database, 'commits') ?? 0) - ids.size);
    database.exec('DELETE FROM beyond');
    for (const [name, shas] of hidden) setBeyond(database, name, shas);
    setShas(database, 'base', tips);
    note(database, 'unsettled', undefined);
    return ids.size;
  });
}

/** A tip that was moved away from, or the HEAD of a work tree that is no more. */
function isLeft({ source }: Session, name: string): boolean {
  if (name === '' || name === source.worktree) return false;
  return isFormer(name) || !existsSync(join(source.commonDirectory, name));
}

/** Numbers of the commits that none of the tips holds. */
async function notHeldBy(
  { database, source, signal }: Session,
  tips: readonly string[],
): Promise<readonly number[]> {
  const held = new Set<string>();
  for await (const shas of commitsBetween(source.git, tips, [], signal)) {
    for (const sha of shas) held.add(sha);
  }
  return notIn(database, held);
}

function notIn(database: DatabaseSync, held: ReadonlySet<string>): readonly number[] {
  const rows = database.prepare('SELECT id, lower(hex(sha)) AS sha FROM commits').iterate();
  const ids: number[] = [];
  for (const { id, sha } of rows) if (!held.has(sha as string)) ids.push(id as number);
  return ids;
}
